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
        return Read(Encoding.UTF8.GetString(plain), sizes.Length, edges);
    }

    /// <summary>Reads Graphviz's plain format: lines of words; lengths in inches, y upwards.</summary>
    private static PictureLayout Read(string plain, int nodeCount, IReadOnlyList<PictureEdge> edges)
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

        var (width, height) = (0.0, 0.0);
        var centers = new Point[nodeCount];
        var curves = new Point[edges.Count][];
        foreach (var line in plain.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            switch (words)
            {
                case ["graph", _, var w, var h, ..]:
                    (width, height) = (Length(w), Length(h));
                    break;
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

        return new(width, height, centers, curves);

        static int Index(string name) => int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture);
        static double Length(string inches) => double.Parse(inches, CultureInfo.InvariantCulture) * PointsPerInch;
        Point At(string x, string y) => new(Length(x), height - Length(y));
    }
}
