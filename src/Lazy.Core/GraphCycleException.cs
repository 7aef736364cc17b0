using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A promise needs its own result: the graph, as it has grown, has a cycle.</summary>
public sealed class GraphCycleException : InvalidOperationException
{
    internal GraphCycleException(IReadOnlyList<GraphNode> cycle)
        : base($"The graph has a cycle: {string.Join(" -> ", cycle.Append(cycle[0]).Select(Describe))}. Expected each promise to need only others; let the function return a promise that does not depend on its own result.") =>
        Cycle = cycle;

    /// <summary>Gets the nodes of the cycle: each one needs the next, the last one the first.</summary>
    public IReadOnlyList<GraphNode> Cycle { get; }

    private static string Describe(GraphNode node) => node.Site is { } site ? $"{node.Label} ({site})" : node.Label;
}
