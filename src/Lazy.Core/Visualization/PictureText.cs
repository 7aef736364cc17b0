using System.Buffers;
using System.Text;

namespace LazyGraph.Visualization;

/// <summary>Makes any text fit to stand in XML and in DOT.</summary>
internal static class PictureText
{
    private const int LongestLine = 28;
    private const int MostLines = 3;
    private const int MostSteps = 5;
    private const string Arrow = " → "; // between steps that run as one
    private const string Ellipsis = "…";

    private static readonly SearchValues<char> SpecialInXml = SearchValues.Create("&<>\"'\n\t");

    /// <summary>Replaces what XML 1.0 cannot hold (control characters, lone surrogates) by U+FFFD, and line ends by \n.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes()) // a lone surrogate comes as U+FFFD
        {
            var isLegal = rune.Value is '\n' or '\t' || !(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF);
            clean.Append((isLegal ? rune : Rune.ReplacementChar).ToString());
        }

        return clean.ToString();
    }

    /// <summary>Cuts a label into the few short lines that are drawn.</summary>
    public static string[] Lines(string label)
    {
        var lines = Clean(label).Replace('\t', ' ').Trim().Split('\n', StringSplitOptions.TrimEntries);
        if (lines is [""])
        {
            return [];
        }

        if (lines is [{ Length: > LongestLine } steps] && steps.Contains(Arrow, StringComparison.Ordinal))
        {
            return Array.ConvertAll(Steps(steps), Shorten);
        }

        if (lines.Length > MostLines)
        {
            lines = [.. lines[..(MostLines - 1)], Ellipsis];
        }

        return Array.ConvertAll(lines, Shorten);
    }

    /// <summary>Escapes text for XML content and for attributes.</summary>
    public static string Xml(string text)
    {
        var clean = Clean(text);
        return !clean.AsSpan().ContainsAny(SpecialInXml)
            ? clean
            : clean.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("'", "&#39;", StringComparison.Ordinal)
                .Replace("\n", "&#10;", StringComparison.Ordinal)
                .Replace("\t", "&#9;", StringComparison.Ordinal);
    }

    /// <summary>Quotes text for DOT, where \ begins an escape and &amp; an entity.</summary>
    public static string Dot(string text) =>
        '"' + Clean(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + '"';

    // Each step on a line of its own: what is done last says most, and would be cut off.
    private static string[] Steps(string label)
    {
        var steps = label.Split(Arrow);
        for (var i = 1; i < steps.Length; i++)
        {
            steps[i] = $"→ {steps[i]}";
        }

        return steps.Length <= MostSteps ? steps : [.. steps[..(MostSteps - 3)], Ellipsis, .. steps[^2..]];
    }

    private static string Shorten(string line)
    {
        if (line.Length <= LongestLine)
        {
            return line;
        }

        var kept = new StringBuilder(LongestLine);
        var runes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (++runes > LongestLine)
            {
                kept.Length -= kept[^1] is >= '\uDC00' and <= '\uDFFF' ? 2 : 1;
                return kept.ToString().TrimEnd() + Ellipsis;
            }

            kept.Append(rune.ToString());
        }

        return line;
    }
}
