using System.Globalization;
using System.Text;

namespace LazyGraph.Visualization.Layout;

/// <summary>Lets Graphviz place nodes and curves; drawing them remains ours, so that colours, tooltips and pages are the same.</summary>
internal static class GraphvizLayout
{
    private const double PointsPerInch = 72;

    public static PictureLayout Arrange(NodeSize[] sizes, IReadOnlyList<PictureEdge> edges, GraphDirection direction)
    {
        var dot = new StringBuilder();
        dot.Append(CultureInfo.InvariantCulture, $"digraph G {{ graph [rankdir={DotWriter.RankDirection(direction)}, nodesep=0.25, ranksep=0.45, newrank=true]; node [fixedsize=true, label=\"\"]; edge [arrowsize={PictureLayout.ArrowLength / 10}];\n");
        for (var v = 0; v < sizes.Length; v++)
        {
            dot.Append(CultureInfo.InvariantCulture, $"n{v} [width={sizes[v].Width / PointsPerInch:0.####}, height={sizes[v].Height / PointsPerInch:0.####}, shape={(sizes[v].IsEllipse ? "ellipse" : "box")}];\n");
        }

        foreach (var (source, target, _) in edges)
        {
            dot.Append(CultureInfo.InvariantCulture, $"n{source} -> n{target};\n");
        }

        var plain = GraphvizProgram.Default.Run(dot.Append("}\n").ToString(), "plain", "LayoutEngine.Graphviz");
        var (centers, curves) = Read(Encoding.UTF8.GetString(plain), sizes.Length, edges);
        return Frame(sizes, centers, curves);
    }

    /// <summary>Moves everything to begin at 0: Graphviz's own frame does not hold every control point of its curves.</summary>
    private static PictureLayout Frame(NodeSize[] sizes, Point[] centers, Point[][] curves)
    {
        var corners = centers.SelectMany((c, v) => new Point[]
        {
            new(c.X - (sizes[v].Width / 2), c.Y - (sizes[v].Height / 2)),
            new(c.X + (sizes[v].Width / 2), c.Y + (sizes[v].Height / 2)),
        });
        Point[] points = [.. corners, .. curves.SelectMany(c => c)];
        if (points.Length == 0)
        {
            return new(0, 0, centers, curves);
        }

        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        return new(
            points.Max(p => p.X) - left,
            points.Max(p => p.Y) - top,
            Array.ConvertAll(centers, Move),
            Array.ConvertAll(curves, c => Array.ConvertAll(c, Move)));

        Point Move(Point p) => new(p.X - left, p.Y - top);
    }

    /// <summary>Reads Graphviz's plain format: lines of words; lengths in inches, y upwards.</summary>
    private static (Point[] Centers, Point[][] Curves) Read(string plain, int nodeCount, IReadOnlyList<PictureEdge> edges)
    {
        // Edges with the same ends come in any order; they look the same, so any of their curves will do for each.
        var waiting = new Dictionary<(int, int), Queue<int>>();
        for (var e = 0; e < edges.Count; e++)
        {
            var ends = (edges[e].Source, edges[e].Target);
            if (!waiting.TryGetValue(ends, out var queue))
            {
                waiting.Add(ends, queue = new());
            }

            queue.Enqueue(e);
        }

        var centers = new Point[nodeCount];
        var curves = new Point[edges.Count][];
        foreach (var line in plain.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            switch (words)
            {
                case ["node", var name, var x, var y, ..]:
                    centers[Index(name)] = At(x, y);
                    break;
                case ["edge", var tail, var head, var count, ..]:
                    var points = new Point[int.Parse(count, CultureInfo.InvariantCulture)];
                    for (var i = 0; i < points.Length; i++)
                    {
                        points[i] = At(words[4 + (2 * i)], words[5 + (2 * i)]);
                    }

                    curves[waiting[(Index(tail), Index(head))].Dequeue()] = points;
                    break;
                default:
                    break;
            }
        }

        return (centers, curves);

        static int Index(string name) => int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture);
        static double Length(string inches) => double.Parse(inches, CultureInfo.InvariantCulture) * PointsPerInch;
        static Point At(string x, string y) => new(Length(x), -Length(y));
    }
}
