using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

public sealed class TaskPictureTests
{
    [Fact]
    public void DrawsFunctionsResultsAndArguments()
    {
        var add = Delayed.Func((int a, int b) => a + b);
        var picture = add(add(1, 2), 3).ToPicture();
        Assert.Equal(
            ["Literal 1", "Literal 2", "Function a + b", "Result int", "Literal 3", "Function a + b", "Result int asked"],
            picture.Nodes.Select(Describe));
        Assert.Equal([(0, 2), (1, 2), (2, 3), (3, 5), (4, 5), (5, 6)], picture.Edges.Select(edge => (edge.Source, edge.Target)));
    }

    [Fact]
    public void AValueHasOneBoxHoweverOftenItIsRead()
    {
        var data = Delayed.Value(new double[10], name: "data");
        var picture = Delayed.Gather(data.Select(v => v.Length), data.Select(v => v[0])).ToPicture();
        var box = Assert.Single(picture.Nodes, node => node.Kind == PictureKind.Value);
        Assert.Equal("data", box.Label);
        Assert.StartsWith("data = double[10]\nbuilt at TaskPictureTests.cs:", box.Tooltip, StringComparison.Ordinal);
        Assert.Equal(2, picture.Edges.Count(edge => edge.Source == box.Id));
    }

    [Fact]
    public void BothSidesOfAConditionalAreDashed()
    {
        var x = Delayed.Call(() => 1, name: "x");
        var picture = Delayed.If(x > 0, x + 1, x + 2).ToPicture();
        var choice = Assert.Single(picture.Nodes, node => node.Label == "if");
        var dashed = picture.Edges.Where(edge => edge.Style == PictureEdgeStyle.Dashed).ToArray();
        Assert.Equal(2, dashed.Length);
        Assert.All(dashed, edge => Assert.Equal(choice.Id, edge.Target));
        Assert.Single(picture.Nodes, node => node.IsAsked);
    }

    [Fact]
    public void OrderAloneIsDashed()
    {
        var first = Delayed.Call(() => 1, name: "first");
        var picture = Delayed.Call(() => 2, name: "second").After(first).ToPicture();
        Assert.Single(picture.Edges, edge => edge.Style == PictureEdgeStyle.Dashed);
    }

    [Fact]
    public void TooltipsTellKeyAndBuildSite()
    {
        var picture = Delayed.Call(() => 1, name: "load").WithKey("input").ToPicture();
        Assert.StartsWith("input\nbuilt at TaskPictureTests.cs:", picture.Nodes[0].Tooltip, StringComparison.Ordinal);
        Assert.Equal("input", picture.Nodes[1].Label);
    }

    [Fact]
    public void NumbersTellTheOrder()
    {
        var x = Delayed.Call(() => 1);
        var picture = Delayed.Zip(x, x.Select(v => v + 1), (a, b) => a + b).ToPicture();
        Assert.Equal([0, 1, 2], picture.Nodes.Where(node => node.Kind == PictureKind.Function).Select(node => node.Order));
    }

    [Fact]
    public void APictureOfAValueAloneIsOneBox() =>
        Assert.Equal(["Value 42 asked"], Delayed.Value(42).ToPicture().Nodes.Select(Describe));

    [Theory]
    [InlineData("\"a text that is rather l…\"", "a text that is rather long for a box")]
    [InlineData("null", null)]
    [InlineData("'c'", 'c')]
    [InlineData("true", true)]
    [InlineData("1.5", 1.5)]
    public void PreviewsValues(string expected, object? value) => Assert.Equal(expected, ValuePreview.Of(value));

    [Fact]
    public void PreviewsCollectionsByTypeAndLength()
    {
        Assert.Equal("int[13]", ValuePreview.Of(new int[13]));
        Assert.Equal("DateTime[1]", ValuePreview.Of(new DateTime[1]));
        Assert.Equal("List<string> of 1", ValuePreview.Of(new List<string> { "a" }));
        Assert.Equal("(int, string)[2]", ValuePreview.Of(new (int, string)[2]));
        Assert.Equal("object", ValuePreview.Of(new object()));
    }

    [Fact]
    public void PreviewsShortArraysOfSimpleValuesByTheirItems()
    {
        Assert.Equal("[0, 0, 0]", ValuePreview.Of(new int[3]));
        Assert.Equal("[\"a\", null]", ValuePreview.Of(new[] { "a", null }));
        Assert.Equal("[]", ValuePreview.Of(Array.Empty<double>()));
        Assert.Equal("string[2]", ValuePreview.Of(new[] { "a word of many letters", "another" }));
    }

    [Fact]
    public void BuiltByManyThreadsThePictureIsTheSame()
    {
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        var leaf = Delayed.Func(() => 1, name: "leaf");
        Delayed<int> Build(bool parallel)
        {
            var leaves = new Delayed<int>[64];
            Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = parallel ? 4 : 1 }, i => leaves[i] = leaf());
            return leaves.Aggregate((a, b) => add(a, b));
        }

        var picture = Build(parallel: false).ToDot();
        Assert.All(Enumerable.Range(0, 10), _ => Assert.Equal(picture, Build(parallel: true).ToDot()));
    }

    [Fact]
    public void VisualizeSaysWhichPathCannotBeWritten()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString(), "z.svg");
        var error = Assert.ThrowsAny<IOException>(() => Delayed.Value(1).Visualize(path));
        Assert.Contains(Path.GetDirectoryName(path)!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void VisualizeNamesTheKnownExtensions()
    {
        var error = Assert.Throws<ArgumentException>(() => Delayed.Value(1).Visualize("z.jpg"));
        Assert.Contains(".svg", error.Message, StringComparison.Ordinal);
        Assert.Contains(".jpg", error.Message, StringComparison.Ordinal);
    }

    private static string Describe(PictureNode node) => $"{node.Kind} {node.Label}{(node.IsAsked ? " asked" : "")}";
}
