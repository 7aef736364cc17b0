namespace LazyGraph.Tests;

/// <summary>The pages and the snippets of this repository.</summary>
internal static class Documentation
{
    public const string UpdateVariable = "UPDATE_SNIPPETS";

    /// <summary>All pages: those of the root, of docs, and what each package shows on its own page.</summary>
    public static IReadOnlyList<MarkdownPage> Pages { get; } =
    [
        .. Files(RepositoryFolder.Root, SearchOption.TopDirectoryOnly, "*.md")
            .Concat(Files(RepositoryFolder.PathOf("docs"), SearchOption.AllDirectories, "*.md"))
            .Concat(Files(RepositoryFolder.PathOf("src"), SearchOption.AllDirectories, "PACKAGE.md"))
            .Select(path => MarkdownPage.Parse(RepositoryFolder.RelativePath(path), RepositoryFolder.ReadText(path))),
    ];

    public static IReadOnlyList<Snippet> Snippets { get; } =
    [
        .. Files(RepositoryFolder.PathOf("tests", "Lazy.Docs.Tests", "Snippets"), SearchOption.AllDirectories, "*.cs")
            .SelectMany(path => SnippetReader.Read(RepositoryFolder.ReadText(path), RepositoryFolder.RelativePath(path))),
    ];

    private static IEnumerable<string> Files(string folder, SearchOption depth, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, depth).Order(StringComparer.Ordinal);
}
