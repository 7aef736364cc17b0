namespace LazyGraph.Processes.Hosting;

/// <summary>A worker did not start.</summary>
internal sealed class WorkerStartException(string message, Exception? cause = null) : InvalidOperationException(message, cause)
{
    /// <summary>Gets whether somebody killed it, so that another start may do.</summary>
    public bool IsKilled { get; init; }
}
