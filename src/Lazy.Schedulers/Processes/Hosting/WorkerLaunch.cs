using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Hosting;

/// <summary>What all workers of a pool are started with.</summary>
/// <param name="Way">How the program is started again.</param>
/// <param name="Options">The user's wishes.</param>
/// <param name="Sockets">The folder of the pool's sockets.</param>
/// <param name="Leftovers">The folders that the workers remove if the parent is killed.</param>
internal sealed record WorkerLaunch(WorkerWay Way, ProcessPoolOptions Options, PrivateFolder Sockets, IReadOnlyList<string> Leftovers)
{
    /// <summary>How large a frame from a worker may be.</summary>
    public FrameLimits Limits { get; init; } = FrameLimits.Default;
}
