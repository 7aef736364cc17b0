namespace LazyGraph.Visualization.Layout;

/// <summary>A graph in layers whose edges all lead from one layer to the next: long edges are chains of bends.</summary>
/// <remarks>
/// Nodes 0 to <see cref="RealCount"/> - 1 are the nodes of the picture, the others are bends. The invariant of the passes:
/// <c>Layers[Layer[v]][Position[v]] == v</c> for each v.
/// </remarks>
internal sealed class LayeredGraph
{
    public required int RealCount { get; init; }

    /// <summary>How much room each node takes along its layer.</summary>
    public required double[] Width { get; init; }

    public required int[] Layer { get; init; }

    /// <summary>The nodes of each layer in their order.</summary>
    public required int[][] Layers { get; init; }

    public required int[] Position { get; init; }

    /// <summary>The neighbours in the layer below.</summary>
    public required Adjacency Down { get; init; }

    /// <summary>The neighbours in the layer above.</summary>
    public required Adjacency Up { get; init; }

    public int NodeCount => Layer.Length;

    public bool IsBend(int v) => v >= RealCount;

    /// <summary>Makes <paramref name="order"/> the order of a layer.</summary>
    public void Reorder(int layer, ReadOnlySpan<int> order)
    {
        order.CopyTo(Layers[layer]);
        for (var i = 0; i < order.Length; i++)
        {
            Position[order[i]] = i;
        }
    }
}
