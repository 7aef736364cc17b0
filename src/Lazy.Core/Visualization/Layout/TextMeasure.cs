using System.Globalization;
using System.Text;

namespace LazyGraph.Visualization.Layout;

/// <summary>Estimates how wide text is without a font: Helvetica's advance widths, and a little more for safety.</summary>
internal static class TextMeasure
{
    // The fonts that stand in for Helvetica are up to this much wider.
    private const double Safety = 1.1;

    // Thousandths of the font size for ' ' to '~'.
    private static ReadOnlySpan<short> Advance =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    public static double Width(string text, double fontSize, bool isBold = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += AdvanceOf(rune);
        }

        return thousandths * fontSize * (isBold ? Safety * 1.07 : Safety) / 1000;
    }

    private static int AdvanceOf(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~')
        {
            return Advance[rune.Value - ' '];
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ when rune.Value >= 0x1100 => 1000, // Asian scripts, symbols and emoji fill the square
            UnicodeCategory.UppercaseLetter => 740,
            _ => 600,
        };
    }
}
