using LazyGraph.Execution;

namespace LazyGraph.Tests.Support;

/// <summary>The scheduler that a user would write first: one loop over the public interface of a run.</summary>
internal sealed class LoopScheduler : IGraphScheduler
{
    public string Name => "loop";

    public int Workers => 1;

    public void Run(GraphRun run)
    {
        var signals = new SemaphoreSlim(0);
        run.WorkAvailable += () => signals.Release();
        while (!run.IsFinished)
        {
            if (run.TryTake(out var task))
            {
                run.Execute(task);
            }
            else if (!signals.Wait(Limited.Limit))
            {
                throw new TimeoutException("The run is not finished, has no task to take, and gave no signal.");
            }
        }
    }

    public Task RunAsync(GraphRun run) => Task.Run(() => Run(run));
}
