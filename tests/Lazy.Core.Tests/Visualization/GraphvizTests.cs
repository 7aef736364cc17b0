using System.Text;
using System.Xml.Linq;
using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

/// <summary>Tests against the real <c>dot</c>: skipped where it is missing, except in continuous integration.</summary>
public sealed class GraphvizTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("lazygraph-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    public static TheoryData<string> Samples => [.. SamplePictures.ByName.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void DotReadsWhatWeWrite(string sample)
    {
        NeedsDot();
        foreach (var direction in Enum.GetValues<GraphDirection>())
        {
            var picture = SamplePictures.ByName[sample]();
            AssertDrawn(picture, new() { Direction = direction, Color = GraphColor.Order, Title = "A \"title\"", GroupAbove = int.MaxValue });
        }
    }

    [Fact]
    public void DotReadsAnyLabel()
    {
        NeedsDot();
        var svg = AssertDrawn(SvgWriterTests.Nasty(), new());
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").Select(t => t.Value.Replace('\u00a0', ' ')).ToList();
        Assert.Contains("a \"quoted\" word", texts);
        Assert.Contains("back\\slash \\n \\N \\", texts);
        Assert.Contains("<b>&amp;{x|y}</b>", texts);
        Assert.Contains("${x} `y`", texts);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void GraphvizCanPlaceTheNodes(string sample)
    {
        NeedsDot();
        var picture = SamplePictures.ByName[sample]();
        var options = new PictureOptions { Engine = LayoutEngine.Graphviz, Direction = GraphDirection.LeftToRight };
        var svg = new DrawnSvg(picture.ToSvg(options));
        svg.AssertNothingOverlapsOrIsCutOff();
        Assert.Equal(new DrawnSvg(picture.ToSvg()).Edges.Count, svg.Edges.Count);
        Assert.NotEqual(picture.ToSvg(options with { Engine = LayoutEngine.BuiltIn }), picture.ToSvg(options));
    }

    [Theory]
    [InlineData("a.png", "\u0089PNG")]
    [InlineData("a.pdf", "%PDF")]
    public void PngAndPdfComeFromGraphviz(string name, string beginning)
    {
        NeedsDot();
        var path = Path.Combine(_directory, name);
        SamplePictures.EveryKind().Save(path);
        Assert.StartsWith(beginning, Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_directory));
    }

    [Fact]
    public void WhatDotComplainsAboutIsTold()
    {
        NeedsDot();
        var error = Assert.Throws<GraphvizException>(() => GraphvizProgram.Default.Run("digraph {", "svg", "A test"));
        Assert.Contains("syntax error", error.StandardError, StringComparison.Ordinal);
        Assert.Contains(error.StandardError, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingProgramIsToldHowToInstall()
    {
        var missing = new GraphvizProgram("no-such-program-as-dot", TimeSpan.FromSeconds(10));
        var error = Assert.Throws<GraphvizException>(() => missing.Run("digraph {}", "png", "Saving a picture as .png"));
        Assert.StartsWith("Saving a picture as .png needs Graphviz", error.Message, StringComparison.Ordinal);
        Assert.All(["apt-get install graphviz", "brew", "winget", ".svg"], hint => Assert.Contains(hint, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void AProgramThatDoesNotEndIsStopped()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "needs a shell");
        var program = Path.Combine(_directory, "endless");
        File.WriteAllText(program, "#!/bin/sh\nwhile :; do :; done\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var error = Assert.Throws<GraphvizException>(() => new GraphvizProgram(program, TimeSpan.FromMilliseconds(50)).Run("digraph {}", "svg", "A test"));
        Assert.Contains("had not finished after 0.05 seconds", error.Message, StringComparison.Ordinal);
    }

    private static XElement AssertDrawn(GraphPicture picture, PictureOptions options)
    {
        var svg = XElement.Parse(Encoding.UTF8.GetString(GraphvizProgram.Default.Run(picture.ToDot(options), "svg", "A test")));
        Assert.Equal(picture.Nodes.Count, svg.Descendants().Count(e => e.Attribute("class")?.Value.StartsWith("node", StringComparison.Ordinal) == true));
        Assert.Equal(picture.Edges.Count, svg.Descendants().Count(e => e.Attribute("class")?.Value == "edge"));
        return svg;
    }

    private static void NeedsDot()
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(d => File.Exists(Path.Combine(d, OperatingSystem.IsWindows() ? "dot.exe" : "dot")));
        Assert.True(isThere || Environment.GetEnvironmentVariable("CI") != "true", "Graphviz must be installed in continuous integration.");
        Assert.SkipUnless(isThere, "Graphviz is not installed.");
    }
}
