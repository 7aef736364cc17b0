using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <summary>What a scheduler of one worker must do besides: several workers take several branches at a time.</summary>
public abstract class OneWorkerContract : SchedulerContract
{
    [Fact]
    public void TheMoreUrgentBranchRunsFirst()
    {
        Assert.Equal(1, Scheduler.Workers);
        var observer = new RecordingObserver();
        var branches = Enumerable.Range(0, 5).Select(i => Delayed.Call(() => i, $"{i}").WithPriority(i == 3 ? 1 : i == 1 ? -1 : 0));
        Limited.Run(() => Delayed.Gather(branches).Compute(Scheduler, options: new ComputeOptions { Observers = [observer] }));
        Assert.Equal(["3", "0", "2", "4", "1", "gather"], observer.Order);
    }
}

public sealed class SynchronousContractTests : OneWorkerContract
{
    public override IGraphScheduler Scheduler => Schedulers.Synchronous;
}

public sealed class OneThreadContractTests : OneWorkerContract
{
    public override IGraphScheduler Scheduler => Schedulers.Threads(1);
}

public sealed class TwoThreadsContractTests : SchedulerContract
{
    public override IGraphScheduler Scheduler => Schedulers.Threads(2);
}

public sealed class FourThreadsContractTests : SchedulerContract
{
    public override IGraphScheduler Scheduler => Schedulers.Threads(4);
}

/// <summary>A scheduler of the user's own, written against the public interface alone.</summary>
public sealed class CustomSchedulerContractTests : OneWorkerContract
{
    public override IGraphScheduler Scheduler { get; } = new LoopScheduler();
}
