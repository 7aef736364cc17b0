using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Workers;

/// <summary>What a worker does: for now it sends every frame back.</summary>
internal static class WorkerMain
{
    /// <summary>Serves the parent until it closes the connection.</summary>
    public static void Run(FrameConnection parent)
    {
        while (parent.TryReceive(out var frame))
        {
            parent.Send(frame.Kind, frame.Body.Span, frame.Flags);
            frame.Release();
        }
    }
}
