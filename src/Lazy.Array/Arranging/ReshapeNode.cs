using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The elements of a block, row by row, in another shape. Nothing is copied where they lie one after the other.</summary>
internal sealed class ReshapeNode<T>(NodeOrigin origin, GraphNode source, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    public override TileSource OpenComputed(TileScope scope) => ReshapedTiles.Of(scope.Open(Sources[0]), Place.Shape);

    private protected override Block<T> Run(TileScope scope)
    {
        if (scope.IsMember(Sources[0]) || ((Delayed<Block<T>>)Sources[0]).Result is not { IsContiguous: true } block)
        {
            return base.Run(scope);
        }

        var shape = Place.Shape;
        return block.View(0, shape, BlockLayout.RowMajor(shape));
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReshapeNode<T>(origin, arguments[0], Place);
}

/// <summary>The elements of another source under another shape.</summary>
internal sealed unsafe class ReshapedTiles : TileSource
{
    private readonly TileSource _source;

    private ReshapedTiles(TileSource source, int[] shape)
        : base(source.Kind, shape) => _source = source;

    public override byte* Contiguous => _source.Contiguous;

    public static TileSource Of(TileSource source, int[] shape) => source switch
    {
        ConstantTiles constant => new ConstantTiles(source.Kind, shape, constant.Value),
        IotaTiles iota => new IotaTiles(source.Kind, shape, iota.Index, iota.Start, iota.Step),
        { Contiguous: var memory } when memory != null => new MemoryTiles(source.Kind, shape, memory),
        _ => new ReshapedTiles(source, shape),
    };

    public override byte* Read(int start, int count, byte* buffer) => _source.Read(start, count, buffer);

    public override void CopyTo(int start, int count, byte* destination) => _source.CopyTo(start, count, destination);
}
