namespace LazyGraph;

/// <summary>A worker process did not start: the program can't be started again, it ended before it was ready, took too long, or its initializer failed.</summary>
/// <remarks>It ends every compute that runs on the pool. The next one tries again.</remarks>
public sealed class WorkerStartException : InvalidOperationException
{
    internal WorkerStartException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Gets whether somebody killed it, so that another start may do.</summary>
    internal bool IsKilled { get; init; }
}
