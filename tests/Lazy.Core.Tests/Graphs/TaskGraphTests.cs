using LazyGraph.Graphs;

namespace LazyGraph.Tests.Graphs;

public sealed class TaskGraphTests
{
    [Fact]
    public void HandsOverEdgesByPosition()
    {
        var (x, y, z) = Diamond();
        var graph = z.ToGraph();
        Assert.Equal([x, y, z], graph.Nodes);
        Assert.Equal([(0, 1), (0, 2), (1, 2)], graph.Edges);
    }

    [Fact]
    public void AResultReadTwiceHasTwoEdges()
    {
        var x = Delayed.Call(() => 1);
        Assert.Equal([(0, 1), (0, 1)], Delayed.Zip(x, x, (a, b) => a + b).ToGraph().Edges);
    }

    [Fact]
    public void ContainsOnlyWhatIsNeeded()
    {
        var (x, y, _) = Diamond();
        Assert.Equal([x, y], y.ToGraph().Nodes);
    }

    [Fact]
    public void MergesPureCallsOnlyWhereAsked()
    {
        var x = Delayed.Call(() => 1);
        var sum = (x + 1) + (x + 1);
        Assert.Equal(3, sum.ToGraph().Count);
        Assert.Equal(4, sum.ToGraph(optimize: false).Count);
    }

    [Fact]
    public void NumbersTasksOfOneName()
    {
        var add = Delayed.Func((int a, int b) => a + b, name: "add");
        var graph = add(add(1, 2), add(3, 4)).ToGraph();
        Assert.Equal(["add", "add#1", "add#2"], Enumerable.Range(0, 3).Select(i => graph.KeyOf(i).ToString()));
    }

    [Fact]
    public void RefusesOneKeyForTwoTasks()
    {
        var x = Delayed.Call(() => 1).WithKey("total");
        var y = Delayed.Call(() => 2, name: "other").WithKey("total");
        var error = Assert.Throws<InvalidOperationException>(() => (x + y).ToGraph());
        Assert.Contains("The key 'total' is given to two different tasks", error.Message, StringComparison.Ordinal);
        Assert.Contains("'other' built at", error.Message, StringComparison.Ordinal);
        Assert.Contains("give one of them another key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneKeyForOneTaskReadTwiceIsRight()
    {
        var x = Delayed.Call(() => 1).WithKey("total");
        Assert.Equal("total", (x + x).ToGraph().KeyOf(0).ToString());
    }

    [Fact]
    public void ASnapshotStaysAsItIs()
    {
        var (_, y, z) = Diamond();
        var graph = z.ToGraph();
        y.ToGraph();
        Assert.Equal([(0, 1), (0, 2), (1, 2)], graph.Edges);
    }

    private static (Delayed<int> X, Delayed<int> Y, Delayed<int> Z) Diamond()
    {
        var x = Delayed.Call(() => 1);
        var y = x.Select(v => v + 1);
        return (x, y, Delayed.Zip(x, y, (a, b) => a + b));
    }
}
