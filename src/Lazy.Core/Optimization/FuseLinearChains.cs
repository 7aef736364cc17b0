using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Joins tasks that only ever run one after the other: a task and its only reader, if that reads nothing else.</summary>
/// <remarks>
/// In the graph's order such a pair stands next to each other, so a fused task is a range of the order, and the graph need
/// not be rewritten. Not joined are asked nodes (their result is wanted), nodes with a policy of their own, asynchronous
/// nodes and nodes that grow the graph: each of these is something that a scheduler must see by itself. For the same
/// reason nothing is joined where results may have to be disposed of.
/// </remarks>
internal static class FuseLinearChains
{
    private const NodeTraits Alone = NodeTraits.NotPlain | NodeTraits.Priority | NodeTraits.After | NodeTraits.Keyed;

    /// <summary>For each node, whether it runs as one task with the node before it.</summary>
    public static bool[] Find(TaskGraph graph)
    {
        var continues = new bool[graph.Count];
        var asked = graph.OutputIndices();
        var links = graph.Links;
        for (var i = 1; i < graph.Count; i++)
        {
            continues[i] = graph.InputCounts[i] == 1
                && links.Starts[i] - links.Starts[i - 1] == 1
                && links.Dependents[links.Starts[i - 1]] == i
                && ((graph[i].Origin.Traits | graph[i - 1].Origin.Traits) & Alone) == 0
                && !asked.Contains(i - 1);
        }

        return continues;
    }
}
