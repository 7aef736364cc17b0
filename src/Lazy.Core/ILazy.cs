using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Something that can be computed: nodes of a graph, and how their results make up a <typeparamref name="T"/>.</summary>
/// <remarks>Promises implement it, and so do collections made of many promises (arrays, bags).</remarks>
/// <typeparam name="T">The type of the computed value.</typeparam>
public interface ILazy<out T>
{
    /// <summary>Gets the nodes whose results are asked for.</summary>
    IReadOnlyList<GraphNode> Outputs { get; }

    /// <summary>Makes the value from the results of <see cref="Outputs"/>. Runs in the thread that asked, after the run.</summary>
    /// <param name="results">The results, in the order of <see cref="Outputs"/>.</param>
    /// <returns>The computed value.</returns>
    T Assemble(ComputedResults results);
}
