using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

public sealed class PictureFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lazygraph-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData("a.svg", "<svg ")]
    [InlineData("a.SVG", "<svg ")]
    [InlineData("a.html", "<!DOCTYPE html>")]
    [InlineData("a.dot", "digraph G {")]
    public void TheExtensionNamesTheFormat(string name, string beginning)
    {
        SamplePictures.Diamond().Save(In(name));
        Assert.StartsWith(beginning, File.ReadAllText(In(name)), StringComparison.Ordinal);
        Assert.Equal([In(name)], Directory.GetFiles(_directory));
    }

    [Fact]
    public void AFileThatIsThereIsReplaced()
    {
        File.WriteAllText(In("a.dot"), new string('x', 100_000));
        SamplePictures.Diamond().Save(In("a.dot"));
        Assert.Equal(SamplePictures.Diamond().ToDot(), File.ReadAllText(In("a.dot")));
    }

    [Theory]
    [InlineData("a.jpg", "its extension is '.jpg'")]
    [InlineData("a", "it has no extension")]
    public void AnUnknownExtensionIsToldTheKnownOnes(string name, string finding)
    {
        var error = Assert.Throws<ArgumentException>(() => SamplePictures.Diamond().Save(In(name)));
        Assert.Contains(finding, error.Message, StringComparison.Ordinal);
        Assert.All([".svg", ".html", ".dot", ".png", ".pdf"], known => Assert.Contains(known, error.Message, StringComparison.Ordinal));
        Assert.Equal("path", error.ParamName);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    [Fact]
    public void AMissingDirectoryIsNamed()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => SamplePictures.Diamond().Save(Path.Combine(_directory, "none", "a.svg")));
        Assert.Contains($"there is no directory '{Path.Combine(_directory, "none")}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeWrittenIsNamedAndLeavesNothing()
    {
        Directory.CreateDirectory(In("a.svg")); // a directory where the file is to be
        var error = Assert.Throws<IOException>(() => SamplePictures.Diamond().Save(In("a.svg")));
        Assert.Contains($"Cannot write the picture '{In("a.svg")}'", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_directory));
    }

    private string In(string name) => Path.Combine(_directory, name);
}
