using System.Text;

namespace LazyGraph.Graphs;

/// <summary>Makes a label from the source text of a function argument: the body of a lambda, the name of a method.</summary>
internal static class SourceLabel
{
    private const int Longest = 200;

    public static string? From(string? source)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return null;
        }

        var text = FoldWhiteSpace(source);
        var arrow = IndexOfLambdaArrow(text);
        if (arrow >= 0)
        {
            var body = text[(arrow + 2)..].Trim();
            return Shorten(body is ['{', .., '}'] && body[1..^1].Trim() is { Length: > 0 } statements ? statements : body);
        }

        var isMethodGroup = text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '@');
        return isMethodGroup ? text[(text.LastIndexOf('.') + 1)..] : Shorten(text);
    }

    // A long function makes no good label, in a message least of all.
    private static string Shorten(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");

    // The first arrow outside parentheses ends the lambda's parameters; arrows within them belong to default values.
    private static int IndexOfLambdaArrow(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            switch (text[i])
            {
                case '(' or '[' or '<':
                    depth++;
                    break;
                case ')' or ']' or '>' when depth > 0:
                    depth--;
                    break;
                case '=' when text[i + 1] == '>' && depth == 0:
                    return i;
                case '"' or '{':
                    return -1;
            }
        }

        return -1;
    }

    private static string FoldWhiteSpace(string source)
    {
        var text = new StringBuilder(source.Length);
        foreach (var c in source.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString();
    }
}
