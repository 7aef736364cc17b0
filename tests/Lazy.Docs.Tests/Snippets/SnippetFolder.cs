using LazyGraph.Tests.Snippets;

[assembly: AssemblyFixture(typeof(SnippetFolder))]

namespace LazyGraph.Tests.Snippets;

/// <summary>The current folder while the snippets run, so that files which they write by a bare name are no trouble.</summary>
public sealed class SnippetFolder : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lazygraph-snippets-");

    public SnippetFolder() => Environment.CurrentDirectory = _folder.FullName;

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Delete(recursive: true);
    }
}
