using System.Globalization;

namespace LazyGraph.Visualization;

/// <summary>The colours of pictures, after Okabe and Ito: told apart by colour-blind readers too.</summary>
internal static class PictureColors
{
    public const string Ink = "#1a202c";
    public const string Edge = "#718096";
    public const string Border = "#4a5568";
    public const string FunctionBorder = "#0072b2";
    public const string Note = "#4a5568";

    private const string FunctionFill = "#e3f1fa";
    private const string ResultFill = "#ffffff";
    private const string ValueFill = "#e8ebef";

    // Okabe and Ito's yellow, sky blue and blue: so sorted, the later is always the darker.
    private static readonly (int Red, int Green, int Blue)[] Ramp = [(0xf0, 0xe4, 0x42), (0x56, 0xb4, 0xe9), (0x00, 0x72, 0xb2)];

    public static string BorderOf(PictureKind kind) => kind == PictureKind.Function ? FunctionBorder : Border;

    /// <summary>The colours of a node and of the text in it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="color">What colour tells.</param>
    /// <param name="last">The last position in the execution order.</param>
    public static (string Fill, string Ink) Of(PictureNode node, GraphColor color, int last)
    {
        if (color == GraphColor.Order && node.Order is { } order)
        {
            var (red, green, blue) = OnRamp(last == 0 ? 0 : Math.Clamp((double)order / last, 0, 1));
            var isDark = (0.299 * red) + (0.587 * green) + (0.114 * blue) < 115;
            return (string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}"), isDark ? "#ffffff" : Ink);
        }

        var fill = node.Kind switch
        {
            PictureKind.Function => FunctionFill,
            PictureKind.Result => ResultFill,
            _ => ValueFill,
        };
        return (fill, Ink);
    }

    public static int LastOrder(GraphPicture picture) => picture.Nodes.Max(n => n.Order) ?? 0;

    private static (int Red, int Green, int Blue) OnRamp(double place)
    {
        var scaled = place * (Ramp.Length - 1);
        var step = Math.Min((int)scaled, Ramp.Length - 2);
        var (from, to, part) = (Ramp[step], Ramp[step + 1], scaled - step);
        return (Between(from.Red, to.Red), Between(from.Green, to.Green), Between(from.Blue, to.Blue));

        int Between(int a, int b) => (int)Math.Round(a + ((b - a) * part));
    }
}
