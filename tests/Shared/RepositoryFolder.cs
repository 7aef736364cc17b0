namespace LazyGraph.Tests;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    // Found from the binary, not from [CallerFilePath]: a CI build replaces source paths by /_/.
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path as it is written in messages: from the root, with forward slashes.</summary>
    public static string RelativePath(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The text of a file with \n for line ends, whatever the checkout made of them.</summary>
    public static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LazyGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds LazyGraph.sln. These tests read the repository: run them from its artifacts folder.");
    }
}
