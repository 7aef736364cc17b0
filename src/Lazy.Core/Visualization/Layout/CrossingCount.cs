namespace LazyGraph.Visualization.Layout;

/// <summary>Counts how many pairs of edges cross between the layers.</summary>
internal static class CrossingCount
{
    public static long All(LayeredGraph graph)
    {
        var crossings = 0L;
        for (var layer = 1; layer < graph.Layers.Length; layer++)
        {
            crossings += Below(graph, layer);
        }

        return crossings;
    }

    /// <summary>Counts the crossings between a layer and the one below, in O(E log V).</summary>
    /// <remarks>
    /// Edges are met from left to right of the upper layer; each crosses those met before, from nodes further left, whose
    /// lower end is further right. A Fenwick tree over the lower layer counts the ends.
    /// </remarks>
    private static long Below(LayeredGraph graph, int layer)
    {
        var lowerCount = graph.Layers[layer - 1].Length;
        var tree = new int[lowerCount + 1];
        var crossings = 0L;
        var met = 0;
        foreach (var v in graph.Layers[layer])
        {
            var ends = graph.Down.Neighbours(v);
            foreach (var end in ends)
            {
                var notRight = 0; // of the ends met, those at or left of this one
                for (var i = graph.Position[end] + 1; i > 0; i -= i & -i)
                {
                    notRight += tree[i];
                }

                crossings += met - notRight;
            }

            foreach (var end in ends)
            {
                for (var i = graph.Position[end] + 1; i <= lowerCount; i += i & -i)
                {
                    tree[i]++;
                }
            }

            met += ends.Length;
        }

        return crossings;
    }
}
