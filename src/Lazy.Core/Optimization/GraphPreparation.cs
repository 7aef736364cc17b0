using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Makes a run from asked nodes: discovery, the optimisations that rewrite the graph, and the order.</summary>
internal static class GraphPreparation
{
    public static GraphRun Prepare(GraphNode[] outputs, ComputeOptions options, RunMode mode, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (graph, copy) = Discover(outputs, options.Fuse);
        try
        {
            graph = ExecutionOrder.Apply(graph);
            graph.CheckKeys(copy);
            ResourceCheck.Check(graph, options);
            return new GraphRun(graph, copy, options, mode, cancellationToken);
        }
        catch
        {
            RunClaims.End(graph.Claim);
            throw;
        }
    }

    /// <summary>Takes a picture of a graph that stays as it is while the promises are computed: over a copy of the nodes.</summary>
    public static TaskGraph Snapshot(GraphNode[] outputs, bool optimize)
    {
        var (graph, copy) = DiscoverCopy(outputs, merge: optimize, fuse: optimize);
        graph = ExecutionOrder.Apply(graph);
        graph.CheckKeys(copy);
        RunClaims.End(graph.Claim);
        graph.Nodes = [.. graph.Nodes.Select(copy.OriginalOf)];
        return graph;
    }

    /// <summary>Discovers the graph over the user's own nodes where that will do, and over a copy of them otherwise.</summary>
    private static (TaskGraph Graph, GraphCopy? Copy) Discover(GraphNode[] outputs, bool fuse)
    {
        var claim = RunClaims.Begin();
        try
        {
            var graph = GraphDiscovery.Run(outputs, claim);
            if (graph is not null && !NeedsRewriting(graph, fuse))
            {
                return (graph, null);
            }

            // The nodes of the first attempt stay claimed until its claim ends, which is at once.
            graph?.Return();
        }
        catch
        {
            RunClaims.End(claim);
            throw;
        }

        RunClaims.End(claim);
        return DiscoverCopy(outputs, merge: true, fuse);
    }

    private static (TaskGraph Graph, GraphCopy Copy) DiscoverCopy(GraphNode[] outputs, bool merge, bool fuse)
    {
        var copy = new GraphCopy(merge);
        var copies = copy.Of(outputs);
        var made = copy.TakeMade(); // later ones are those by which the graph grows
        if (fuse)
        {
            FuseParts.Apply(made, copies);
            FuseRegions.Apply(made, copies);
        }

        var claim = RunClaims.Begin();
        try
        {
            var graph = GraphDiscovery.Run(copies, claim) ?? throw new InvalidOperationException("Bug in LazyGraph: nodes copied for one run are claimed by another.");
            return (graph, copy);
        }
        catch
        {
            RunClaims.End(claim);
            throw;
        }
    }

    private static bool NeedsRewriting(TaskGraph graph, bool fuse) =>
        (graph.Traits & (NodeTraits.Inline | NodeTraits.Grows)) != 0
        || (fuse && (graph.Traits & (NodeTraits.Fusing | NodeTraits.Regional)) != 0)
        || ((graph.Traits & NodeTraits.Pure) != 0 && MergePureCalls.FindsAny(graph));
}
