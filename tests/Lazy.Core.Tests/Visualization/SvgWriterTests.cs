using System.Xml.Linq;
using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

public sealed class SvgWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void TitleAndDescriptionAreThereForThoseWhoDoNotSee()
    {
        var root = new DrawnSvg(SamplePictures.Diamond().ToSvg(new() { Title = "A & B" })).Root;
        Assert.Equal("img", root.Attribute("role")?.Value);
        Assert.Equal("A & B", root.Element(Svg + "title")?.Value);
        Assert.Equal("9 nodes, 9 edges.", root.Element(Svg + "desc")?.Value);
        Assert.Equal("title desc", root.Attribute("aria-labelledby")?.Value);
    }

    [Fact]
    public void ANodeTellsItsTooltip()
    {
        var node = new DrawnSvg(SamplePictures.EveryKind().ToSvg()).ByClass("value").Single();
        Assert.Equal("prices\n{1.5, 2.5, …}\nProgram.cs:12", node.Element(Svg + "title")?.Value);
    }

    [Fact]
    public void AnyLabelGivesWellFormedXmlAndTextWithinItsNode()
    {
        var svg = new DrawnSvg(Nasty().ToSvg(new() { Title = string.Concat(SamplePictures.NastyLabels()), Direction = GraphDirection.LeftToRight }));
        svg.AssertNothingOverlapsOrIsCutOff();
        var texts = svg.ByClass("node").SelectMany(n => n.Elements(Svg + "text")).Select(t => t.Value).ToList();
        Assert.Contains("a \"quoted\" word", texts);
        Assert.Contains("<b>&amp;{x|y}</b>", texts);
        Assert.Contains("nul\ufffd bell\ufffd escape\ufffd", texts);
        Assert.Contains("lone \ufffd surrogate \ufffd", texts);
        Assert.Contains(new string('W', 27) + "…", texts);
        Assert.Contains(string.Concat(Enumerable.Repeat("😀", 27)) + "…", texts);
        Assert.DoesNotContain(svg.Root.Descendants(), e => e.Name.LocalName == "script");
    }

    [Fact]
    public void ALabelOfManyLinesIsCut()
    {
        var texts = new DrawnSvg(One(new() { Id = 0, Kind = PictureKind.Function, Label = "1\n2\n3\n4" }).ToSvg()).Root.Descendants(Svg + "text");
        Assert.Equal(["1", "2", "…"], texts.Select(t => t.Value));
    }

    [Theory]
    [InlineData("read → count", "read → count")]
    [InlineData("filter word.Contains('a') → map word.Length → sum", "filter word.Contains('a')|→ map word.Length|→ sum")]
    [InlineData("read the first → second → third → fourth → fifth → sixth", "read the first|→ second|…|→ fifth|→ sixth")]
    public void StepsThatRunAsOneAreALineEach(string label, string lines)
    {
        var svg = new DrawnSvg(One(new() { Id = 0, Kind = PictureKind.Function, Label = label }).ToSvg());
        svg.AssertNothingOverlapsOrIsCutOff();
        Assert.Equal(lines, string.Join('|', svg.Root.Descendants(Svg + "text").Select(t => t.Value)));
    }

    [Fact]
    public void OrderIsColourAndNumber()
    {
        var svg = new DrawnSvg(SamplePictures.SharedInput().ToSvg(new() { Color = GraphColor.Order }));
        var functions = svg.ByClass("function").ToList();
        Assert.Equal(["inc0", "double1", "square2", "add3"], functions.Select(f => string.Concat(f.Elements(Svg + "text").Select(t => t.Value))));
        var fills = functions.Select(f => f.Element(Svg + "ellipse")?.Attribute("fill")?.Value).ToList();
        Assert.Equal("#f0e442", fills[0]);
        Assert.Equal("#0072b2", fills[^1]);
        Assert.Equal(4, fills.Distinct().Count());
    }

    [Fact]
    public void TextOnTheRampHasContrast()
    {
        for (var order = 0; order <= 50; order++)
        {
            var (fill, ink) = PictureColors.Of(new() { Id = 0, Kind = PictureKind.Function, Label = "", Order = order }, GraphColor.Order, last: 50);
            var (a, b) = (Luminance(fill), Luminance(ink));
            Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) >= 4.5, $"{ink} on {fill}");
        }
    }

    [Fact]
    public void AskedIsADoubleBorderFusedABoldOneConditionalADashedLine()
    {
        var svg = new DrawnSvg(SamplePictures.EveryKind().ToSvg());
        Assert.Equal(2, Shapes("n7").Count);
        Assert.Single(Shapes("n6"));
        Assert.Equal("2.6", Shapes("n4")[0].Attribute("stroke-width")?.Value);
        Assert.Equal(2, svg.Root.Descendants().Count(e => e.Attribute("stroke-dasharray") is not null));

        List<XElement> Shapes(string id) =>
            [.. svg.Root.Descendants().Single(e => e.Attribute("id")?.Value == id).Elements().Where(e => e.Name.LocalName is "ellipse" or "rect")];
    }

    public static GraphPicture Nasty() =>
        new(SamplePictures.NastyLabels().Select((label, i) => new PictureNode { Id = i, Kind = (PictureKind)(i % 4), Label = label, Tooltip = label, Operation = label }), []);

    private static GraphPicture One(PictureNode node) => new([node], []);

    /// <summary>Relative luminance as the Web Content Accessibility Guidelines define it.</summary>
    private static double Luminance(string color)
    {
        double Channel(int at)
        {
            var c = Convert.ToInt32(color.Substring(at, 2), 16) / 255.0;
            return c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
