namespace LazyGraph.Tests;

public sealed class SourceFileTests
{
    private const int MostLines = 400;

    [Fact]
    public void NoFileIsTooLong()
    {
        var tooLong = Directory.EnumerateFiles(RepositoryFolder.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(path => (Path: RepositoryFolder.RelativePath(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Path} has {file.Lines} lines, {MostLines} are the most: split it by aspect.");

        Faults.AssertNone(tooLong);
    }
}
