using LazyGraph.Graphs;

namespace LazyGraph.Optimization;

/// <summary>Lets nodes that hand their elements on one by one run as parts of their only reader.</summary>
/// <remarks>
/// Not made a part: what was asked for or has several readers (its result is wanted), and what has a policy of its own,
/// which a scheduler must see by itself: its own parts are tried again with it. Nothing is fused in a graph that can grow: what is still to come may read anything.
/// An element goes through its parts by calls inside of calls, so a long chain is cut, and has a result at each cut.
/// </remarks>
internal static class FuseParts
{
    private const int LongestName = 200;
    private const int MostNames = 4; // of parts side by side
    private const int DeepestPart = 64; // some kilobytes of stack

    /// <param name="made">The copies that a run is going to be made of, inputs before their readers.</param>
    /// <param name="outputs">Those that were asked for.</param>
    public static void Apply(List<GraphNode> made, GraphNode[] outputs)
    {
        var traits = NodeTraits.None;
        foreach (var node in made)
        {
            traits |= node.Origin.Traits;
        }

        if ((traits & NodeTraits.Fusing) == 0 || (traits & NodeTraits.Grows) != 0)
        {
            return;
        }

        var readers = CountReaders(made, outputs);
        var names = new Dictionary<(NodeOrigin, string), NodeOrigin>();
        foreach (var node in made)
        {
            if (node is IFusingNode reader && (node.Origin.Traits & NodeTraits.KeepsSources) == 0)
            {
                var parts = reader.Fuse(source => readers[source] == 1 && source.Origin.Policy is null && ((IFusingNode)source).Depth < DeepestPart);
                if (parts.Count > 0)
                {
                    node.Origin = Named(node.Origin, parts, names);
                }
            }
        }
    }

    private static Dictionary<GraphNode, int> CountReaders(List<GraphNode> made, GraphNode[] outputs)
    {
        var readers = new Dictionary<GraphNode, int>(ReferenceEqualityComparer.Instance);
        foreach (var output in outputs)
        {
            readers[output] = 2; // the caller reads it, so no other reader is its only one
        }

        foreach (var node in made)
        {
            for (var i = 0; i < node.InputCount; i++)
            {
                var input = node.GetInput(i);
                readers[input] = readers.GetValueOrDefault(input) + 1;
            }
        }

        return readers;
    }

    // The partitions of one bag have one origin each step, and so has what they are fused to.
    private static NodeOrigin Named(NodeOrigin origin, IReadOnlyList<GraphNode> parts, Dictionary<(NodeOrigin, string), NodeOrigin> names)
    {
        var name = $"{string.Join(", ", parts.Take(MostNames).Select(part => part.Label).Distinct())} → {origin.Label}";
        if (name.Length > LongestName)
        {
            name = string.Concat("…", name.AsSpan(name.Length - LongestName + 1));
        }

        if (!names.TryGetValue((origin, name), out var fused))
        {
            names.Add((origin, name), fused = origin.Fused(name, parts.Aggregate(NodeTraits.None, (traits, part) => traits | part.Origin.Traits) & (NodeTraits.HandsOn | NodeTraits.Async)));
        }

        return fused;
    }
}
