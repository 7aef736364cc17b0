using LazyGraph.Visualization;

namespace LazyGraph.Tests.Visualization;

public sealed class GraphPictureTests
{
    [Fact]
    public void AnIdIsTheIndexOfItsNode()
    {
        var error = Assert.Throws<ArgumentException>(() => new GraphPicture([Node(1)], []));
        Assert.Equal("nodes", error.ParamName);
        Assert.Contains("Node number 0 has the id 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(-1, 0)]
    public void AnEdgeNamesNodesThatAreThere(int source, int target)
    {
        var error = Assert.Throws<ArgumentException>(() => new GraphPicture([Node(0), Node(1)], [new(source, target)]));
        Assert.Contains($"Edge {source} -> {target} names a node that is not there", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACycleIsRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => new GraphPicture([Node(0), Node(1), Node(2)], [new(0, 1), new(1, 2), new(2, 1)]));
        Assert.Contains("cycle: 2 nodes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheLimitOfGroupingIsNotNegative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PictureOptions { GroupAbove = -1 });

    private static PictureNode Node(int id) => new() { Id = id, Kind = PictureKind.Function, Label = "f" };
}
