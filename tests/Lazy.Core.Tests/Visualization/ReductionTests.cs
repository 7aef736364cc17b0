using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

public sealed class ReductionTests
{
    [Fact]
    public void WithoutResultsAFunctionPointsToItsReaders()
    {
        var picture = DataRemoval.Remove(SamplePictures.SharedInput(), PictureData.Values);
        Assert.Equal(["1", "inc", "double", "square", "add"], picture.Nodes.Select(n => n.Label));
        Assert.Equal([new(0, 1), new(1, 2), new(1, 3), new(2, 4), new(3, 4)], picture.Edges);
    }

    [Fact]
    public void AnAskedResultHandsItsBorderToItsFunction()
    {
        var picture = DataRemoval.Remove(SamplePictures.SharedInput(), PictureData.Values);
        Assert.Equal("add", Assert.Single(picture.Nodes, n => n.IsAsked).Label);
    }

    [Fact]
    public void WithoutDataOnlyFunctionsRemain()
    {
        var picture = DataRemoval.Remove(SamplePictures.GatherOfTen(), PictureData.None);
        Assert.Equal([.. Enumerable.Repeat("add", 10), "gather"], picture.Nodes.Select(n => n.Label));
        Assert.Equal(10, picture.Edges.Count);
    }

    [Fact]
    public void ADashedWayThroughABoxStaysDashed()
    {
        GraphPicture picture = new(
            [Node(0, PictureKind.Function), Node(1, PictureKind.Result), Node(2, PictureKind.Function), Node(3, PictureKind.Function)],
            [new(0, 1, PictureEdgeStyle.Dashed), new(1, 2), new(0, 3)]);
        Assert.Equal([new(0, 1, PictureEdgeStyle.Dashed), new(0, 2)], DataRemoval.Remove(picture, PictureData.Values).Edges);
    }

    [Fact]
    public void AValueThatNothingReadsIsAllThereIsToSee()
    {
        GraphPicture picture = new([Node(0, PictureKind.Value)], []);
        Assert.Single(DataRemoval.Remove(picture, PictureData.None).Nodes);
    }

    [Fact]
    public void UpToTheLimitNothingIsGrouped()
    {
        var picture = SamplePictures.Tree(64);
        Assert.Same(picture, PictureReduction.Reduce(picture, new() { GroupAbove = picture.Nodes.Count }));
    }

    [Fact]
    public void AboveTheLimitResultsGoFirst()
    {
        var picture = SamplePictures.Tree(100); // 199 functions, 199 results
        var reduced = PictureReduction.Reduce(picture, new());
        Assert.Equal(199, reduced.Nodes.Count);
        Assert.Equal("Results are not drawn: with them there are 398 nodes", reduced.Note);
    }

    [Fact]
    public void ManyNodesAreShownAsTheirOperations()
    {
        var reduced = PictureReduction.Reduce(SamplePictures.Chunks(250), new());
        Assert.Equal("835 tasks shown as 6 groups", reduced.Note);
        Assert.Equal(["literal", "load", "clean", "count", "sum", "report"], reduced.Nodes.Select(n => n.Label));
        Assert.Equal([250, 250, 250, 250, 84, 1], reduced.Nodes.Select(n => n.Count));
        Assert.Contains("835 tasks shown as 6 groups", reduced.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("835 tasks shown as 6 groups", reduced.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void AGroupTellsWhatItStandsFor()
    {
        var group = PictureReduction.Reduce(SamplePictures.Chain(1000, "f"), new()).Nodes.Single();
        Assert.Equal("f: 1,000 nodes\nlongest chain among them: 1,000\nrun as number 0 to 999", group.Tooltip);
        Assert.Contains("× 1,000", new GraphPicture([group], []).ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneOperationBeforeAndAfterAnotherIsTwoGroups()
    {
        // random -> sum -> mean -> subtract -> square -> sum -> mean: merged by name, sum and mean would close a cycle.
        var groups = PictureReduction.Reduce(SamplePictures.ArrayPipeline(500), new());
        Assert.Equal(["random", "sum", "mean", "subtract", "square", "sum", "mean"], groups.Nodes.Select(n => n.Label));
    }

    [Fact]
    public void OperationsThatTakeManyTurnsAreOneGroup()
    {
        var group = PictureReduction.Reduce(SamplePictures.Chain(100_000, "a", "b"), new()).Nodes.Single();
        Assert.Equal(("a, b", 100_000), (group.Label, group.Count));
    }

    [Fact]
    public void AWavefrontIsOneGroup()
    {
        var group = PictureReduction.Reduce(SamplePictures.Wavefront(300), new()).Nodes.Single();
        Assert.Equal(("f", 90_000), (group.Label, group.Count));
    }

    [Fact]
    public void TooManyOperationsAreGroupedByLevel()
    {
        string[] operations = [.. Enumerable.Range(0, 1000).Select(i => $"f{i}")];
        var groups = PictureReduction.Reduce(SamplePictures.Chain(1000, operations), new());
        Assert.InRange(groups.Nodes.Count, 2, 60);
        Assert.Equal(1000, groups.Nodes.Sum(n => n.Count));
    }

    [Fact]
    public void NodesOnACommonCycleHaveOneNumber()
    {
        // 0 -> 1 -> 2 -> 0, 2 -> 3, 3 <-> 4
        PictureEdge[] edges = [new(0, 1), new(1, 2), new(2, 0), new(2, 3), new(3, 4), new(4, 3)];
        var cycle = CommonCycles.Find(6, edges);
        Assert.True(cycle[0] == cycle[1] && cycle[1] == cycle[2] && cycle[3] == cycle[4]);
        Assert.Equal(3, cycle.Distinct().Count());
    }

    private static PictureNode Node(int id, PictureKind kind) => new() { Id = id, Kind = kind, Label = $"{id}" };
}
