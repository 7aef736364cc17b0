namespace LazyGraph.Threads;

/// <summary>A run in a worker pool: something at which any number of workers can lend a hand.</summary>
internal abstract class PoolJob
{
    /// <summary>Gets whether a worker that came now would find something to do. May be wrong for a moment, never for good.</summary>
    public abstract bool HasWork { get; }

    /// <summary>Gets whether nothing is left to do, now or later.</summary>
    public abstract bool IsFinished { get; }

    /// <summary>Does what there is to do at the moment.</summary>
    /// <param name="worker">The worker that came.</param>
    /// <returns>Whether there was anything.</returns>
    public abstract bool Work(Worker worker);
}
