namespace WordCount;

/// <summary>The texts that are counted when no file is named.</summary>
internal static class Texts
{
    private const string LicensesOfDebian = "/usr/share/common-licenses";

    /// <summary>The pages of this repository, and the license texts that come with Debian and its relatives.</summary>
    public static string[] Known() => [.. OfRepository(), .. Licenses()];

    private static IEnumerable<string> OfRepository()
    {
        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LazyGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder is null
            ? []
            : Directory.EnumerateFiles(folder.FullName, "*.md")
                .Concat(Directory.EnumerateFiles(Path.Combine(folder.FullName, "docs"), "*.md", SearchOption.AllDirectories))
                .Append(Path.Combine(folder.FullName, "LICENSE"))
                .Select(file => Path.GetRelativePath(Environment.CurrentDirectory, file))
                .Order(StringComparer.Ordinal);
    }

    // Some names there are links to others: each text is counted once.
    private static IEnumerable<string> Licenses() =>
        Directory.Exists(LicensesOfDebian)
            ? Directory.EnumerateFiles(LicensesOfDebian).Where(file => new FileInfo(file).LinkTarget is null).Order(StringComparer.Ordinal)
            : [];
}
