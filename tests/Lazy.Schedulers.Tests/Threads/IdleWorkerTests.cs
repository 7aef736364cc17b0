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

    [Theory, InlineData(false), InlineData(true)]
    public void NoThreadStartsBeforeThereIsWork(bool observed)
    {
        var own = new ThreadScheduler(8);
        Assert.Equal(0, ThreadsOf(own));
        var name = Limited.Run(() => Delayed.Call(() => Thread.CurrentThread.Name).Compute(own, options: new ComputeOptions { Observers = observed ? [new RecordingObserver()] : [] }));
        Assert.Equal("LazyGraph worker 0 of 8", name);
        Assert.Equal(1, ThreadsOf(own)); // there was never work for two
    }

    [Fact]
    public void NoMoreThreadsStartThanThereIsWorkFor()
    {
        var own = new ThreadScheduler(8);
        using var together = new CountdownEvent(3);
        var names = Limited.Run(() => Delayed.Compute(
            Enumerable.Range(0, 3).Select(_ => Delayed.Call(() =>
            {
                together.Signal();
                Assert.True(together.Wait(Limited.Limit)); // each needs a thread of its own
                return Thread.CurrentThread.Name;
            })),
            own));
        Assert.Equal(3, names.Distinct().Count());
        Assert.InRange(ThreadsOf(own), 3, 4); // the last one to be woken may find nothing left
    }

    private static int ThreadsOf(ThreadScheduler scheduler)
    {
        var pool = PrivateField(scheduler, "_pool");
        return (int)PrivateField(pool, "_threads");
    }

    private static object PrivateField(object owner, string name) =>
        owner.GetType().GetField(name, System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(owner)!;
}
