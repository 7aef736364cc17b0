using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

public sealed class ProcessesContractTests(TwoProcesses pool) : SchedulerContract, IClassFixture<TwoProcesses>
{
    public override IGraphScheduler Scheduler => pool.Scheduler;

    protected override bool SharesMemory => false;

    protected override string SchedulerInTasks => "threads";
}

public sealed class OneProcessContractTests(OneProcess pool) : OneWorkerContract, IClassFixture<OneProcess>
{
    public override IGraphScheduler Scheduler => pool.Scheduler;

    protected override bool SharesMemory => false;

    protected override string SchedulerInTasks => "threads";
}
