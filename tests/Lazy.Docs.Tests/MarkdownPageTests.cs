namespace LazyGraph.Tests;

public sealed class MarkdownPageTests
{
    private const string Text = """
        # A page: with `code`, twice

        See [there](docs/a.md#b "title"), not `[here](x)`.

        <!-- snippet: one -->
        ```csharp
        old();
        ```

        ```csharp
        unnamed();
        ```

        ```sh
        # not a heading [not](a-link)
        ```
        """;

    private static readonly MarkdownPage Page = MarkdownPage.Parse("page.md", Text.ReplaceLineEndings("\n"));

    [Fact]
    public void FindsCSharpBlocksAndTheirNames() =>
        Assert.Equal([("one", "old();", 6), (null, "unnamed();", 10)], Page.Blocks.Select(block => (block.Snippet, block.Code, block.Line)));

    [Fact]
    public void ReadsLinksOfProseAlone() => Assert.Equal([("docs/a.md#b", 3)], Page.Links());

    [Fact]
    public void MakesAnchorsOfHeadings() => Assert.Equal(["a-page-with-code-twice"], Page.Anchors());

    [Fact]
    public void ReplacesANamedBlock()
    {
        var snippets = new Dictionary<string, Snippet> { ["one"] = new("one", "first();\nsecond();", "A.cs") };

        Assert.Equal(Text.ReplaceLineEndings("\n").Replace("old();", "first();\nsecond();"), Page.WithSnippets(snippets));
    }
}
