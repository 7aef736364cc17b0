using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>Runs graphs in the calling thread, one task after the other, in the graph's order: for the debugger.</summary>
/// <remarks>An asynchronous function is waited for before the next task starts. A timeout is noticed when its function returns.</remarks>
public sealed class SynchronousScheduler : IGraphScheduler, ISurrogated
{
    internal SynchronousScheduler()
    {
    }

    /// <inheritdoc/>
    public string Name => "synchronous";

    /// <inheritdoc/>
    public int Workers => 1;

    /// <inheritdoc/>
    public void Run(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);

        // What an asynchronous function posts to the caller's context would wait for this thread, which waits for the function.
        var callersContext = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            if (run.IsPlain)
            {
                run.RunInOrder();
            }
            else
            {
                RunTasks(run);
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(callersContext);
        }
    }

    /// <inheritdoc/>
    public Task RunAsync(GraphRun run)
    {
        Run(run);
        return Task.CompletedTask;
    }

    private static void RunTasks(GraphRun run)
    {
        while (!run.IsFinished)
        {
            if (run.TryTake(out var task))
            {
                run.Execute(task);
                run.WaitFor(task);
            }
            else
            {
                run.WaitForWork();
            }
        }
    }

    object ISurrogated.ToSurrogate() => new TheOne();

    private sealed class TheOne : ISurrogate
    {
        public object Restore() => Schedulers.Synchronous;
    }
}
