namespace LazyGraph.Tests.Snippets;

/// <summary>The pictures of the docs: each is what a snippet draws. UPDATE_SNIPPETS=1 draws them anew.</summary>
internal static class Pictures
{
    public static void AssertDrawn(string name, string svg)
    {
        string path = RepositoryFolder.PathOf("docs", "pictures", $"{name}.svg");
        if (Environment.GetEnvironmentVariable(Documentation.UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, svg);
            return;
        }

        Assert.True(File.Exists(path), $"docs/pictures/{name}.svg is missing. {Documentation.UpdateVariable}=1 draws it.");
        Assert.True(RepositoryFolder.ReadText(path) == svg.ReplaceLineEndings("\n"), $"docs/pictures/{name}.svg is not what its snippet draws. {Documentation.UpdateVariable}=1 draws it anew.");
    }
}
