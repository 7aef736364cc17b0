using System.Text.RegularExpressions;

namespace LazyGraph.Tests;

/// <summary>A fenced C# block of a page, and the name of the snippet that the comment above it gives, if there is one.</summary>
/// <param name="Snippet">The name, or null for a block without the comment.</param>
/// <param name="Code">What stands between the fences.</param>
/// <param name="Line">The line of the opening fence, counted from 1.</param>
/// <param name="FirstCodeLine">The index in the page's lines of the first line of code.</param>
/// <param name="EndFenceLine">The index in the page's lines of the closing fence.</param>
internal sealed record CodeBlock(string? Snippet, string Code, int Line, int FirstCodeLine, int EndFenceLine);

/// <summary>A markdown page, as far as the tests read it: C# blocks, links and headings.</summary>
internal sealed partial class MarkdownPage
{
    private readonly string[] _lines;
    private readonly bool[] _isCode;

    private MarkdownPage(string name, string text)
    {
        Name = name;
        _lines = text.Split('\n');
        _isCode = new bool[_lines.Length];
        Blocks = ReadBlocks();
    }

    public string Name { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>The text of the page's prose: what stands in fences is left out.</summary>
    private IEnumerable<(string Text, int Line)> Prose =>
        _lines.Select((text, index) => (text, index + 1)).Where(line => !_isCode[line.Item2 - 1]);

    public static MarkdownPage Parse(string name, string text) => new(name, text);

    /// <summary>The targets of the page's links and pictures, code spans excepted.</summary>
    public IEnumerable<(string Target, int Line)> Links() =>
        from line in Prose
        from Match match in Link().Matches(CodeSpan().Replace(line.Text, ""))
        select (match.Groups["target"].Value, line.Line);

    /// <summary>The anchors of the page's headings, made as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors()
    {
        var anchors = new HashSet<string>();
        foreach (var (text, _) in Prose.Where(line => Heading().IsMatch(line.Text)))
        {
            string title = Heading().Match(text).Groups["title"].Value.Trim().ToLowerInvariant();
            string anchor = NotInAnchor().Replace(title, "").Replace(' ', '-');
            string unique = anchor;
            for (int n = 1; !anchors.Add(unique); n++)
            {
                unique = $"{anchor}-{n}";
            }
        }

        return anchors;
    }

    /// <summary>The page with every named block replaced by its snippet; blocks of unknown names stay.</summary>
    public string WithSnippets(IReadOnlyDictionary<string, Snippet> snippets)
    {
        var lines = new List<string>(_lines);
        foreach (var block in Blocks.Reverse())
        {
            if (block.Snippet is not null && snippets.TryGetValue(block.Snippet, out var snippet))
            {
                lines.RemoveRange(block.FirstCodeLine, block.EndFenceLine - block.FirstCodeLine);
                lines.InsertRange(block.FirstCodeLine, snippet.Code.Split('\n'));
            }
        }

        return string.Join('\n', lines);
    }

    private List<CodeBlock> ReadBlocks()
    {
        var blocks = new List<CodeBlock>();
        for (int i = 0; i < _lines.Length; i++)
        {
            var fence = Fence().Match(_lines[i]);
            if (!fence.Success)
            {
                continue;
            }

            int end = Array.FindIndex(_lines, i + 1, line => ClosesFence(line, fence.Groups["fence"].Value));
            if (end < 0)
            {
                throw new FormatException($"{Name}({i + 1}): the fence is never closed.");
            }

            Array.Fill(_isCode, true, i, end - i + 1);
            if (fence.Groups["language"].Value is "csharp" or "cs" or "c#" or "C#")
            {
                var comment = i > 0 ? SnippetComment().Match(_lines[i - 1]) : Match.Empty;
                string? name = comment.Success ? comment.Groups["name"].Value : null;
                blocks.Add(new CodeBlock(name, string.Join('\n', _lines[(i + 1)..end]), i + 1, i + 1, end));
            }

            i = end;
        }

        return blocks;
    }

    private static bool ClosesFence(string line, string fence) =>
        line.Trim() is var text && text.Length >= fence.Length && text.All(c => c == fence[0]);

    [GeneratedRegex(@"^\s*(?<fence>`{3,}|~{3,})\s*(?<language>[^\s`]*)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!--\s*snippet:\s*(?<name>\S+)\s*-->\s*$")]
    private static partial Regex SnippetComment();

    [GeneratedRegex(@"\]\(\s*<?(?<target>[^)\s>]+)>?(\s+""[^""]*"")?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`[^`]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#{1,6}\s+(?<title>.+?)\s*#*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();
}
