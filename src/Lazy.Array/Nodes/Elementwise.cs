using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Builds arrays of which each element is a function of the elements at the same place of others.</summary>
internal static class Elementwise
{
    /// <summary>Applies an operation to arrays, which are broadcast against each other and brought to a common cut.</summary>
    /// <param name="operation">The operation; its operand types are those of the arrays.</param>
    /// <param name="operands">One to three arrays.</param>
    public static LazyArray<TResult> Apply<TResult>(Operation operation, params ILazyArray[] operands)
        where TResult : unmanaged =>
        Apply<TResult>(ArrayOrigin.Of(operation.Name), operation, operands);

    /// <inheritdoc cref="Apply{TResult}(Operation, ILazyArray[])"/>
    public static LazyArray<TResult> Apply<TResult>(NodeOrigin origin, Operation operation, params ILazyArray[] operands)
        where TResult : unmanaged
    {
        var (chunks, aligned) = Alignment.Of(operands, operation.Name);
        return new LazyArray<TResult>(chunks, number =>
        {
            var sources = new GraphNode[aligned.Length];
            for (var i = 0; i < sources.Length; i++)
            {
                sources[i] = aligned[i].Node(Alignment.BlockOf(aligned[i].Chunks, chunks, number));
            }

            return new ElementwiseNode<TResult>(origin, operation, sources, new BlockPlace(chunks, number));
        });
    }
}
