using System.Globalization;
using System.Text;
using LazyGraph.Visualization.Layout;

namespace LazyGraph.Visualization;

/// <summary>Draws a picture as SVG: no script, nothing loaded, arrowheads drawn out, so that every viewer shows the same.</summary>
internal sealed class SvgWriter
{
    private const double Margin = 16;
    private const double TitleSize = 17;
    private const double TitleHeight = 34;
    private const double NoteSize = 12;
    private const double NoteHeight = 26;
    private const double ArrowHalfWidth = 3;
    private const string Fonts = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    private readonly GraphPicture _picture;
    private readonly PictureOptions _options;
    private readonly string _idPrefix;
    private readonly NodeFace[] _faces;
    private readonly PictureLayout _layout;
    private readonly StringBuilder _svg = new();
    private double _left;
    private double _top;

    private SvgWriter(GraphPicture picture, PictureOptions options, string idPrefix)
    {
        (_picture, _options, _idPrefix) = (picture, options, idPrefix);
        _faces = [.. picture.Nodes.Select(n => new NodeFace(n, options.Color))];
        var sizes = Array.ConvertAll(_faces, f => f.Outer);
        _layout = options.Engine == LayoutEngine.Graphviz
            ? GraphvizLayout.Arrange(sizes, picture.Edges, options.Direction)
            : LayeredLayout.Arrange(sizes, picture.Edges, options.Direction);
    }

    /// <summary>Draws a picture that is reduced already.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="options">How to draw it.</param>
    /// <param name="idPrefix">What the ids begin with, so that several drawings can stand in one page.</param>
    public static string Write(GraphPicture picture, PictureOptions options, string idPrefix = "") =>
        new SvgWriter(picture, options, idPrefix).Write();

    private string Write()
    {
        var title = string.IsNullOrWhiteSpace(_options.Title) ? null : string.Join(' ', PictureText.Lines(_options.Title));
        var note = _picture.Note;
        var textWidth = Math.Max(
            title is null ? 0 : TextMeasure.Width(title, TitleSize, isBold: true),
            note is null ? 0 : TextMeasure.Width(note, NoteSize));
        var width = Math.Ceiling(Math.Max(_layout.Width, textWidth) + (2 * Margin));
        var top = Margin + (title is null ? 0 : TitleHeight);
        var height = Math.Ceiling(top + _layout.Height + (note is null ? 0 : NoteHeight) + Margin);
        (_left, _top) = ((width - _layout.Width) / 2, top);

        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" aria-labelledby=\"{_idPrefix}title {_idPrefix}desc\" font-family=\"{Fonts}\" font-size=\"{N(NodeFace.FontSize)}\" text-anchor=\"middle\">");
        Line($"<title id=\"{_idPrefix}title\">{PictureText.Xml(_options.Title ?? "Task graph")}</title>");
        Line($"<desc id=\"{_idPrefix}desc\">{PictureText.Xml(Description())}</desc>");
        Line($"<rect class=\"background\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"#ffffff\"/>");
        if (title is not null)
        {
            Line($"<text x=\"{N(width / 2)}\" y=\"{N(Margin + TitleSize)}\" font-size=\"{N(TitleSize)}\" font-weight=\"bold\" fill=\"{PictureColors.Ink}\">{PictureText.Xml(title)}</text>");
        }

        WriteEdges();
        WriteNodes();
        if (note is not null)
        {
            Line($"<text class=\"note\" x=\"{N(width / 2)}\" y=\"{N(height - Margin)}\" font-size=\"{N(NoteSize)}\" fill=\"{PictureColors.Note}\">{PictureText.Xml(note)}</text>");
        }

        return _svg.Append("</svg>\n").ToString();
    }

    private string Description()
    {
        var nodes = _picture.Nodes.Count;
        var edges = _picture.Edges.Count;
        var counts = string.Create(CultureInfo.InvariantCulture, $"{nodes} node{(nodes == 1 ? "" : "s")}, {edges} edge{(edges == 1 ? "" : "s")}.");
        return _picture.Note is null ? counts : $"{counts} {_picture.Note}.";
    }

    private void WriteEdges()
    {
        Line($"<g fill=\"none\" stroke=\"{PictureColors.Edge}\" stroke-width=\"1.3\">");
        for (var e = 0; e < _layout.Curves.Length; e++)
        {
            var curve = _layout.Curves[e];
            _svg.Append(CultureInfo.InvariantCulture, $"<g id=\"{_idPrefix}e{e}\" class=\"edge\"><path d=\"M{At(curve[0])}");
            for (var i = 1; i < curve.Length; i += 3)
            {
                _svg.Append(CultureInfo.InvariantCulture, $"C{At(curve[i])} {At(curve[i + 1])} {At(curve[i + 2])}");
            }

            var dashes = _picture.Edges[e].Style == PictureEdgeStyle.Dashed ? " stroke-dasharray=\"5 4\"" : "";
            Line($"\"{dashes}/><path d=\"{Arrowhead(curve)}\" fill=\"{PictureColors.Edge}\" stroke=\"none\"/></g>");
        }

        Line($"</g>");
    }

    /// <summary>A triangle that goes on from the end of a curve in its direction.</summary>
    private string Arrowhead(Point[] curve)
    {
        var end = curve[^1];
        var before = end;
        for (var i = curve.Length - 2; i >= 0 && before == end; i--)
        {
            before = curve[i];
        }

        var length = Math.Sqrt(((end.X - before.X) * (end.X - before.X)) + ((end.Y - before.Y) * (end.Y - before.Y)));
        var (dx, dy) = length > 0 ? ((end.X - before.X) / length, (end.Y - before.Y) / length) : (0, 0);
        var tip = new Point(end.X + (dx * PictureLayout.ArrowLength), end.Y + (dy * PictureLayout.ArrowLength));
        var left = new Point(end.X - (dy * ArrowHalfWidth), end.Y + (dx * ArrowHalfWidth));
        var right = new Point(end.X + (dy * ArrowHalfWidth), end.Y - (dx * ArrowHalfWidth));
        return $"M{At(left)}L{At(tip)}L{At(right)}Z";
    }

    private void WriteNodes()
    {
        var last = PictureColors.LastOrder(_picture);
        foreach (var face in _faces)
        {
            var node = face.Node;
            var center = _layout.Centers[node.Id];
            var (fill, ink) = PictureColors.Of(node, _options.Color, last);
            var kind = node.Kind.ToString().ToLowerInvariant();
            Line($"<g id=\"{_idPrefix}n{node.Id}\" class=\"node {kind}\" transform=\"translate({N(center.X + _left)} {N(center.Y + _top)})\">");
            Line($"<title>{PictureText.Xml(node.Tooltip.Length > 0 ? node.Tooltip : node.Label)}</title>");
            var border = $"stroke=\"{PictureColors.BorderOf(node.Kind)}\" stroke-width=\"{(node.IsFused ? "2.6" : "1.2")}\"";
            if (node.IsAsked)
            {
                WriteShape(face.Outer, 0, $"fill=\"#ffffff\" {border}");
            }

            if (node.Count > 1)
            {
                WriteShape(face.Inner, NodeFace.Rim, $"fill=\"{fill}\" {border}");
                WriteShape(face.Inner, -NodeFace.Rim, $"fill=\"{fill}\" {border}");
            }
            else
            {
                WriteShape(face.Inner, 0, $"fill=\"{fill}\" {border}");
            }

            foreach (var (text, baseline, isSmall) in face.Text())
            {
                var y = baseline - (node.Count > 1 ? NodeFace.Rim : 0);
                var x = node.Count > 1 ? $"x=\"{N(-NodeFace.Rim)}\" " : "";
                var font = isSmall ? $" font-size=\"{N(NodeFace.SmallFontSize)}\"" : node.IsFused ? " font-weight=\"bold\"" : "";
                Line($"<text {x}y=\"{N(y)}\"{font} fill=\"{ink}\">{PictureText.Xml(text)}</text>");
            }

            Line($"</g>");
        }
    }

    /// <summary>Draws an ellipse or a rounded box around the origin, moved by <paramref name="shift"/> to the right and down.</summary>
    private void WriteShape(NodeSize size, double shift, string paint)
    {
        if (size.IsEllipse)
        {
            Line($"<ellipse cx=\"{N(shift)}\" cy=\"{N(shift)}\" rx=\"{N(size.Width / 2)}\" ry=\"{N(size.Height / 2)}\" {paint}/>");
        }
        else
        {
            Line($"<rect x=\"{N(shift - (size.Width / 2))}\" y=\"{N(shift - (size.Height / 2))}\" width=\"{N(size.Width)}\" height=\"{N(size.Height)}\" rx=\"4\" {paint}/>");
        }
    }

    private void Line(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private string At(Point p) => $"{N(p.X + _left)} {N(p.Y + _top)}";

    /// <summary>A tenth of a pixel is enough, and hides what the last bits of a sum may differ in.</summary>
    private static string N(double value)
    {
        var text = value.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
