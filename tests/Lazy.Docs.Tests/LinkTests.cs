namespace LazyGraph.Tests;

public sealed class LinkTests
{
    [Fact]
    public void LinksBetweenPagesResolve()
    {
        var faults =
            from page in Documentation.Pages
            where !page.Name.EndsWith("PACKAGE.md", StringComparison.Ordinal)
            from link in page.Links()
            where !IsExternal(link.Target)
            let fault = FaultOf(page, link.Target)
            where fault is not null
            select $"{page.Name}({link.Line}): {link.Target}: {fault}";

        Faults.AssertNone(faults);
    }

    [Fact]
    public void PackagePagesLinkToTheOutsideOnly()
    {
        // A package's page is shown on the package site, where no other file of the repository is.
        var faults =
            from page in Documentation.Pages
            where page.Name.EndsWith("PACKAGE.md", StringComparison.Ordinal)
            from link in page.Links()
            where !IsExternal(link.Target)
            select $"{page.Name}({link.Line}): {link.Target}: give the full address.";

        Faults.AssertNone(faults);
    }

    private static bool IsExternal(string target) =>
        target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static string? FaultOf(MarkdownPage page, string target)
    {
        string[] parts = target.Split('#', 2);
        string path = parts[0].Length == 0
            ? RepositoryFolder.PathOf(page.Name)
            : Path.GetFullPath(Uri.UnescapeDataString(parts[0]), Path.GetDirectoryName(RepositoryFolder.PathOf(page.Name))!);

        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return "no such file.";
        }

        if (parts.Length == 2 && path.EndsWith(".md", StringComparison.Ordinal))
        {
            var linked = MarkdownPage.Parse(target, RepositoryFolder.ReadText(path));
            return linked.Anchors().Contains(parts[1]) ? null : "the page has no such heading.";
        }

        return null;
    }
}
