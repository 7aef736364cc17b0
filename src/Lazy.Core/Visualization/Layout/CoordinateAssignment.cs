namespace LazyGraph.Visualization.Layout;

/// <summary>Places the nodes along their layers: long edges straight, a node amid its neighbours, nothing overlapping.</summary>
/// <remarks>
/// After Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2001): four extreme alignments, shifted onto the
/// narrowest, and for each node the mean of the two middle places. Each alignment keeps the distances, hence so does that mean.
/// </remarks>
internal static class CoordinateAssignment
{
    private const double NodeGap = 16;
    private const double BendGap = 9;

    // Layers of more nodes than this are set more closely, for a picture that must shrink to fit a slide.
    private const int ManyInLayer = 32;
    private const double CloseNodeGap = 6;

    // A rounding error more than this is none.
    private const double Tolerance = 1e-6;

    public static double[] Place(LayeredGraph graph)
    {
        for (var v = 0; v < graph.NodeCount; v++)
        {
            graph.Down.Neighbours(v).Sort((a, b) => graph.Position[a].CompareTo(graph.Position[b]));
            graph.Up.Neighbours(v).Sort((a, b) => graph.Position[a].CompareTo(graph.Position[b]));
        }

        var isConflict = Conflicts(graph);
        double[][] alignments =
        [
            BlockAlignment.Place(graph, isConflict, isUpwards: true, isMirrored: false),
            BlockAlignment.Place(graph, isConflict, isUpwards: true, isMirrored: true),
            BlockAlignment.Place(graph, isConflict, isUpwards: false, isMirrored: false),
            BlockAlignment.Place(graph, isConflict, isUpwards: false, isMirrored: true),
        ];
        ShiftOntoNarrowest(graph, alignments);
        var x = new double[graph.NodeCount];
        Span<double> places = stackalloc double[4];
        for (var v = 0; v < x.Length; v++)
        {
            for (var a = 0; a < 4; a++)
            {
                places[a] = alignments[a][v];
            }

            places.Sort();
            x[v] = (places[1] + places[2]) / 2;
        }

        BarSliding.Improve(graph, x);
        return KeepsDistances(graph, x) ? x : PackLeft(graph);
    }

    /// <summary>The least distance between the centres of two nodes that stand side by side.</summary>
    public static double Distance(LayeredGraph graph, int left, int right)
    {
        var gap = graph.IsBend(left) || graph.IsBend(right) ? BendGap
            : graph.Layers[graph.Layer[left]].Length > ManyInLayer ? CloseNodeGap
            : NodeGap;
        return ((graph.Width[left] + graph.Width[right]) / 2) + gap;
    }

    /// <summary>Marks the edges, as entries of <see cref="LayeredGraph.Down"/>, that cross a segment between two bends (type 1).</summary>
    /// <remarks>A segment crosses one that starts further left and ends further right, or the other way about.</remarks>
    private static bool[] Conflicts(LayeredGraph graph)
    {
        var isConflict = new bool[graph.Down.EdgeCount];
        for (var layer = 1; layer < graph.Layers.Length; layer++)
        {
            var nodes = graph.Layers[layer];
            MarkCrossedByBends(graph, nodes, isConflict, isReversed: false);
            MarkCrossedByBends(graph, nodes, isConflict, isReversed: true);
        }

        return isConflict;
    }

    private static void MarkCrossedByBends(LayeredGraph graph, int[] nodes, bool[] isConflict, bool isReversed)
    {
        var sign = isReversed ? -1 : 1;
        var furthest = int.MinValue; // where the segments between bends, met in former nodes, end at the furthest
        for (var i = 0; i < nodes.Length; i++)
        {
            var v = nodes[isReversed ? ^(i + 1) : i];
            var furthestOfThis = furthest;
            var ends = graph.Down.Neighbours(v);
            for (var e = 0; e < ends.Length; e++)
            {
                var end = sign * graph.Position[ends[e]];
                if (graph.IsBend(v) && graph.IsBend(ends[e]))
                {
                    furthestOfThis = Math.Max(furthestOfThis, end);
                }
                else if (end < furthest)
                {
                    isConflict[graph.Down.Offset(v) + e] = true;
                }
            }

            furthest = furthestOfThis;
        }
    }

    /// <summary>Shifts the alignments packed left to the left border of the narrowest, those packed right to its right border.</summary>
    private static void ShiftOntoNarrowest(LayeredGraph graph, double[][] alignments)
    {
        var extents = Array.ConvertAll(alignments, x => Extent(graph, x));
        var narrowest = extents.MinBy(e => e.Right - e.Left);
        for (var a = 0; a < alignments.Length; a++)
        {
            var isPackedLeft = a % 2 == 0;
            var shift = isPackedLeft ? narrowest.Left - extents[a].Left : narrowest.Right - extents[a].Right;
            for (var v = 0; v < alignments[a].Length; v++)
            {
                alignments[a][v] += shift;
            }
        }
    }

    private static (double Left, double Right) Extent(LayeredGraph graph, double[] x)
    {
        var (left, right) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var v = 0; v < x.Length; v++)
        {
            left = Math.Min(left, x[v] - (graph.Width[v] / 2));
            right = Math.Max(right, x[v] + (graph.Width[v] / 2));
        }

        return (left, right);
    }

    private static bool KeepsDistances(LayeredGraph graph, double[] x)
    {
        foreach (var nodes in graph.Layers)
        {
            for (var i = 1; i < nodes.Length; i++)
            {
                // Written so that a place that is no number fails too.
                if (!(x[nodes[i]] - x[nodes[i - 1]] >= Distance(graph, nodes[i - 1], nodes[i]) - Tolerance))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>What remains if the places are wrong: each layer from the left, without gaps. Plain, but nothing overlaps.</summary>
    internal static double[] PackLeft(LayeredGraph graph)
    {
        var x = new double[graph.NodeCount];
        foreach (var nodes in graph.Layers)
        {
            for (var i = 1; i < nodes.Length; i++)
            {
                x[nodes[i]] = x[nodes[i - 1]] + Distance(graph, nodes[i - 1], nodes[i]);
            }
        }

        return x;
    }
}
