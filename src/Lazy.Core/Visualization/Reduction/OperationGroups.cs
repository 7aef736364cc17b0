using System.Globalization;

namespace LazyGraph.Visualization;

/// <summary>A picture in which nodes of one operation are one node.</summary>
/// <param name="Picture">The groups as a picture: acyclic, with no edge from a group to itself.</param>
/// <param name="GroupOf">For each node of the original picture the group that shows it.</param>
internal sealed record OperationGroups(GraphPicture Picture, int[] GroupOf)
{
    // A picture of groups is to be read at a glance; above this, levels are grouped instead of operations.
    private const int MostGroups = 60;

    // Operations that use each other's results in turn (a, b, a, b, …) stay apart while their turns are few.
    private const int MostTurns = 24;

    /// <summary>Groups the nodes, boxes for results with the function they are of.</summary>
    /// <remarks>
    /// A group is an operation and a turn. Merging all nodes of an operation can close a cycle; operations on a common cycle
    /// are told apart by turns, which grow along each edge between two of them, so that no cycle remains. If that gives too
    /// many groups, such operations become one group: strongly connected components condense to an acyclic graph.
    /// </remarks>
    public static OperationGroups Of(GraphPicture original)
    {
        var picture = DataRemoval.Remove(original, PictureData.Values, out var shownAs);
        var operation = Number(picture.Nodes, n => (n.Operation.Length > 0 ? n.Operation : n.Label, n.Kind), out var operations);
        var cycle = CommonCycles.Find(operations, QuotientEdges(picture, operation));
        var turn = Turns(picture, operation, cycle, out var mostTurns);
        var group = Number(
            picture.Nodes,
            n => cycle[operation[n.Id]] is var c && mostTurns[c] > MostTurns ? (-1, c) : (operation[n.Id], turn[n.Id]),
            out var groups);
        if (groups > MostGroups)
        {
            group = Number(picture.Nodes, n => cycle[operation[n.Id]], out groups);
        }

        if (groups > MostGroups)
        {
            var band = Bands(picture);
            group = Number(picture.Nodes, n => band[n.Id], out groups);
        }

        return new(Condense(picture, group, groups), Array.ConvertAll(shownAs, v => group[v]));
    }

    /// <summary>Numbers the different keys in the order in which the nodes show them.</summary>
    private static int[] Number<TKey>(IReadOnlyList<PictureNode> nodes, Func<PictureNode, TKey> key, out int count)
        where TKey : notnull
    {
        var numbers = new Dictionary<TKey, int>();
        var number = new int[nodes.Count];
        for (var v = 0; v < number.Length; v++)
        {
            var k = key(nodes[v]);
            if (!numbers.TryGetValue(k, out number[v]))
            {
                numbers.Add(k, number[v] = numbers.Count);
            }
        }

        count = numbers.Count;
        return number;
    }

    /// <summary>The edges between different groups, one for each pair, in the order of the first; dashed if all it stands for are.</summary>
    private static List<PictureEdge> QuotientEdges(GraphPicture picture, int[] group)
    {
        var known = new Dictionary<(int, int), int>();
        var edges = new List<PictureEdge>();
        foreach (var (source, target, style) in picture.Edges)
        {
            var edge = new PictureEdge(group[source], group[target], style);
            if (edge.Source == edge.Target)
            {
                continue;
            }

            if (!known.TryGetValue((edge.Source, edge.Target), out var index))
            {
                known.Add((edge.Source, edge.Target), edges.Count);
                edges.Add(edge);
            }
            else if (style == PictureEdgeStyle.Normal)
            {
                edges[index] = edge;
            }
        }

        return edges;
    }

    /// <summary>Counts, along the longest way to each node, how often the operation changes within one common cycle.</summary>
    private static int[] Turns(GraphPicture picture, int[] operation, int[] cycle, out int[] mostTurns)
    {
        var turn = new int[operation.Length];
        mostTurns = new int[operation.Length]; // for each cycle
        foreach (var v in picture.TopologicalOrder)
        {
            var own = cycle[operation[v]];
            foreach (var input in picture.Inputs.Neighbours(v))
            {
                if (cycle[operation[input]] == own)
                {
                    turn[v] = Math.Max(turn[v], turn[input] + (operation[input] == operation[v] ? 0 : 1));
                }
            }

            mostTurns[own] = Math.Max(mostTurns[own], turn[v]);
        }

        return turn;
    }

    /// <summary>Cuts the levels of the graph into bands: what remains when there are too many operations to show each.</summary>
    private static int[] Bands(GraphPicture picture)
    {
        var level = ChainLengths(picture, new int[picture.Nodes.Count]);
        var levels = level.Max();
        return Array.ConvertAll(level, l => levels <= MostGroups ? l : (int)((l - 1L) * MostGroups / levels));
    }

    /// <summary>For each node, how many nodes of its own group the longest chain has that ends at it.</summary>
    private static int[] ChainLengths(GraphPicture picture, int[] group)
    {
        var length = new int[group.Length];
        foreach (var v in picture.TopologicalOrder)
        {
            var longest = 0;
            foreach (var input in picture.Inputs.Neighbours(v))
            {
                longest = group[input] == group[v] ? Math.Max(longest, length[input]) : longest;
            }

            length[v] = longest + 1;
        }

        return length;
    }

    private static GraphPicture Condense(GraphPicture picture, int[] group, int groups)
    {
        var members = new GroupSummary[groups];
        var chain = ChainLengths(picture, group);
        foreach (var node in picture.Nodes)
        {
            (members[group[node.Id]] ??= new GroupSummary(node)).Add(node, chain[node.Id]);
        }

        var tasks = picture.Nodes.Count(n => n.Kind == PictureKind.Function);
        return new(members.Select((m, id) => m.ToNode(id)), QuotientEdges(picture, group))
        {
            Note = string.Create(CultureInfo.InvariantCulture, $"{tasks:N0} tasks shown as {groups} groups"),
        };
    }
}
