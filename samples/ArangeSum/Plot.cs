using System.Globalization;
using System.Text;

namespace ArangeSum;

/// <summary>Draws times by number of workers as lines, and the memory of each as bars beside them.</summary>
internal static class Plot
{
    private const double Left = 70;
    private const double Top = 50;
    private const double Width = 360;
    private const double Height = 240;
    private const double BarsLeft = Left + Width + 90;
    private const double BarWidth = 70;
    private static readonly string[] Colors = ["#2563eb", "#d97706"];

    /// <summary>Draws.</summary>
    /// <param name="title">What stands above.</param>
    /// <param name="workers">The numbers of workers.</param>
    /// <param name="ways">For each way its name, its time for each number of workers, and its peak memory in bytes.</param>
    /// <returns>The picture as SVG.</returns>
    public static string Draw(string title, int[] workers, (string Name, TimeSpan[] Times, long Bytes)[] ways)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{BarsLeft + (ways.Length * (BarWidth + 30)) + 20}\" height=\"{Top + Height + 60}\" font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        Text(svg, Left, 24, title, "start", bold: true);
        DrawTimes(svg, workers, ways);
        DrawBars(svg, ways);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawTimes(StringBuilder svg, int[] workers, (string Name, TimeSpan[] Times, long Bytes)[] ways)
    {
        double most = NiceMaximum(ways.Max(way => way.Times.Max(time => time.TotalMilliseconds)));
        for (int line = 0; line <= 4; line++)
        {
            double y = Top + Height - (Height * line / 4);
            Line(svg, Left, y, Left + Width, y, line == 0 ? "#374151" : "#e5e7eb");
            Text(svg, Left - 8, y + 4, Number(most * line / 4), "end");
        }

        Text(svg, Left, Top - 8, "milliseconds", "start");
        Text(svg, Left + (Width / 2), Top + Height + 44, "workers", "middle");
        for (int i = 0; i < workers.Length; i++)
        {
            Text(svg, X(i), Top + Height + 20, Number(workers[i]), "middle");
        }

        for (int way = 0; way < ways.Length; way++)
        {
            var times = ways[way].Times;
            string points = string.Join(' ', times.Select((time, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i):F1},{Y(time):F1}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{Colors[way]}\" stroke-width=\"2\"/>\n");
            for (int i = 0; i < times.Length; i++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(i):F1}\" cy=\"{Y(times[i]):F1}\" r=\"4\" fill=\"{Colors[way]}\"/>\n");
            }
        }

        double X(int i) => Left + (Width * (i + 0.5) / workers.Length);
        double Y(TimeSpan time) => Top + Height - (Height * time.TotalMilliseconds / most);
    }

    private static void DrawBars(StringBuilder svg, (string Name, TimeSpan[] Times, long Bytes)[] ways)
    {
        double most = Math.Max(1, ways.Max(way => way.Bytes));
        double right = BarsLeft + (ways.Length * (BarWidth + 30));
        Text(svg, BarsLeft - 15, Top - 8, "peak memory, MB", "start");
        Line(svg, BarsLeft - 15, Top + Height, right, Top + Height, "#374151");
        for (int way = 0; way < ways.Length; way++)
        {
            double x = BarsLeft + (way * (BarWidth + 30));
            double height = (Height - 24) * ways[way].Bytes / most;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{Top + Height - height:F1}\" width=\"{BarWidth}\" height=\"{height:F1}\" fill=\"{Colors[way]}\"/>\n");
            Text(svg, x + (BarWidth / 2), Top + Height - height - 6, Number(Math.Round(ways[way].Bytes / 1e6)), "middle");
            Text(svg, x + (BarWidth / 2), Top + Height + 20, ways[way].Name, "middle");
        }
    }

    // 1, 2 or 5 times a power of ten, at least the value.
    private static double NiceMaximum(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1e-3))));
        return power * (value <= power ? 1 : value <= 2 * power ? 2 : value <= 5 * power ? 5 : 10);
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string color) =>
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:F1}\" y1=\"{y1:F1}\" x2=\"{x2:F1}\" y2=\"{y2:F1}\" stroke=\"{color}\"/>\n");

    private static void Text(StringBuilder svg, double x, double y, string text, string anchor, bool bold = false) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:F1}\" y=\"{y:F1}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"bold\"" : string.Empty)}>{text}</text>\n");

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
