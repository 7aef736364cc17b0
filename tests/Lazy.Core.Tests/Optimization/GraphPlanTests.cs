namespace LazyGraph.Tests.Optimization;

public sealed class GraphPlanTests
{
    [Fact]
    public void CountsTasksBeforeAndAfterFusion()
    {
        // a -> b -> c is one chain; d reads its end and e
        var chain = Delayed.Call(() => 1).Select(v => v + 1).Select(v => v + 1);
        var plan = Delayed.Zip(chain, Delayed.Call(() => 2), (x, y) => x + y).Plan();
        Assert.Equal((5, 3, 4), (plan.TasksBeforeFusion, plan.TasksAfterFusion, plan.LongestChain));
    }

    [Fact]
    public void ASharedResultIsNotFused()
    {
        var shared = Delayed.Call(() => 1);
        Assert.Equal(4, Delayed.Zip(shared.Select(v => v + 1), shared.Select(v => v + 2), (x, y) => x + y).Plan().TasksAfterFusion);
    }

    [Fact]
    public void ATaskWithAPolicyIsNotFused() =>
        Assert.Equal(2, Delayed.Call(() => 1).WithRetry(1).Select(v => v + 1).Plan().TasksAfterFusion);

    [Fact]
    public void PeakOfATreeIsItsDepthAndOne()
    {
        // 8 leaves: while the last pair is computed, one result of each level above is held, and the pair and its sum
        var level = Enumerable.Range(0, 8).Select(i => Delayed.Call(() => (long)i)).ToArray();
        while (level.Length > 1)
        {
            level = [.. level.Chunk(2).Select(pair => Delayed.Zip(pair[0], pair[1], (x, y) => x + y))];
        }

        var plan = level[0].Plan();
        Assert.Equal(5, plan.PeakLiveResults);
        Assert.Equal(5 * sizeof(long), plan.PeakLiveBytes);
        Assert.Equal(0, plan.ResultsOfUnknownSize);
        Assert.NotNull(plan.PeakNode);
    }

    [Fact]
    public void ResultsOfUnknownSizeAreCounted()
    {
        var plan = Delayed.Call(() => "text").Select(text => text.Length).Plan();
        Assert.Equal((1, sizeof(int)), (plan.ResultsOfUnknownSize, plan.PeakLiveBytes));
    }

    [Fact]
    public void AValueNeedsNoTask()
    {
        var plan = Delayed.Value(42).Plan();
        Assert.Equal((0, 0, 0, 0), (plan.TasksBeforeFusion, plan.TasksAfterFusion, plan.LongestChain, plan.PeakLiveResults));
        Assert.Null(plan.PeakNode);
    }

    [Fact]
    public void SaysWhatItKnows() =>
        Assert.Equal(
            "2 tasks, 1 after fusion, longest chain 2, at most 2 results of 8 known bytes at a time",
            Delayed.Call(() => 1).Select(v => v + 1).Plan().ToString());
}
