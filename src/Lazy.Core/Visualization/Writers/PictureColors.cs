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

    // Black and white text have the same contrast, 4.58, on a colour of this luminance: (L + 0.05) / 0.05 = 1.05 / (L + 0.05).
    private const double EvenLuminance = 0.179;

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
            var ink = Luminance(red, green, blue) < EvenLuminance ? "#ffffff" : "#000000";
            return (string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}"), ink);
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

    /// <summary>Relative luminance as the Web Content Accessibility Guidelines define it.</summary>
    private static double Luminance(int red, int green, int blue)
    {
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));

        static double Linear(int channel) =>
            channel <= 10 ? channel / 255.0 / 12.92 : Math.Pow(((channel / 255.0) + 0.055) / 1.055, 2.4);
    }
}
