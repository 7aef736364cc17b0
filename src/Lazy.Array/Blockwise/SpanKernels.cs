using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Builds arrays of which a user's loop makes the elements.</summary>
internal static class SpanKernels
{
    /// <summary>Applies a loop to arrays, which are broadcast against each other and brought to a common cut.</summary>
    public static LazyArray<T> Apply<T>(NodeOrigin origin, ILazyArray[] operands, TileCall call, bool withPosition)
        where T : unmanaged
    {
        if (withPosition)
        {
            foreach (var operand in operands)
            {
                operand.Chunks.RequireKnown(origin.Label);
            }
        }

        return AlignedBlocks.Build<T>(origin, operands, (sources, place) => new SpanKernelNode<T>(origin, call, withPosition, sources, place));
    }
}

/// <summary>A user's loop over the elements of blocks, which are broadcast against each other.</summary>
internal sealed class SpanKernelNode<T>(NodeOrigin origin, TileCall call, bool withPosition, GraphNode[] sources, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public override TileSource OpenComputed(TileScope scope)
    {
        var operands = AlignedBlocks.Open(scope, Sources);
        return new SpanTiles(scope, ElementKind.Of<T>(), operands[0].Shape, operands, call, withPosition ? Place.Origin : null);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new SpanKernelNode<T>(origin, call, withPosition, arguments.ToArray(), Place);
}

/// <summary>Elements that a user's loop makes from their position.</summary>
internal sealed class RowKernelSource<T>(RowKernel<T> kernel) : ArraySource<T>
    where T : unmanaged
{
    public override bool IsCheap => false;

    public override unsafe TileSource Open(TileScope scope, long[] origin, int[] shape) =>
        new SpanTiles(scope, ElementKind.Of<T>(), shape, [], (_, result, count, position) => kernel(position, new Span<T>(result, count)), origin);
}
