namespace LazyGraph.Visualization.Layout;

/// <summary>Splits edges that pass layers into chains of bends, one in each layer passed.</summary>
/// <remarks>
/// Long edges with a common source share a trunk of bends and part where they end; or, where that shares more, those with a
/// common target join where they begin. Bends can be quadratic in the nodes all the same: beyond
/// <see cref="MostBends"/> the rest of the long edges get none and pass straight, as if other nodes were not there.
/// </remarks>
internal static class LongEdges
{
    private const int MostBends = 60_000;
    private const double BendWidth = 4;

    /// <summary>Splits the edges. <paramref name="bends"/> gets, for each edge, its bends from source to target.</summary>
    /// <remarks>No two edges have the same source and target.</remarks>
    public static LayeredGraph Split(double[] width, int[] layer, ReadOnlySpan<(int Source, int Target)> edges, out int[][] bends)
    {
        var leaving = new int[layer.Length]; // the number of long edges from each node
        var entering = new int[layer.Length];
        foreach (var (source, target) in edges)
        {
            if (layer[target] - layer[source] > 1)
            {
                leaving[source]++;
                entering[target]++;
            }
        }

        var bendLayer = new List<int>();
        var trunk = new Dictionary<(int Node, bool IsSource, int Layer), int>(); // the bend that edges share
        var segments = new HashSet<(int, int)>();
        var from = new List<int>();
        var to = new List<int>();
        bends = new int[edges.Length][];
        for (var e = 0; e < edges.Length; e++)
        {
            var (source, target) = edges[e];
            var passed = layer[target] - layer[source] - 1;
            bends[e] = [];
            if (passed > 0)
            {
                if (bendLayer.Count + passed > MostBends)
                {
                    continue;
                }

                var isBySource = leaving[source] >= entering[target];
                bends[e] = new int[passed];
                for (var i = 0; i < passed; i++)
                {
                    var key = (isBySource ? source : target, isBySource, layer[source] + 1 + i);
                    if (!trunk.TryGetValue(key, out bends[e][i]))
                    {
                        trunk.Add(key, bends[e][i] = layer.Length + bendLayer.Count);
                        bendLayer.Add(key.Item3);
                    }
                }
            }

            var previous = source;
            foreach (var v in bends[e].Append(target))
            {
                if (segments.Add((previous, v)))
                {
                    from.Add(previous);
                    to.Add(v);
                }

                previous = v;
            }
        }

        return Build(width, [.. layer, .. bendLayer], from, to);
    }

    private static LayeredGraph Build(double[] width, int[] layer, List<int> from, List<int> to)
    {
        var size = new int[layer.Max() + 1];
        var position = Array.ConvertAll(layer, l => size[l]++);
        var layers = Array.ConvertAll(size, s => new int[s]);
        var widths = new double[layer.Length];
        for (var v = 0; v < layer.Length; v++)
        {
            layers[layer[v]][position[v]] = v;
            widths[v] = v < width.Length ? width[v] : BendWidth;
        }

        return new()
        {
            RealCount = width.Length,
            Width = widths,
            Layer = layer,
            Layers = layers,
            Position = position,
            Down = Adjacency.Of(layer.Length, [.. to], [.. from]),
            Up = Adjacency.Of(layer.Length, [.. from], [.. to]),
        };
    }
}
