using LazyGraph.Execution;
using LazyGraph.Threads;

namespace LazyGraph;

/// <summary>Runs graphs on worker threads of its own, which steal work from each other.</summary>
/// <remarks>All schedulers with the same number of workers share their threads, and so do all computes that run at a time.</remarks>
public sealed class ThreadScheduler : IGraphScheduler
{
    private readonly WorkerPool _pool;

    internal ThreadScheduler(int workers) => _pool = new WorkerPool(workers);

    /// <inheritdoc/>
    public string Name => "threads";

    /// <inheritdoc/>
    public int Workers => _pool.Workers;

    /// <inheritdoc/>
    public void Run(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var job = Start(run);
        if (Worker.Current is { } worker && ReferenceEquals(worker.Pool, _pool))
        {
            _pool.Help(job, worker);
        }

        run.Completion.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public Task RunAsync(GraphRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        Start(run);
        return run.Completion;
    }

    private PlainJob Start(GraphRun run)
    {
        var job = new PlainJob(run, _pool);
        _pool.Add(job);
        return job;
    }
}
