using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Threads;

public sealed class IdleWorkerTests
{
    [Fact]
    public void WorkersKeepNoProgramAlive()
    {
        var (isBackground, name) = Limited.Run(() => Delayed.Call(() => (Thread.CurrentThread.IsBackground, Thread.CurrentThread.Name)).Compute(new ThreadScheduler(3)));
        Assert.True(isBackground);
        Assert.Equal("LazyGraph worker 0 of 3", name);
    }

    [Fact]
    public void NoThreadStartsBeforeThereIsWork()
    {
        var own = new ThreadScheduler(64);
        var names = Limited.Run(() => Delayed.Compute(Enumerable.Range(0, 3).Select(_ => Delayed.Call(() => Thread.CurrentThread.Name)), own));
        Assert.All(names, name => Assert.EndsWith(" of 64", name, StringComparison.Ordinal));
        Assert.InRange(names.Distinct().Count(), 1, 3);
    }
}
