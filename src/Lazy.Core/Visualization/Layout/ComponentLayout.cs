namespace LazyGraph.Visualization.Layout;

/// <summary>The layout of one connected part, in its own directions: along the edges, and across them.</summary>
/// <remarks>The layers rise along the edges whatever the direction of the picture, so the passes know but one direction.</remarks>
internal sealed class ComponentLayout
{
    private const double LeastLayerGap = 34;
    private const double MostLayerGap = 120;

    // How much further apart two layers stand for each unit by which an edge between them leads sideways, so that none lies too flat.
    private const double GapPerSlant = 0.09;
    private const double FreeSlant = 60;

    private readonly LayeredGraph _graph;
    private readonly double[] _across;
    private readonly double[] _layerStart;
    private readonly double[] _layerEnd;

    /// <summary>Lays out a part whose nodes are numbered from 0; no two edges have the same source and target.</summary>
    public ComponentLayout(double[] across, double[] along, (int Source, int Target)[] edges)
    {
        int[] sources = [.. edges.Select(e => e.Source)];
        int[] targets = [.. edges.Select(e => e.Target)];
        var layer = LayerAssignment.Assign(Adjacency.Of(across.Length, targets, sources), Adjacency.Of(across.Length, sources, targets));
        _graph = LongEdges.Split(across, layer, edges, out var bends);
        Bends = bends;
        CrossingReduction.Reduce(_graph);
        _across = CoordinateAssignment.Place(_graph);

        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var v = 0; v < _across.Length; v++)
        {
            left = Math.Min(left, _across[v] - (_graph.Width[v] / 2));
            right = Math.Max(right, _across[v] + (_graph.Width[v] / 2));
        }

        for (var v = 0; v < _across.Length; v++)
        {
            _across[v] -= left;
        }

        Across = right - left;
        _layerStart = new double[_graph.Layers.Length];
        _layerEnd = new double[_graph.Layers.Length];
        for (var l = 0; l < _graph.Layers.Length; l++)
        {
            _layerStart[l] = l == 0 ? 0 : _layerEnd[l - 1] + GapBelow(l);
            var thickness = 0.0;
            foreach (var v in _graph.Layers[l])
            {
                thickness = _graph.IsBend(v) ? thickness : Math.Max(thickness, along[v]);
            }

            _layerEnd[l] = _layerStart[l] + thickness;
        }

        Along = _layerEnd[^1];
    }

    /// <summary>The extent of the part across its edges.</summary>
    public double Across { get; }

    /// <summary>The extent of the part along its edges.</summary>
    public double Along { get; }

    public double AcrossShift { get; set; }

    public double AlongShift { get; set; }

    /// <summary>For each edge the bends on its way, from source to target.</summary>
    public int[][] Bends { get; }

    public double AcrossOf(int v) => _across[v] + AcrossShift;

    /// <summary>The middle of a node's layer.</summary>
    public double AlongOf(int v) => AlongShift + ((_layerStart[_graph.Layer[v]] + _layerEnd[_graph.Layer[v]]) / 2);

    /// <summary>Where the layer of a node begins and ends.</summary>
    public (double Start, double End) Band(int v) =>
        (AlongShift + _layerStart[_graph.Layer[v]], AlongShift + _layerEnd[_graph.Layer[v]]);

    private double GapBelow(int layer)
    {
        var slant = 0.0;
        foreach (var v in _graph.Layers[layer])
        {
            foreach (var w in _graph.Down.Neighbours(v))
            {
                slant = Math.Max(slant, Math.Abs(_across[v] - _across[w]));
            }
        }

        return Math.Clamp(LeastLayerGap + ((slant - FreeSlant) * GapPerSlant), LeastLayerGap, MostLayerGap);
    }
}
