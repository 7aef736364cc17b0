#if PROCESS_POOL // until Schedulers.Processes exists
using LazyGraph.Execution;

namespace LazyGraph.Tests.Support;

/// <summary>Worker processes, kept for all tests of a class.</summary>
public abstract class ProcessPoolFixture(int workers) : IDisposable
{
    private readonly IGraphScheduler _scheduler = Schedulers.Processes(workers);

    public IGraphScheduler Scheduler => _scheduler;

    public void Dispose()
    {
        (_scheduler as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class OneProcess() : ProcessPoolFixture(1);

public sealed class TwoProcesses() : ProcessPoolFixture(2);
#endif
