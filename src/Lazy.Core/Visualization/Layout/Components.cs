namespace LazyGraph.Visualization.Layout;

/// <summary>Finds the parts of a graph that no edge connects, and sets their pictures side by side.</summary>
internal static class Components
{
    private const double Gap = 32;

    // A row of parts is broken when it would become longer than this.
    private const double LongestRow = 1500;

    /// <summary>Lists the nodes of each part; parts and nodes come in the order of the node numbers.</summary>
    public static List<List<int>> Find(int nodeCount, ReadOnlySpan<(int Source, int Target)> edges)
    {
        var parent = new int[nodeCount]; // a forest whose trees are the parts; a root is the least of its tree
        for (var v = 0; v < nodeCount; v++)
        {
            parent[v] = v;
        }

        foreach (var (source, target) in edges)
        {
            var (a, b) = (Root(source), Root(target));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        var index = new int[nodeCount];
        var parts = new List<List<int>>();
        for (var v = 0; v < nodeCount; v++)
        {
            var root = Root(v);
            if (root == v)
            {
                index[v] = parts.Count;
                parts.Add([]);
            }

            parts[index[root]].Add(v);
        }

        return parts;

        int Root(int v)
        {
            while (parent[v] != v)
            {
                v = parent[v] = parent[parent[v]];
            }

            return v;
        }
    }

    /// <summary>Moves the parts so that none overlaps another, in rows; the outputs of a row's parts are level.</summary>
    public static void Arrange(IReadOnlyList<ComponentLayout> parts)
    {
        var longest = parts.Count == 0 ? 0 : Math.Max(LongestRow, parts.Max(p => p.Across));
        var along = 0.0;
        for (var first = 0; first < parts.Count;)
        {
            var (end, across) = (first, 0.0);
            while (end < parts.Count && (end == first || across + parts[end].Across <= longest))
            {
                parts[end].AcrossShift = across;
                across += parts[end].Across + Gap;
                end++;
            }

            var deepest = 0.0;
            for (var i = first; i < end; i++)
            {
                deepest = Math.Max(deepest, parts[i].Along);
            }

            for (; first < end; first++)
            {
                parts[first].AlongShift = along + deepest - parts[first].Along;
            }

            along += deepest + Gap;
        }
    }
}
