using System.Text.Json;
using System.Text.RegularExpressions;
using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

public sealed partial class HtmlWriterTests
{
    [Fact]
    public void ThePageLoadsNothing()
    {
        var html = SamplePictures.EveryKind().ToHtml();
        var addresses = AddressPattern().Matches(html).Select(m => m.Value).Distinct();
        Assert.Equal(["http://www.w3.org/2000/svg"], addresses);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("prefers-reduced-motion", html, StringComparison.Ordinal);
    }

    [Fact]
    public void NoLabelEndsTheScript()
    {
        var html = SvgWriterTests.Nasty().ToHtml(new() { Title = "</title><script>alert(1)</script>" });
        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.Contains(Data(html).GetProperty("views").GetProperty("all").GetProperty("nodes").EnumerateArray(),
            n => n.GetProperty("label").GetString() == "</script><script>alert(1)</script>");
    }

    [Fact]
    public void EachNodeAndEdgeOfTheDataHasItsShape()
    {
        var html = SamplePictures.Chunks(20).ToHtml();
        foreach (var view in Data(html).GetProperty("views").EnumerateObject())
        {
            var nodes = view.Value.GetProperty("nodes").GetArrayLength();
            var edges = view.Value.GetProperty("edges").GetArrayLength() / 2;
            Assert.True(nodes > 0 && edges > 0);
            Assert.All(Enumerable.Range(0, nodes), i => Assert.Contains($"id=\"{view.Name}-n{i}\"", html, StringComparison.Ordinal));
            Assert.All(Enumerable.Range(0, edges), i => Assert.Contains($"id=\"{view.Name}-e{i}\"", html, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void AGroupKnowsItsMembers()
    {
        var views = Data(SamplePictures.Chunks(20).ToHtml()).GetProperty("views");
        var groups = views.GetProperty("groups").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("operation").GetString()).ToList();
        foreach (var node in views.GetProperty("all").GetProperty("nodes").EnumerateArray())
        {
            Assert.Equal(node.GetProperty("operation").GetString(), groups[node.GetProperty("group").GetInt32()]);
        }
    }

    [Theory]
    [InlineData(8, "all")]
    [InlineData(250, "groups")]
    public void ManyNodesAreFirstShownAsGroups(int chunks, string first) =>
        Assert.Equal(first, Data(SamplePictures.Chunks(chunks).ToHtml()).GetProperty("first").GetString());

    [Fact]
    public void TooManyNodesAreNotExpandedAndThePageSaysSo()
    {
        var data = Data(SamplePictures.Wavefront(50).ToHtml());
        Assert.Equal(["groups"], data.GetProperty("views").EnumerateObject().Select(v => v.Name));
        Assert.StartsWith("Groups are not expanded: there are 2,500 nodes", data.GetProperty("notice").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoNodesGiveAPageToo() =>
        Assert.Equal(0, Data(new GraphPicture([], []).ToHtml()).GetProperty("views").GetProperty("all").GetProperty("nodes").GetArrayLength());

    private static JsonElement Data(string html) =>
        JsonDocument.Parse(DataPattern().Match(html).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"graph\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataPattern();

    [GeneratedRegex(@"(https?:)?//[a-z][^\s""'<]*")]
    private static partial Regex AddressPattern();
}
