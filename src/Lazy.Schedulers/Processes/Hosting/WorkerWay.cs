namespace LazyGraph.Processes.Hosting;

/// <summary>How a worker of this program is started: a command, and the startup hook that makes a worker of it.</summary>
/// <param name="Command">The command.</param>
/// <param name="StartupHook">The hook; null if the command runs the worker's own Main.</param>
internal sealed record WorkerWay(WorkerCommand Command, string? StartupHook);
