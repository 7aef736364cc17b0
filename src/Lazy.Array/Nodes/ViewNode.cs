using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>How a view picks elements of a block: from an offset on, with a length and a stride along each of its own axes, in terms of the block's own axes.</summary>
/// <param name="Axes">For each axis of the view the axis of the block that it walks along, or -1 for one that repeats.</param>
/// <param name="Starts">For each axis of the block where the view begins.</param>
/// <param name="Steps">For each axis of the view how far the next element is, along its axis of the block. Not looked at where the axis repeats.</param>
/// <param name="Lengths">For each axis of the view its length; -1: that of the block's axis, all of which is taken.</param>
internal sealed record ViewMap(int[] Axes, int[] Starts, int[] Steps, int[] Lengths)
{
    /// <summary>Gets whether the rows of the view are pieces of the block's rows, so that it can be read while the block is being computed.</summary>
    public bool KeepsRows(int sourceRank) => Axes.Length == sourceRank && sourceRank > 0 && Steps[^1] == 1 && Axes.AsSpan().SequenceEqual(Enumerable.Range(0, sourceRank).ToArray());

    public int[] ShapeOver(int[] source)
    {
        var shape = (int[])Lengths.Clone();
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 0)
            {
                shape[axis] = source[Axes[axis]];
            }
        }

        return shape;
    }

    public (long Offset, int[] Strides) Over(int[] sourceStrides)
    {
        var offset = 0L;
        for (var axis = 0; axis < Starts.Length; axis++)
        {
            offset += (long)Starts[axis] * sourceStrides[axis];
        }

        var strides = new int[Axes.Length];
        for (var axis = 0; axis < strides.Length; axis++)
        {
            strides[axis] = Axes[axis] < 0 ? 0 : checked(Steps[axis] * sourceStrides[Axes[axis]]);
        }

        return (offset, strides);
    }
}

/// <summary>Elements of one block in another arrangement: a slice, a transpose, a new axis, a repeated one. Nothing is copied where the block is in memory.</summary>
internal sealed class ViewNode<T>(NodeOrigin origin, GraphNode source, ViewMap map, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    private readonly GraphNode _source = source;

    public override bool Accepts(GraphNode source) => source is BlockNode<T> block && map.KeepsRows(block.Place.Chunks.Rank);

    public override unsafe TileSource OpenComputed(TileScope scope)
    {
        var tiles = scope.Open(_source);
        var shape = map.ShapeOver(tiles.Shape);
        if (tiles is ConstantTiles constant)
        {
            return new ConstantTiles(tiles.Kind, shape, constant.Value);
        }

        if (tiles.Contiguous == null && tiles is not StridedTiles && map.KeepsRows(tiles.Shape.Length))
        {
            return new SlicedTiles(tiles, shape, map);
        }

        var (memory, sourceStrides) = Broadcasting.Materialize(scope, tiles);
        var (offset, strides) = map.Over(sourceStrides);
        var first = (byte*)memory + (offset * tiles.Kind.Size);
        return BlockLayout.IsContiguous(shape, strides)
            ? new MemoryTiles(tiles.Kind, shape, first)
            : new StridedTiles(scope, tiles.Kind, shape, first, strides);
    }

    private protected override Block<T> Run(TileScope scope)
    {
        if (scope.IsMember(_source))
        {
            return base.Run(scope);
        }

        var block = ((Delayed<Block<T>>)_source).Result;
        var (offset, strides) = map.Over(block.Strides);
        return block.View(offset, map.ShapeOver(block.ShapeArray), strides);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ViewNode<T>(origin, arguments[0], map, Place);
}
