using System.Runtime.InteropServices;

namespace LazyGraph.Graphs;

public sealed partial class TaskGraph
{
    private int[]? _ordinals; // of each node, among those of its name

    /// <summary>Gets the name of a node in this graph.</summary>
    /// <param name="index">The node's position in <see cref="Nodes"/>.</param>
    /// <returns>The name, numbered among equal names. The first call takes time in proportion to the graph.</returns>
    public TaskKey KeyOf(int index)
    {
        ThrowIfReturned();
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var ordinals = _ordinals ??= CountNames();
        return new TaskKey(this[index].Origin.Name, ordinals[index]);
    }

    private int[] CountNames()
    {
        var ordinals = new int[Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ordinals.Length; i++)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, this[i].Origin.Name, out _);
            ordinals[i] = count++;
        }

        return ordinals;
    }

    /// <summary>Gets a shortest way from a node to an asked one along its readers, those first that come first in the order.</summary>
    /// <param name="start">The node.</param>
    internal List<int> PathToOutput(int start)
    {
        var asked = OutputIndices();
        var cameFrom = new Dictionary<int, int> { [start] = -1 };
        var open = new Queue<int>([start]);
        var end = -1;
        while (open.TryDequeue(out var at))
        {
            if (asked.Contains(at))
            {
                end = at;
                break;
            }

            foreach (var reader in Links.Of(at))
            {
                if (cameFrom.TryAdd(reader, at))
                {
                    open.Enqueue(reader);
                }
            }
        }

        var path = new List<int>();
        for (var step = end; step >= 0; step = cameFrom[step])
        {
            path.Add(step);
        }

        path.Reverse();
        return end >= 0 ? path : [start, .. asked]; // by growth, the output has come to need what it had no edge from
    }

    /// <summary>Gets the positions of the asked nodes that are tasks.</summary>
    internal HashSet<int> OutputIndices() => [.. _outputs.Where(node => !node.IsConstant).Select(node => node.Index)];

    /// <summary>Fails if two promises have the same key of the user's. The copies of an inline one are one promise.</summary>
    internal void CheckKeys(GraphCopy? copy)
    {
        if ((Traits & NodeTraits.Keyed) != 0)
        {
            KeyedNodes(copy);
        }
    }

    /// <summary>Gets the promises that have a key of the user's, by their keys, which are checked.</summary>
    internal Dictionary<string, GraphNode> KeyedNodes(GraphCopy? copy)
    {
        var seen = new Dictionary<string, GraphNode>(StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            var promise = copy?.OriginalOf(this[i]) ?? this[i];
            if (promise.Origin.Policy?.Key is { } key && !seen.TryAdd(key, promise) && !ReferenceEquals(seen[key], promise))
            {
                throw KeyTaken(key, seen[key], promise);
            }
        }

        return seen;
    }

    internal static InvalidOperationException KeyTaken(string key, GraphNode first, GraphNode second)
    {
        return new InvalidOperationException(
            $"The key '{key}' is given to two different tasks: {Describe(first)} and {Describe(second)}. Expected one task for each key; give one of them another key, or use the same promise twice.");

        static string Describe(GraphNode node) => node.Site is { } site ? $"'{node.Label}' built at {site.File}:{site.Line}" : $"'{node.Label}'";
    }
}
