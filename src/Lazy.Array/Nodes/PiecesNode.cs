using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A piece of a block, and where it goes in another.</summary>
/// <param name="Source">The number of the block among the node's sources.</param>
/// <param name="Start">Where the piece begins in it, for each axis.</param>
/// <param name="Steps">How far the next element is, for each axis; may be negative.</param>
/// <param name="Target">Where it goes.</param>
/// <param name="Lengths">Its lengths; -1 for all of an axis whose length is known only when it is computed.</param>
internal readonly record struct BlockPiece(int Source, int[] Start, int[] Steps, int[] Target, int[] Lengths);

/// <summary>A block put together from pieces of others: of another cut, or of several arrays. Sources, pieces and block have the same number of axes.</summary>
internal sealed class PiecesNode<T>(NodeOrigin origin, GraphNode[] sources, BlockPiece[] pieces, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    // Elements of a source are picked in another order than they are computed in.
    public override bool Accepts(GraphNode source) => false;

    public override unsafe TileSource OpenComputed(TileScope scope)
    {
        var shape = ComputedShape();
        var kind = ElementKind.Of<T>();
        var memory = scope.Allocate(Math.Max(1, (long)BlockLayout.Count(shape)) * kind.Size);
        Fill(scope, memory, shape);
        return new MemoryTiles(kind, shape, memory);
    }

    private protected override unsafe Block<T> Run(TileScope scope)
    {
        if (pieces.Length == 1 && IsWhole(pieces[0]))
        {
            return ((Delayed<Block<T>>)Sources[pieces[0].Source]).Result;
        }

        var block = Block<T>.Uninitialized(ComputedShape());
        Fill(scope, (byte*)scope.Pin(block.Memory, 0), block.ShapeArray);
        return block;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PiecesNode<T>(origin, arguments.ToArray(), pieces, Place);

    private bool IsWhole(BlockPiece piece) => Array.TrueForAll(piece.Start, start => start == 0) && Array.TrueForAll(piece.Steps, step => step == 1)
        && piece.Lengths.AsSpan().SequenceEqual(((Delayed<Block<T>>)Sources[piece.Source]).Result.ShapeArray) && piece.Lengths.AsSpan().SequenceEqual(Place.Shape);

    // An axis of unknown length is taken whole, by every piece.
    private int[] ComputedShape()
    {
        var shape = Place.Shape;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = shape[axis] < 0 ? LengthOf(pieces[0], axis) : shape[axis];
        }

        return shape;
    }

    private int LengthOf(BlockPiece piece, int axis) =>
        piece.Lengths[axis] < 0 ? ((Delayed<Block<T>>)Sources[piece.Source]).Result.ShapeArray[axis] : piece.Lengths[axis];

    private unsafe void Fill(TileScope scope, byte* memory, int[] shape)
    {
        var targetStrides = BlockLayout.RowMajor(shape);
        Span<int> strides = stackalloc int[shape.Length];
        Span<int> lengths = stackalloc int[shape.Length];
        foreach (var piece in pieces)
        {
            scope.Stop.ThrowIfCancellationRequested();
            var source = ((Delayed<Block<T>>)Sources[piece.Source]).Result;
            var (from, to) = (0L, 0L);
            for (var axis = 0; axis < shape.Length; axis++)
            {
                from += (long)piece.Start[axis] * source.Strides[axis];
                to += (long)piece.Target[axis] * targetStrides[axis];
                strides[axis] = piece.Steps[axis] * source.Strides[axis];
                lengths[axis] = LengthOf(piece, axis);
            }

            StridedCopy.Copy((T*)source.Pin(scope) + from, strides, (T*)memory + to, targetStrides, lengths);
        }
    }
}
