using LazyGraph.Execution;
using LazyGraph.Threads;

namespace LazyGraph;

/// <summary>Runs graphs on worker threads of its own, which steal work from each other.</summary>
/// <remarks>
/// All schedulers with the same number of workers share their threads, and so do all computes that run at a time. Threads
/// start when there is work, wait without using a processor when there is none, and keep no program alive.
/// A compute inside a task runs on the same workers: the one that waits for it helps.
/// </remarks>
public sealed class ThreadScheduler : IGraphScheduler, ISurrogated
{
    private readonly WorkerPool _pool;

    internal ThreadScheduler(int workers) => _pool = new WorkerPool(workers);

    /// <inheritdoc/>
    public string Name => "threads";

    /// <inheritdoc/>
    public int Workers => _pool.Workers;

    /// <inheritdoc/>
    public bool RunsInCaller => false;

    /// <inheritdoc/>
    public void Run(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var job = Start(run);
        if (Worker.Current is not { } worker)
        {
            if (_pool.SurroundsCaller)
            {
                _pool.HelpAsGuest(job);
            }

            run.Completion.GetAwaiter().GetResult();
        }
        else if (ReferenceEquals(worker.Pool, _pool))
        {
            _pool.Help(job, worker);
            run.Completion.GetAwaiter().GetResult();
        }
        else
        {
            // It waits for workers of another pool, who may come to wait for those of its own in turn.
            worker.Pool.Lend(worker);
            run.Completion.GetAwaiter().GetResult();
            worker.Pool.TakeBack(worker);
        }
    }

    /// <inheritdoc/>
    public Task RunAsync(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Start(run);
        return run.Completion;
    }

    object ISurrogated.ToSurrogate() => new Threads(Workers);

    private PoolJob Start(GraphRun run)
    {
        PoolJob job = (run.IsPlain, Workers) switch
        {
            (true, 1) => new InOrderJob(run, _pool),
            (true, _) => new PlainJob(run, _pool),
            _ => new TaskJob(run, _pool),
        };
        if (!run.IsFinished)
        {
            _pool.Add(job);
        }

        // The run may have been cancelled before the job could hear of it.
        if (run.IsFinished)
        {
            _pool.Remove(job);
        }

        return job;
    }

    // In another process, the threads are that one's.
    private sealed class Threads(int workers) : ISurrogate
    {
        public object Restore() => Schedulers.Threads(workers);
    }
}
