using System.Globalization;
using System.Text;
using LazyGraph.Visualization;
using LazyGraph.Visualization.Layout;

namespace LazyGraph.Arrays;

/// <summary>How an array is cut, drawn: a bar, a rectangle or a box with a line at each cut. Of more than three axes the last three
/// are drawn, and the others named above.</summary>
internal sealed class ChunkDrawing
{
    private const double Gap = 8; // from the drawing to the labels
    private const double LabelHeight = 20;
    private const double NearestLines = 5; // pixels; of cuts nearer than that some are left out
    private const double Thickness = 34; // of a bar
    private const double Slant = 0.42; // a pixel of depth goes so far to the right, and up
    private const string Front = "#e3f1fa";
    private const string Top = "#f1f8fd";
    private const string Side = "#c9e3f4";

    private readonly StringBuilder _svg = new();
    private readonly List<string> _notes = [];

    private ChunkDrawing()
    {
    }

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>Gets the elements, which lie between 0 and the width and height.</summary>
    public string Svg => _svg.ToString();

    public static ChunkDrawing Of(Chunks chunks, int size)
    {
        var drawing = new ChunkDrawing();
        drawing.Draw(chunks, size);
        return drawing;
    }

    private static string N(double pixels) => ChunkDiagram.N(pixels);

    private void Line(FormattableString line) => ChunkDiagram.Line(_svg, line);

    private void Draw(Chunks chunks, int size)
    {
        var hidden = Math.Max(0, chunks.Rank - 3);
        var shown = chunks.Rank - hidden;
        var pixels = Pixels(chunks, hidden, size);
        var cuts = Enumerable.Range(0, shown).Select(i => Cuts(chunks, hidden + i, pixels[i], isDepth: shown == 3 && i == 0)).ToArray();
        var labels = Enumerable.Range(hidden, shown).Select(axis => Label(chunks.Shape[axis])).ToArray();
        string[] heads = hidden == 0 ? [] : [$"{Each(chunks, hidden)} of these:"];

        // The face lies between the label of its height, at the left, and, of a box, what goes to the right for the depth.
        var depth = shown == 3 ? pixels[0] * Slant : 0;
        var (faceHeight, faceWidth) = shown switch
        {
            0 => (Thickness, Thickness),
            1 => (Thickness, pixels[0]),
            _ => (pixels[^2], pixels[^1]),
        };
        var left = shown < 2 ? 0 : TextMeasure.Width(labels[^2], ChunkDiagram.FontSize) + Gap;
        var head = heads.Length * LabelHeight;
        var top = head + (heads.Length * Gap) + depth;
        Text(heads, 0, LabelHeight - 6);

        if (shown == 3)
        {
            Faces(left, top, faceWidth, faceHeight, depth, cuts);
        }

        Rectangle(left, top, faceWidth, faceHeight, shown < 2 ? [0, faceHeight] : cuts[^2], shown < 1 ? [0, faceWidth] : cuts[^1]);
        Labels(labels, left, top, faceWidth, faceHeight, depth);

        var bottom = top + faceHeight + (shown == 0 ? 0 : LabelHeight + 2);
        Text(_notes, 0, bottom + LabelHeight - 4, PictureColors.Note, 11);
        Height = bottom + (_notes.Count * LabelHeight);
        var right = left + faceWidth + depth;
        right = shown == 3 ? Math.Max(right, left + faceWidth + (depth / 2) + Gap + TextMeasure.Width(labels[0], ChunkDiagram.FontSize)) : right;
        Width = Math.Max(right, heads.Concat(_notes).Select(text => TextMeasure.Width(text, ChunkDiagram.FontSize)).DefaultIfEmpty().Max());
    }

    /// <summary>The lengths of the axes that are drawn: in proportion, long axes beside short ones less than that, so that both can be seen.</summary>
    private static double[] Pixels(Chunks chunks, int hidden, int size)
    {
        var lengths = new double[chunks.Rank - hidden];
        for (var i = 0; i < lengths.Length; i++)
        {
            // An unknown length is drawn as one of as many elements as it has blocks.
            var length = chunks.Shape[hidden + i];
            lengths[i] = Math.Max(0.1, length == Chunks.Unknown ? chunks[hidden + i].Length : length);
        }

        var longest = lengths.DefaultIfEmpty().Max();
        return Array.ConvertAll(lengths, length => size / Damp(longest / length));
    }

    private static double Damp(double ratio) => ratio < Math.E ? ratio : Math.Log(Math.Min(ratio, 100) + 12.4);

    private static string Label(long length) => length == Chunks.Unknown ? "?" : length.ToString(CultureInfo.InvariantCulture);

    private static string Each(Chunks chunks, int hidden)
    {
        var lengths = string.Join(" × ", chunks.Shape[..hidden].ToArray().Select(Label));
        var blocks = string.Join(" × ", Enumerable.Range(0, hidden).Select(axis => chunks[axis].Length.ToString(CultureInfo.InvariantCulture)));
        var axes = hidden == 1 ? "axis 0" : $"axes {string.Join(", ", Enumerable.Range(0, hidden - 1))} and {hidden - 1}";
        return $"{lengths} ({axes}, in {blocks} blocks)";
    }

    /// <summary>Where lines are drawn, both ends among them. Of very near cuts every so many are.</summary>
    private double[] Cuts(Chunks chunks, int axis, double pixels, bool isDepth)
    {
        var blocks = chunks[axis].Length;
        var stride = Math.Max(1, (int)Math.Ceiling(blocks * NearestLines / (isDepth ? pixels * Slant * 1.4 : pixels)));
        if (stride > 1)
        {
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"axis {axis}: {blocks:N0} blocks, a line for every {stride:N0}"));
        }

        var length = chunks.Shape[axis];
        var starts = chunks.Starts(axis);
        var cuts = new List<double>();
        for (var block = 0; block < blocks; block += stride)
        {
            cuts.Add(length > 0 ? starts[block] * pixels / length : block * pixels / blocks);
        }

        return [.. cuts, pixels];
    }

    private void Rectangle(double left, double top, double width, double height, double[] rows, double[] columns)
    {
        Line($"<rect x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"{Front}\"/>");
        var path = new StringBuilder();
        foreach (var row in Inner(rows))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{N(left)} {N(top + row)}H{N(left + width)}");
        }

        foreach (var column in Inner(columns))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{N(left + column)} {N(top)}V{N(top + height)}");
        }

        Lines(path);
        Line($"<rect x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"none\" stroke=\"{PictureColors.FunctionBorder}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>");
    }

    /// <summary>The top and the right side of a box, whose front is drawn over them. Axis 0 goes back to the right.</summary>
    private void Faces(double left, double top, double width, double height, double depth, double[][] cuts)
    {
        var right = left + width;
        Line($"<path d=\"M{N(left)} {N(top)}l{N(depth)} {N(-depth)}h{N(width)}l{N(-depth)} {N(depth)}Z\" fill=\"{Top}\"/>");
        Line($"<path d=\"M{N(right)} {N(top)}l{N(depth)} {N(-depth)}v{N(height)}l{N(-depth)} {N(depth)}Z\" fill=\"{Side}\"/>");
        var path = new StringBuilder();
        foreach (var cut in Inner(cuts[0]))
        {
            var back = cut * depth / cuts[0][^1];
            path.Append(CultureInfo.InvariantCulture, $"M{N(left + back)} {N(top - back)}h{N(width)}v{N(height)}");
        }

        foreach (var cut in Inner(cuts[1]))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{N(right)} {N(top + cut)}l{N(depth)} {N(-depth)}");
        }

        foreach (var cut in Inner(cuts[2]))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{N(left + cut)} {N(top)}l{N(depth)} {N(-depth)}");
        }

        Lines(path);
        Line($"<path d=\"M{N(left)} {N(top)}l{N(depth)} {N(-depth)}h{N(width)}v{N(height)}l{N(-depth)} {N(depth)}M{N(right)} {N(top)}l{N(depth)} {N(-depth)}\" fill=\"none\" stroke=\"{PictureColors.FunctionBorder}\" stroke-width=\"1.6\" stroke-linejoin=\"round\"/>");
    }

    private void Lines(StringBuilder path)
    {
        if (path.Length > 0)
        {
            Line($"<path d=\"{path}\" fill=\"none\" stroke=\"{PictureColors.FunctionBorder}\" stroke-width=\"0.7\" stroke-opacity=\"0.75\"/>");
        }
    }

    private void Labels(string[] labels, double left, double top, double width, double height, double depth)
    {
        if (labels.Length > 0)
        {
            Text(left + (width / 2), top + height + LabelHeight - 3, labels[^1], "middle");
        }

        if (labels.Length > 1)
        {
            Text(left - Gap, top + (height / 2) + 4.5, labels[^2], "end");
        }

        if (labels.Length > 2)
        {
            Text(left + width + (depth / 2) + Gap, top + height - (depth / 2) + 9, labels[0], "start");
        }
    }

    private void Text(double x, double y, string text, string anchor) =>
        Line($"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" fill=\"{PictureColors.Ink}\">{PictureText.Xml(text)}</text>");

    private void Text(IEnumerable<string> lines, double x, double y, string color = PictureColors.Ink, double size = ChunkDiagram.FontSize)
    {
        foreach (var line in lines)
        {
            Line($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{N(size)}\" fill=\"{color}\">{PictureText.Xml(line)}</text>");
            y += LabelHeight;
        }
    }

    private static double[] Inner(double[] cuts) => cuts.Length < 2 ? [] : cuts[1..^1];
}
