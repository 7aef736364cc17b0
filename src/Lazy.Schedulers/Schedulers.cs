using System.Collections.Concurrent;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>The ways of running a graph.</summary>
public static class Schedulers
{
    private static readonly ConcurrentDictionary<int, ThreadScheduler> ThreadSchedulers = new();
    private static readonly AsyncLocal<IGraphScheduler?> Scoped = new();

    /// <summary>Gets worker threads, as many as the machine has processors.</summary>
    public static IGraphScheduler Default => Threads();

    /// <summary>Gets the scheduler that computes without one of their own use here.</summary>
    public static IGraphScheduler Current => Scoped.Value ?? Default;

    /// <summary>Gets worker threads.</summary>
    /// <param name="workers">How many; one for each processor if not given.</param>
    /// <returns>The scheduler; always the same for the same number.</returns>
    public static ThreadScheduler Threads(int? workers = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workers ?? 1, nameof(workers));
        return ThreadSchedulers.GetOrAdd(workers ?? Environment.ProcessorCount, static count => new ThreadScheduler(count));
    }
}
