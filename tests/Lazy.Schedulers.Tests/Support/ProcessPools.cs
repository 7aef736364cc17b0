namespace LazyGraph.Tests.Support;

/// <summary>Worker processes of their own for all tests of a class.</summary>
public abstract class ProcessPoolFixture(int workers) : IDisposable
{
    public ProcessScheduler Scheduler { get; } = Schedulers.Processes(workers, ProcessPoolOptions.Default);

    public void Dispose()
    {
        Scheduler.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class OneProcess() : ProcessPoolFixture(1);

public sealed class TwoProcesses() : ProcessPoolFixture(2);
