namespace LazyGraph.Visualization.Layout;

/// <summary>Gives each node a layer, above the layers of all its inputs.</summary>
/// <remarks>
/// A node stands just below its first consumer, and all outputs stand in the top layer: so chunks of one operation align.
/// A node with more inputs than consumers then moves down as far as its inputs allow, which shortens its edges.
/// </remarks>
internal static class LayerAssignment
{
    public static int[] Assign(Adjacency inputs, Adjacency consumers)
    {
        var order = Adjacency.TopologicalOrder(inputs, consumers);
        var layer = new int[order.Length]; // at first counted downwards from the outputs
        var bottom = 0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var v = order[i];
            foreach (var consumer in consumers.Neighbours(v))
            {
                layer[v] = Math.Max(layer[v], layer[consumer] + 1);
            }

            bottom = Math.Max(bottom, layer[v]);
        }

        foreach (var v in order)
        {
            layer[v] = bottom - layer[v];
            if (consumers.Degree(v) > 0 && inputs.Degree(v) > consumers.Degree(v))
            {
                layer[v] = LowestAbove(inputs.Neighbours(v), layer);
            }
        }

        return layer;
    }

    private static int LowestAbove(ReadOnlySpan<int> inputs, int[] layer)
    {
        var lowest = 0;
        foreach (var input in inputs)
        {
            lowest = Math.Max(lowest, layer[input] + 1);
        }

        return lowest;
    }
}
