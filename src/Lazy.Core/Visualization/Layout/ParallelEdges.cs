namespace LazyGraph.Visualization.Layout;

/// <summary>Merges edges with the same source and target, as of <c>add(x, x)</c>: they count once when nodes are placed and run side by side when drawn.</summary>
internal static class ParallelEdges
{
    /// <summary>Lists each pair of nodes with an edge once, in the order of the first.</summary>
    /// <param name="edges">All edges.</param>
    /// <param name="copyOf">For each edge the index of its pair.</param>
    /// <param name="copy">For each edge which of the edges of its pair it is, from 0.</param>
    /// <param name="copies">For each pair how many edges it has.</param>
    public static (int Source, int Target)[] Merge(IReadOnlyList<PictureEdge> edges, out int[] copyOf, out int[] copy, out int[] copies)
    {
        var known = new Dictionary<(int, int), int>();
        var pairs = new List<(int, int)>();
        var count = new List<int>();
        copyOf = new int[edges.Count];
        copy = new int[edges.Count];
        for (var e = 0; e < copyOf.Length; e++)
        {
            var pair = (edges[e].Source, edges[e].Target);
            if (!known.TryGetValue(pair, out copyOf[e]))
            {
                known.Add(pair, copyOf[e] = pairs.Count);
                pairs.Add(pair);
                count.Add(0);
            }

            copy[e] = count[copyOf[e]]++;
        }

        copies = [.. count];
        return [.. pairs];
    }
}
