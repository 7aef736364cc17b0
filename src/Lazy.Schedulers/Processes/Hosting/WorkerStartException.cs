namespace LazyGraph.Processes.Hosting;

/// <summary>A worker did not start.</summary>
internal sealed class WorkerStartException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
