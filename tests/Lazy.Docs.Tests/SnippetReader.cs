namespace LazyGraph.Tests;

/// <summary>One snippet: what stands between <c>#region NAME</c> and <c>#endregion</c>, without the common indentation.</summary>
internal sealed record Snippet(string Name, string Code, string Source);

/// <summary>Reads the regions of a C# file. Regions of one name in one file are joined, an empty line between them.</summary>
internal static class SnippetReader
{
    public static IReadOnlyList<Snippet> Read(string text, string source)
    {
        var parts = new List<(string Name, List<string> Lines)>();
        var open = new Stack<(string Name, List<string> Lines)>();

        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith("#region ", StringComparison.Ordinal))
            {
                open.Push((trimmed["#region ".Length..].Trim(), []));
                parts.Add(open.Peek());
            }
            else if (trimmed.StartsWith("#endregion", StringComparison.Ordinal))
            {
                if (!open.TryPop(out _))
                {
                    throw new FormatException($"{source}: #endregion without a #region before it.");
                }
            }
            else
            {
                // An outer region shows what its inner ones show, without their marks.
                foreach (var (_, lines) in open)
                {
                    lines.Add(line);
                }
            }
        }

        if (open.TryPeek(out var unclosed))
        {
            throw new FormatException($"{source}: #region {unclosed.Name} has no #endregion.");
        }

        return [.. parts
            .GroupBy(part => part.Name)
            .Select(group => new Snippet(group.Key, string.Join("\n\n", group.Select(part => Dedent(part.Lines))), source))];
    }

    /// <summary>Takes away the indentation that all lines share, and empty lines at both ends.</summary>
    public static string Dedent(IReadOnlyList<string> lines)
    {
        int indentation = lines
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();

        return string.Join('\n', lines.Select(line => string.IsNullOrWhiteSpace(line) ? "" : line[indentation..].TrimEnd())).Trim('\n');
    }
}
