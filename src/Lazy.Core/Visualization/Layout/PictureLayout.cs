namespace LazyGraph.Visualization.Layout;

/// <summary>A place in a picture: x to the right, y down.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>Room for a node.</summary>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="IsEllipse">Whether the node is the ellipse within the box, not the box.</param>
internal readonly record struct NodeSize(double Width, double Height, bool IsEllipse);

/// <summary>Where everything stands.</summary>
/// <param name="Width">The width of the picture; everything lies between 0 and it.</param>
/// <param name="Height">The height of the picture.</param>
/// <param name="Centers">The centre of each node.</param>
/// <param name="Curves">For each edge the points of its cubic Béziers: a start, then two controls and an end for each. The arrowhead comes after the last.</param>
internal sealed record PictureLayout(double Width, double Height, Point[] Centers, Point[][] Curves)
{
    /// <summary>The length of an arrowhead, which a curve leaves free before its target.</summary>
    public const double ArrowLength = 7;
}
