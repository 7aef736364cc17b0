namespace LazyGraph.Visualization.Layout;

/// <summary>The library's own layout: layers, long edges, crossings, coordinates and curves for each connected part.</summary>
internal static class LayeredLayout
{
    public static PictureLayout Arrange(NodeSize[] sizes, IReadOnlyList<PictureEdge> edges, GraphDirection direction)
    {
        var isHorizontal = direction is GraphDirection.LeftToRight or GraphDirection.RightToLeft;
        var across = Array.ConvertAll(sizes, s => isHorizontal ? s.Height : s.Width);
        var along = Array.ConvertAll(sizes, s => isHorizontal ? s.Width : s.Height);
        var isEllipse = Array.ConvertAll(sizes, s => s.IsEllipse);

        var simple = ParallelEdges.Merge(edges, out var copyOf, out var copy, out var copies);
        var parts = Components.Find(sizes.Length, simple);
        var partOf = new int[sizes.Length];
        var local = new int[sizes.Length]; // the number of each node in its part
        for (var p = 0; p < parts.Count; p++)
        {
            for (var i = 0; i < parts[p].Count; i++)
            {
                (partOf[parts[p][i]], local[parts[p][i]]) = (p, i);
            }
        }

        var edgesOf = parts.ConvertAll(_ => new List<(int Source, int Target)>());
        var localEdge = new int[simple.Length];
        for (var e = 0; e < simple.Length; e++)
        {
            var own = edgesOf[partOf[simple[e].Source]];
            localEdge[e] = own.Count;
            own.Add((local[simple[e].Source], local[simple[e].Target]));
        }

        var layouts = new ComponentLayout[parts.Count];
        var curves = new EdgeCurves[parts.Count];
        for (var p = 0; p < layouts.Length; p++)
        {
            double[] partAcross = [.. parts[p].Select(v => across[v])];
            double[] partAlong = [.. parts[p].Select(v => along[v])];
            layouts[p] = new(partAcross, partAlong, [.. edgesOf[p]]);
            curves[p] = new(layouts[p], partAcross, partAlong, [.. parts[p].Select(v => isEllipse[v])]);
        }

        Components.Arrange(layouts);
        var most = layouts.Aggregate((Across: 0.0, Along: 0.0), (m, l) =>
            (Math.Max(m.Across, l.AcrossShift + l.Across), Math.Max(m.Along, l.AlongShift + l.Along)));

        var centers = new Point[sizes.Length];
        for (var v = 0; v < centers.Length; v++)
        {
            centers[v] = Turn(new(layouts[partOf[v]].AcrossOf(local[v]), layouts[partOf[v]].AlongOf(local[v])));
        }

        var drawn = new Point[edges.Count][];
        for (var e = 0; e < drawn.Length; e++)
        {
            var (source, target, _) = edges[e];
            var part = partOf[source];
            var bends = layouts[part].Bends[localEdge[copyOf[e]]];
            drawn[e] = Array.ConvertAll(
                curves[part].Draw(local[source], local[target], bends, copy[e], copies[copyOf[e]]),
                Turn);
        }

        return isHorizontal ? new(most.Along, most.Across, centers, drawn) : new(most.Across, most.Along, centers, drawn);

        // From (across, along) to the directions of the picture.
        Point Turn(Point p) => direction switch
        {
            GraphDirection.TopToBottom => p,
            GraphDirection.LeftToRight => new(p.Y, p.X),
            GraphDirection.RightToLeft => new(most.Along - p.Y, p.X),
            _ => new(p.X, most.Along - p.Y),
        };
    }
}
