using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LazyGraph.Tests.Visualization;

/// <summary>What stands in an SVG: read back, so that tests judge the picture and not how it was made.</summary>
internal sealed partial class DrawnSvg
{
    public DrawnSvg(string svg)
    {
        Root = XDocument.Parse(svg).Root!;
        var box = Numbers(Root.Attribute("viewBox")!.Value);
        (Width, Height) = (box[2], box[3]);
        Nodes = [.. ByClass("node").Select(ReadNode)];
        Edges = [.. ByClass("edge").Select(e => e.Elements().Select(p => Points(p.Attribute("d")!.Value)).ToArray())];
    }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<DrawnNode> Nodes { get; }

    /// <summary>For each edge the points of its line and of its arrowhead.</summary>
    public IReadOnlyList<(double X, double Y)[][]> Edges { get; }

    public IEnumerable<string> Ids => Root.DescendantsAndSelf().Attributes("id").Select(a => a.Value);

    public IEnumerable<XElement> ByClass(string name) =>
        Root.Descendants().Where(e => e.Attribute("class")?.Value.Split(' ').Contains(name) == true);

    /// <summary>Points along the line of an edge, close together.</summary>
    public IEnumerable<(double X, double Y)> Along(int edge)
    {
        var p = Edges[edge][0];
        for (var i = 0; i + 3 < p.Length; i += 3)
        {
            for (var t = 0.0; t <= 1; t += 0.04)
            {
                double At(double a, double b, double c, double d) =>
                    (a * (1 - t) * (1 - t) * (1 - t)) + (3 * b * t * (1 - t) * (1 - t)) + (3 * c * t * t * (1 - t)) + (d * t * t * t);
                yield return (At(p[i].X, p[i + 1].X, p[i + 2].X, p[i + 3].X), At(p[i].Y, p[i + 1].Y, p[i + 2].Y, p[i + 3].Y));
            }
        }
    }

    public void AssertNothingOverlapsOrIsCutOff()
    {
        foreach (var node in Nodes)
        {
            Assert.True(node.Left >= 0 && node.Top >= 0 && node.Right <= Width && node.Bottom <= Height, $"{node} is cut off");
        }

        foreach (var (x, y) in Edges.SelectMany(paths => paths).SelectMany(points => points))
        {
            Assert.True(x >= 0 && y >= 0 && x <= Width && y <= Height, $"an edge leaves the picture at {x}, {y}");
        }

        for (var a = 0; a < Nodes.Count; a++)
        {
            for (var b = a + 1; b < Nodes.Count; b++)
            {
                Assert.False(Nodes[a].Overlaps(Nodes[b]), $"{Nodes[a]} overlaps {Nodes[b]}");
            }
        }
    }

    private static DrawnNode ReadNode(XElement node)
    {
        var place = Numbers(node.Attribute("transform")!.Value);
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var shape in node.Elements().Where(e => e.Name.LocalName is "ellipse" or "rect"))
        {
            double Number(string name) => double.Parse(shape.Attribute(name)!.Value, CultureInfo.InvariantCulture);
            var isEllipse = shape.Name.LocalName == "ellipse";
            var (x, y) = isEllipse ? (Number("cx") - Number("rx"), Number("cy") - Number("ry")) : (Number("x"), Number("y"));
            var (w, h) = isEllipse ? (2 * Number("rx"), 2 * Number("ry")) : (Number("width"), Number("height"));
            (left, top) = (Math.Min(left, place[0] + x), Math.Min(top, place[1] + y));
            (right, bottom) = (Math.Max(right, place[0] + x + w), Math.Max(bottom, place[1] + y + h));
        }

        return new(node.Attribute("id")!.Value, left, top, right, bottom);
    }

    private static (double X, double Y)[] Points(string path)
    {
        var numbers = Numbers(path);
        return [.. Enumerable.Range(0, numbers.Length / 2).Select(i => (numbers[2 * i], numbers[(2 * i) + 1]))];
    }

    private static double[] Numbers(string text) =>
        [.. NumberPattern().Matches(text).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex NumberPattern();
}

internal sealed record DrawnNode(string Id, double Left, double Top, double Right, double Bottom)
{
    // The numbers in the file are rounded to a tenth.
    private const double Rounding = 0.2;

    public double X => (Left + Right) / 2;

    public double Y => (Top + Bottom) / 2;

    public bool Overlaps(DrawnNode other) =>
        Left < other.Right - Rounding && other.Left < Right - Rounding && Top < other.Bottom - Rounding && other.Top < Bottom - Rounding;

    public bool Contains(double x, double y) => x > Left + Rounding && x < Right - Rounding && y > Top + Rounding && y < Bottom - Rounding;
}
