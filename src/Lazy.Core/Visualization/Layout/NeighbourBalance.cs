namespace LazyGraph.Visualization.Layout;

/// <summary>Moves the nodes of each layer towards the means of their neighbours, keeping order and distances.</summary>
/// <remarks>
/// Medians of Brandes and Köpf leave a parent beside the middle of its children where alignments disagree; a few sweeps mend
/// that. For one layer the best places are found exactly: minimise the sum of weight × (x - wish)² under the least distances.
/// Less the distances that is isotonic regression, solved by pooling adjacent violators.
/// A segment between bends weighs most, so that long edges stay straight.
/// </remarks>
internal static class NeighbourBalance
{
    private const int Sweeps = 8;
    private const double BendWeight = 8;
    private const double HalfBendWeight = 2;

    public static void Improve(LayeredGraph graph, double[] x)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isUpwards = sweep % 2 == 1;
            for (var i = 0; i < graph.Layers.Length; i++)
            {
                PlaceLayer(graph, graph.Layers[isUpwards ? i : graph.Layers.Length - 1 - i], x);
            }
        }
    }

    private static void PlaceLayer(LayeredGraph graph, int[] nodes, double[] x)
    {
        // A pool is a run of nodes that touch; it stands at the weighted mean of its members' wishes less their offsets.
        var pools = new Stack<(double Sum, double Weight, int First)>();
        var offset = new double[nodes.Length]; // the sum of the least distances left of the node
        for (var i = 0; i < nodes.Length; i++)
        {
            offset[i] = i == 0 ? 0 : offset[i - 1] + CoordinateAssignment.Distance(graph, nodes[i - 1], nodes[i]);
            var (wish, weight) = Wish(graph, nodes[i], x);
            var pool = (Sum: (wish - offset[i]) * weight, Weight: weight, First: i);
            while (pools.TryPeek(out var left) && left.Sum / left.Weight >= pool.Sum / pool.Weight)
            {
                pools.Pop();
                pool = (pool.Sum + left.Sum, pool.Weight + left.Weight, left.First);
            }

            pools.Push(pool);
        }

        var end = nodes.Length;
        foreach (var (sum, weight, first) in pools) // from the right
        {
            for (var i = first; i < end; i++)
            {
                x[nodes[i]] = (sum / weight) + offset[i];
            }

            end = first;
        }
    }

    private static (double Wish, double Weight) Wish(LayeredGraph graph, int v, double[] x)
    {
        var (sum, total) = (0.0, 0.0);
        Add(graph.Down.Neighbours(v));
        Add(graph.Up.Neighbours(v));
        return total > 0 ? (sum / total, total) : (x[v], 1);

        void Add(ReadOnlySpan<int> neighbours)
        {
            foreach (var w in neighbours)
            {
                var weight = (graph.IsBend(v), graph.IsBend(w)) switch
                {
                    (true, true) => BendWeight,
                    (false, false) => 1,
                    _ => HalfBendWeight,
                };
                sum += x[w] * weight;
                total += weight;
            }
        }
    }
}
