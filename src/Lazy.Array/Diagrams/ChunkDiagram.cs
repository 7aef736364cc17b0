using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using LazyGraph.Graphs;
using LazyGraph.Visualization;
using LazyGraph.Visualization.Layout;

namespace LazyGraph.Arrays;

/// <summary>An array's chunks as a picture: a small table of what it is, and beside it how it is cut.</summary>
internal static class ChunkDiagram
{
    /// <summary>The size of text, in pixels.</summary>
    public const double FontSize = 13;

    private const double Margin = 16;
    private const double RowHeight = 26;
    private const double CellGap = 22;
    private const double DrawingGap = 44;
    private const string RowLine = "#e8ebef";
    private const string Fonts = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    private static readonly (string Unit, double Bytes)[] Units =
        [("EiB", 1L << 60), ("PiB", 1L << 50), ("TiB", 1L << 40), ("GiB", 1L << 30), ("MiB", 1L << 20), ("KiB", 1L << 10)];

    /// <summary>Draws chunks as SVG. The same chunks give the same text.</summary>
    /// <param name="chunks">The chunks.</param>
    /// <param name="elementType">The type of the elements.</param>
    /// <param name="size">The length of the longest axis in the drawing, in pixels.</param>
    public static string ToSvg(Chunks chunks, Type elementType, int size = 200)
    {
        var rows = Rows(chunks, elementType);
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => TextMeasure.Width(row[column], FontSize, isBold: column == 0 || row == rows[0]))).ToArray();
        var tableWidth = widths.Sum() + (2 * CellGap);
        var tableHeight = rows.Length * RowHeight;
        var drawing = ChunkDrawing.Of(chunks, size);
        var width = Math.Ceiling(Margin + tableWidth + DrawingGap + drawing.Width + Margin);
        var height = Math.Ceiling((2 * Margin) + Math.Max(tableHeight, drawing.Height));

        var svg = new StringBuilder();
        var title = $"Array of shape {rows[2][1]} in {rows[3][1]}";
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" role=\"img\" aria-labelledby=\"title\" font-family=\"{Fonts}\" font-size=\"{N(FontSize)}\">");
        Line(svg, $"<title id=\"title\">{PictureText.Xml(title)}</title>");
        Line(svg, $"<rect class=\"background\" width=\"{N(width)}\" height=\"{N(height)}\" fill=\"#ffffff\"/>");
        Table(svg, rows, widths, tableWidth, (height - tableHeight) / 2);
        Line(svg, $"<g class=\"chunks\" transform=\"translate({N(Margin + tableWidth + DrawingGap)} {N((height - drawing.Height) / 2)})\">");
        svg.Append(drawing.Svg);
        Line(svg, $"</g>");
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>A number of pixels, as short as it goes.</summary>
    public static string N(double pixels) => Math.Round(pixels, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Adds a line of SVG.</summary>
    public static void Line(StringBuilder svg, FormattableString line) => svg.Append(FormattableString.Invariant(line)).Append('\n');

    private static string[][] Rows(Chunks chunks, Type elementType)
    {
        var itemSize = RuntimeHelpers.SizeOf(elementType.TypeHandle);
        var block = new long[chunks.Rank];
        for (var axis = 0; axis < block.Length; axis++)
        {
            block[axis] = chunks.Shape[axis] == Chunks.Unknown ? Chunks.Unknown : chunks.Axis(axis).Max();
        }

        var count = chunks.BlockCount.ToString("N0", CultureInfo.InvariantCulture);
        return
        [
            [string.Empty, "Array", "Block"],
            ["Bytes", Bytes(chunks.Shape, itemSize), Bytes(block, itemSize)],
            ["Shape", ArrayText.Shape(chunks.Shape), ArrayText.Shape(block)],
            ["Blocks", chunks.BlockCount == 1 ? "1 block" : $"{count} blocks", string.Empty],
            ["Type", TypeName.Of(elementType), string.Empty],
        ];
    }

    private static string Bytes(ReadOnlySpan<long> shape, int itemSize)
    {
        var bytes = (double)itemSize;
        foreach (var length in shape)
        {
            if (length == Chunks.Unknown)
            {
                return "?";
            }

            bytes *= length;
        }

        foreach (var (unit, size) in Units)
        {
            if (bytes >= size)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{bytes / size:0.##} {unit}");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes:0} B");
    }

    private static void Table(StringBuilder svg, string[][] rows, double[] widths, double tableWidth, double top)
    {
        Line(svg, $"<g class=\"table\" transform=\"translate({N(Margin)} {N(top)})\" fill=\"{PictureColors.Ink}\">");
        for (var row = 0; row < rows.Length; row++)
        {
            var baseline = (row * RowHeight) + (RowHeight / 2) + 4.5;
            var right = 0d;
            for (var column = 0; column < widths.Length; column++)
            {
                right += widths[column] + (column == 0 ? 0 : CellGap);
                if (rows[row][column].Length == 0)
                {
                    continue;
                }

                var (x, anchor) = column == 0 ? (0, "start") : (right, "end");
                var weight = column == 0 || row == 0 ? " font-weight=\"bold\"" : string.Empty;
                Line(svg, $"<text x=\"{N(x)}\" y=\"{N(baseline)}\" text-anchor=\"{anchor}\"{weight}>{PictureText.Xml(rows[row][column])}</text>");
            }

            if (row + 1 < rows.Length)
            {
                var y = (row + 1) * RowHeight;
                Line(svg, $"<path d=\"M0 {N(y)}H{N(tableWidth)}\" stroke=\"{(row == 0 ? PictureColors.Edge : RowLine)}\"/>");
            }
        }

        Line(svg, $"</g>");
    }
}
