using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

public sealed class SynchronousContractTests : SchedulerContract
{
    public override IGraphScheduler Scheduler => Schedulers.Synchronous;
}

public sealed class OneThreadContractTests : SchedulerContract
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
public sealed class CustomSchedulerContractTests : SchedulerContract
{
    public override IGraphScheduler Scheduler { get; } = new LoopScheduler();
}
