using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Arrays of nodes that read one block of each array, broadcast.</summary>
internal static class AlignedBlocks
{
    /// <summary>Makes an array over arrays that are broadcast against each other and brought to a common cut.</summary>
    public static LazyArray<T> Build<T>(NodeOrigin origin, ILazyArray[] operands, Func<GraphNode[], BlockPlace, BlockNode<T>> make)
        where T : unmanaged
    {
        var (chunks, aligned) = Alignment.Of(operands, origin.Label);
        return new LazyArray<T>(chunks, number =>
        {
            var sources = new GraphNode[aligned.Length];
            for (var i = 0; i < sources.Length; i++)
            {
                sources[i] = aligned[i].Node(Alignment.BlockOf(aligned[i].Chunks, chunks, number));
            }

            return make(sources, new BlockPlace(chunks, number));
        });
    }

    /// <summary>Opens the blocks, all of one shape.</summary>
    public static TileSource[] Open(TileScope scope, GraphNode[] sources)
    {
        var operands = Array.ConvertAll(sources, scope.Open);
        var shape = Broadcasting.CommonShape(operands);
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = Broadcasting.To(scope, operands[i], shape);
        }

        return operands;
    }
}
