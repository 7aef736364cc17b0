using LazyGraph.Visualization;
using LazyGraph.Visualization.Layout;

namespace LazyGraph.Tests.Visualization;

public sealed class LayoutTests
{
    public static TheoryData<string> Samples => [.. SamplePictures.ByName.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void NothingOverlapsOrIsCutOff(string sample)
    {
        foreach (var direction in Enum.GetValues<GraphDirection>())
        {
            var svg = SamplePictures.ByName[sample]().ToSvg(new() { Direction = direction, Color = GraphColor.Order, Title = sample });
            new DrawnSvg(svg).AssertNothingOverlapsOrIsCutOff();
        }
    }

    [Fact]
    public void TwoPairsFullyConnectedCrossOnce() =>
        Assert.Equal(1, Crossings([(0, 2), (0, 3), (1, 2), (1, 3)]));

    [Fact]
    public void AButterflyOfFourCrossesEightTimes()
    {
        // Two stages of a fast Fourier transform: trying all orders shows that there is no way with fewer crossings.
        var edges = new List<(int, int)>();
        for (var i = 0; i < 4; i++)
        {
            edges.AddRange([(i, 4 + i), (i, 4 + (i ^ 1)), (4 + i, 8 + i), (4 + i, 8 + (i ^ 2))]);
        }

        Assert.Equal(8, Crossings([.. edges]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(13)]
    [InlineData(64)]
    public void ATreeHasNoCrossing(int leaves) => Assert.Equal(0, Crossings(SamplePictures.Tree(leaves)));

    [Fact]
    public void AWavefrontHasNoCrossing() => Assert.Equal(0, Crossings(SamplePictures.Wavefront(8)));

    [Fact]
    public void CrossingsAreCountedAsPairsOfEdges()
    {
        // Three nodes joined to three in reverse order: each pair of edges crosses.
        var graph = LongEdges.Split([1, 1, 1, 1, 1, 1], [0, 0, 0, 1, 1, 1], [(0, 5), (1, 4), (2, 3)], out _);
        Assert.Equal(3, CrossingCount.All(graph));
    }

    [Fact]
    public void InputsStandInTheOrderOfTheArguments()
    {
        var b = new PictureBuilder { HasResults = false };
        var (x, y, z) = (b.Call("x"), b.Call("y"), b.Call("z"));
        b.Call("f", z, x, y);
        var nodes = new DrawnSvg(b.Build().ToSvg()).Nodes;
        Assert.True(nodes[z].X < nodes[x].X && nodes[x].X < nodes[y].X);
    }

    [Fact]
    public void AParentStandsInTheMiddleOfItsChildren()
    {
        var picture = SamplePictures.Tree(16);
        var nodes = new DrawnSvg(picture.ToSvg()).Nodes;
        for (var v = 0; v < nodes.Count; v++)
        {
            var inputs = picture.Inputs.Neighbours(v).ToArray();
            if (inputs.Length > 0)
            {
                Assert.Equal(inputs.Average(i => nodes[i].X), nodes[v].X, tolerance: 0.3);
            }
        }
    }

    [Fact]
    public void ALongEdgeIsStraight()
    {
        var picture = SamplePictures.ChainWithLongEdge(6);
        var layout = new DrawnSvg(picture.ToSvg());
        var longEdge = picture.Edges.Select((e, i) => (e, i)).Single(p => picture.Nodes[p.e.Target].Label == "compare" && p.e.Source == 1).i;
        Assert.InRange(layout.Edges[longEdge][0].Select(p => p.X).Distinct().Count(), 1, 3);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(15)]
    [InlineData(52)]
    public void LongEdgesAreStraightWhereOthersCrossThem(int seed)
    {
        var graph = Ordered(SamplePictures.Tangle(24, seed));
        var x = CoordinateAssignment.Place(graph);
        foreach (var bend in Enumerable.Range(graph.RealCount, graph.NodeCount - graph.RealCount))
        {
            foreach (var below in graph.Down.Neighbours(bend).ToArray())
            {
                // Where a trunk that several edges share parts, not all can go on straight.
                if (graph.IsBend(below) && graph.Down.Degree(bend) == 1 && graph.Up.Degree(below) == 1)
                {
                    Assert.Equal(x[below], x[bend], tolerance: 0.1);
                }
            }
        }
    }

    [Fact]
    public void FewEdgesCrossInLayersOfTen() =>
        Assert.InRange(Crossings(SamplePictures.Layers(10, 10, seed: 3)), 0, 650); // 714 without transposition

    [Fact]
    public void OutputsAreLevel()
    {
        var b = new PictureBuilder { HasResults = false };
        var x = b.Call("x");
        var shortWay = b.Call("f", x);
        var longWay = b.Call("h", b.Call("g", b.Call("g", x)));
        var nodes = new DrawnSvg(b.Build().ToSvg()).Nodes;
        Assert.Equal(nodes[longWay].Y, nodes[shortWay].Y);
    }

    [Fact]
    public void TheSameArgumentTwiceIsTwoEdgesSideBySide()
    {
        var b = new PictureBuilder { HasResults = false };
        var x = b.Call("x");
        b.Call("add", x, x);
        var edges = new DrawnSvg(b.Build().ToSvg()).Edges;
        Assert.Equal(2, edges.Count);
        Assert.True(Math.Abs(edges[0][0][0].X - edges[1][0][0].X) > 5);
    }

    [Fact]
    public void NoNodesGiveAnEmptyPicture()
    {
        var svg = new DrawnSvg(new GraphPicture([], []).ToSvg());
        Assert.Empty(svg.Nodes);
        Assert.True(svg.Width > 0 && svg.Height > 0);
    }

    [Fact]
    public void AChainOfHundredThousandIsDrawnWithoutRecursion()
    {
        var svg = SamplePictures.Chain(100_000, "a").ToSvg(new() { GroupAbove = int.MaxValue });
        Assert.Equal(100_000, svg.Split("class=\"node").Length - 1);
    }

    [Fact]
    public void AFanOfTwentyThousandIsDrawn()
    {
        var b = new PictureBuilder { HasResults = false };
        b.Call("gather", [.. Enumerable.Range(0, 20_000).Select(_ => b.Call("load"))]);
        var svg = b.Build().ToSvg(new() { GroupAbove = int.MaxValue });
        Assert.Equal(20_001, svg.Split("class=\"node").Length - 1);
    }

    [Fact]
    public void WhereBendsWouldBeQuadraticSomeEdgesGoWithoutThem()
    {
        // Each of a thousand steps is read by a node of its own at the end, so that no trunks can be shared.
        var b = new PictureBuilder { HasResults = false };
        var steps = new List<int> { b.Call("step") };
        while (steps.Count < 1000)
        {
            steps.Add(b.Call("step", steps[^1]));
        }

        steps.ForEach(s => b.Call("use", s, steps[^1]));
        var picture = b.Build();
        Assert.Equal(picture.Edges.Count, new DrawnSvg(picture.ToSvg(new() { GroupAbove = int.MaxValue })).Edges.Count);
    }

    [Fact]
    public void PartsWithoutConnectionStandInRows()
    {
        var b = new PictureBuilder { HasResults = false };
        for (var i = 0; i < 200; i++)
        {
            b.Call("alone");
        }

        var svg = new DrawnSvg(b.Build().ToSvg());
        svg.AssertNothingOverlapsOrIsCutOff();
        Assert.True(svg.Width < 1700);
    }

    private static long Crossings((int Source, int Target)[] edges)
    {
        var nodes = Enumerable.Range(0, edges.Max(e => e.Target) + 1).Select(i => new PictureNode { Id = i, Kind = PictureKind.Function, Label = "" });
        return CrossingCount.All(Ordered(new GraphPicture(nodes, edges.Select(e => new PictureEdge(e.Source, e.Target)))));
    }

    private static long Crossings(GraphPicture picture) => CrossingCount.All(Ordered(picture));

    /// <summary>The layers of a picture after the reduction of crossings.</summary>
    private static LayeredGraph Ordered(GraphPicture picture)
    {
        var edges = picture.Edges.Select(e => (e.Source, e.Target)).Distinct().ToArray();
        var layer = LayerAssignment.Assign(picture.Inputs, picture.Consumers);
        var graph = LongEdges.Split([.. picture.Nodes.Select(_ => 40.0)], layer, edges, out _);
        CrossingReduction.Reduce(graph);
        return graph;
    }
}
