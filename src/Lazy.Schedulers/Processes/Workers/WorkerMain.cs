using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Workers;

/// <summary>What a worker process does.</summary>
internal static class WorkerMain
{
    /// <summary>Serves the parent until it says stop, or closes the connection.</summary>
    public static void Run(FrameConnection parent) => new WorkerLoop(parent).Run();
}
