using LazyGraph.Graphs;
using LazyGraph.Optimization;

namespace LazyGraph;

/// <summary>Looks at graphs without running them.</summary>
public static class GraphExtensions
{
    /// <summary>Takes a snapshot of the graph of a promise or a collection of promises.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <param name="optimize">Whether equal pure calls are merged and inline tasks multiplied, as in a run; else the graph is as it was built.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The graph, in the order in which it would run.</returns>
    public static TaskGraph ToGraph<T>(this ILazy<T> lazy, bool optimize = true)
    {
        ArgumentNullException.ThrowIfNull(lazy);
        return GraphPreparation.Snapshot([.. lazy.Outputs], optimize);
    }

    /// <summary>Tells what a compute would do: tasks, order, peak of live results. Nothing runs.</summary>
    /// <param name="lazy">What would be computed.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The plan.</returns>
    public static GraphPlan Plan<T>(this ILazy<T> lazy) => ToGraph(lazy).Plan();
}
