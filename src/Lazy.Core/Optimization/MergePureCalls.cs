using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Finds out whether a graph has equal pure calls; <see cref="GraphCopy"/> merges them.</summary>
internal static class MergePureCalls
{
    /// <summary>Gets whether two nodes do the same to the same inputs.</summary>
    /// <remarks>
    /// Looking at direct inputs is enough to say no: of all equal calls, the first ones in the order have inputs that are
    /// one node, for unequal ones among their inputs would be equal calls that come before.
    /// </remarks>
    public static bool FindsAny(TaskGraph graph)
    {
        var seen = new HashSet<GraphNode>(PureCallComparer.Instance);
        for (var i = 0; i < graph.Count; i++)
        {
            if (PureCallComparer.CanMerge(graph[i]) && !seen.Add(graph[i]))
            {
                return true;
            }
        }

        return false;
    }
}
