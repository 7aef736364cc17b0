namespace LazyGraph.Tests;

/// <summary>
/// What a page shows is what was compiled and run: the comment <c>snippet: NAME</c> above a C# block names the region of
/// <c>Snippets/*.cs</c> that the block must equal. With UPDATE_SNIPPETS=1 the pages are rewritten instead.
/// </summary>
public sealed class SnippetTests
{
    [Fact]
    public void NamesAreUnique()
    {
        var twice = Documentation.Snippets
            .GroupBy(snippet => snippet.Name)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(snippet => snippet.Source))}");

        Faults.AssertNone(twice);
    }

    [Fact]
    public void EveryCodeBlockIsASnippet()
    {
        var known = Documentation.Snippets.Select(snippet => snippet.Name).ToHashSet();

        var faults =
            from page in Documentation.Pages
            from block in page.Blocks
            where block.Snippet is null || !known.Contains(block.Snippet)
            select block.Snippet is null
                ? $"{page.Name}({block.Line}): C# without a snippet. Write <!-- snippet: NAME --> on the line before it."
                : $"{page.Name}({block.Line}): no #region {block.Snippet} in tests/Lazy.Docs.Tests/Snippets.";

        Faults.AssertNone(faults);
    }

    [Fact]
    public void EverySnippetIsShown()
    {
        var shown = Documentation.Pages.SelectMany(page => page.Blocks).Select(block => block.Snippet).ToHashSet();

        var unused = Documentation.Snippets
            .Where(snippet => !shown.Contains(snippet.Name))
            .Select(snippet => $"{snippet.Source}: no page shows #region {snippet.Name}.");

        Faults.AssertNone(unused);
    }

    [Fact]
    public void PagesShowTheCodeThatRuns()
    {
        var snippets = Documentation.Snippets.DistinctBy(snippet => snippet.Name).ToDictionary(snippet => snippet.Name);

        if (Environment.GetEnvironmentVariable(Documentation.UpdateVariable) == "1")
        {
            foreach (var page in Documentation.Pages)
            {
                string path = RepositoryFolder.PathOf(page.Name);
                string text = page.WithSnippets(snippets);
                if (text != RepositoryFolder.ReadText(path))
                {
                    File.WriteAllText(path, text);
                }
            }

            return;
        }

        var stale =
            from page in Documentation.Pages
            from block in page.Blocks
            let snippet = block.Snippet is null ? null : snippets.GetValueOrDefault(block.Snippet)
            where snippet is not null && snippet.Code != block.Code
            select $"{page.Name}({block.Line}): differs from #region {snippet.Name} of {snippet.Source}. "
                + $"{Documentation.UpdateVariable}=1 rewrites the page.";

        Faults.AssertNone(stale);
    }
}
