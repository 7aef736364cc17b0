namespace LazyGraph.Visualization.Layout;

/// <summary>Draws the edges of a part as cubic Béziers whose tangents, at nodes and bends, point along the layers' direction.</summary>
/// <remarks>
/// An edge swings only in the gaps between layers and passes a layer straight, in the room of its bend; so it meets no node
/// but its own two. It leaves and enters a node a little to the side from which it comes, which parts edges at the node.
/// </remarks>
internal sealed class EdgeCurves(ComponentLayout part, double[] across, double[] along, bool[] isEllipse)
{
    // The most that an edge's end stands beside the middle of its node, as a part of the node's extent.
    private const double MostOffset = 0.3;

    // At this slant, half of the offset is reached.
    private const double HalfOffsetSlant = 90;

    // The distance between edges with the same source and target.
    private const double ParallelGap = 9;

    // How far beside its bend an edge may pass: less than the gap that a bend keeps from what stands next to it.
    private const double BendRoom = 8;

    // A shorter stretch between a node and the end of its layer is left to the curve.
    private const double ShortestLead = 4;

    /// <summary>The points of an edge as (across, along): its start, then two controls and an end for each curve.</summary>
    /// <param name="source">Where the edge starts.</param>
    /// <param name="target">Where it ends.</param>
    /// <param name="bends">The bends on its way.</param>
    /// <param name="parallel">Which of the edges between these nodes this is, from 0.</param>
    /// <param name="parallels">How many edges there are between these nodes.</param>
    public Point[] Draw(int source, int target, int[] bends, int parallel, int parallels)
    {
        var gap = Math.Min(ParallelGap, 0.6 * Math.Min(across[source], across[target]) / parallels);
        var aside = (parallel - ((parallels - 1) / 2.0)) * gap;
        var widest = (parallels - 1) / 2.0 * gap;
        var asideOfBend = widest > BendRoom ? aside * BendRoom / widest : aside;
        var start = Port(source, bends.Length > 0 ? bends[0] : target, aside, side: 1);
        var end = Port(target, bends.Length > 0 ? bends[^1] : source, aside, side: -1);
        end = end with { Y = end.Y - PictureLayout.ArrowLength };

        var points = new List<Point> { start };
        var leave = part.Band(source).End;
        LineTo(points, leave - start.Y > ShortestLead ? start with { Y = leave } : start);
        foreach (var bend in bends)
        {
            var x = part.AcrossOf(bend) + asideOfBend;
            var (bandStart, bandEnd) = part.Band(bend);
            SwingTo(points, new(x, bandStart));
            LineTo(points, new(x, bandEnd));
        }

        var enter = part.Band(target).Start - PictureLayout.ArrowLength;
        SwingTo(points, end.Y - enter > ShortestLead ? end with { Y = enter } : end);
        LineTo(points, end);
        return [.. points];
    }

    /// <summary>The point of a node's border where an edge to or from <paramref name="other"/> is tied.</summary>
    private Point Port(int v, int other, double aside, int side)
    {
        var slant = part.AcrossOf(other) - part.AcrossOf(v);
        var most = MostOffset * across[v];
        var offset = Math.Clamp((most * slant / (Math.Abs(slant) + HalfOffsetSlant)) + aside, -most, most);
        var height = along[v] / 2;
        if (isEllipse[v])
        {
            var ratio = offset / (across[v] / 2);
            height *= Math.Sqrt(1 - (ratio * ratio));
        }

        return new(part.AcrossOf(v) + offset, part.AlongOf(v) + (side * height));
    }

    private static void SwingTo(List<Point> points, Point end)
    {
        var start = points[^1];
        var middle = (start.Y + end.Y) / 2;
        points.Add(start with { Y = middle });
        points.Add(end with { Y = middle });
        points.Add(end);
    }

    private static void LineTo(List<Point> points, Point end)
    {
        var start = points[^1];
        if (end != start)
        {
            points.Add(new(start.X, start.Y + ((end.Y - start.Y) / 3)));
            points.Add(new(end.X, end.Y - ((end.Y - start.Y) / 3)));
            points.Add(end);
        }
    }
}
