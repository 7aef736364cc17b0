using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Finds tasks that need more of a resource than a run has, and so could never start.</summary>
internal static class ResourceCheck
{
    public static void Check(TaskGraph graph, ComputeOptions options)
    {
        if ((graph.Traits & NodeTraits.Policy) != 0 && FindShort(graph.Nodes, options) is { } missing)
        {
            throw missing;
        }
    }

    public static InvalidOperationException? FindShort(IEnumerable<GraphNode> nodes, ComputeOptions options)
    {
        foreach (var node in nodes)
        {
            foreach (var (resource, amount) in (node.Origin.Policy ?? NodePolicy.None).Resources)
            {
                if (options.Resources.GetValueOrDefault(resource) is var available && !(available >= amount)) // of what is not a number, there is not enough
                {
                    var built = node.Site is { } site ? $", built at {site.File}:{site.Line}," : string.Empty;
                    return new InvalidOperationException(FormattableString.Invariant(
                        $"Task '{node.Origin.Name}'{built} needs {amount} of the resource '{resource}', and this run has {available}. Say how much there is by ComputeOptions.Resources, or ask for less in WithResource."));
                }
            }
        }

        return null;
    }
}
