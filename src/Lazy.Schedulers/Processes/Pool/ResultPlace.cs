using LazyGraph.Processes.Messages;

namespace LazyGraph.Processes.Pool;

/// <summary>Where the result of a task is. Guarded by the pool's gate.</summary>
internal sealed class ResultPlace(long bytes)
{
    public long Bytes => bytes;

    /// <summary>Gets the workers that have it.</summary>
    public List<PoolWorker> Owners { get; } = [];

    /// <summary>Gets the workers to which it is on its way.</summary>
    public List<PoolWorker> Receivers { get; } = [];

    /// <summary>Gets or sets the result as it came home, to be passed on; null if it has not.</summary>
    public Payload? Home { get; set; }

    /// <summary>Gets or sets whether the node has it: every result of a run whose results come home.</summary>
    public bool IsInNode { get; set; }

    /// <summary>Gets or sets whether only the next task of a chain reads it, in the same worker, which forgets it by itself.</summary>
    public bool IsInterior { get; set; }

    /// <summary>Gets or sets why it can't leave its worker, or null.</summary>
    public string? Refusal { get; set; }

    /// <summary>Gets or sets the shared file that it is in, or is being written to.</summary>
    public string? SharedPath { get; set; }

    /// <summary>Gets or sets what goes with the shared file, which holds the big arrays alone.</summary>
    public ReadOnlyMemory<byte> SharedBody { get; set; }

    /// <summary>Gets or sets whether the shared file is complete.</summary>
    public bool IsPublished { get; set; }

    /// <summary>Gets or sets whether a shared file of it could not be written, or not be read: it goes from worker to worker.</summary>
    public bool CanNotShare { get; set; }

    /// <summary>Gets whether it would be lost with its worker.</summary>
    public bool IsOnlyInWorkers => Home is null && !IsInNode && !IsPublished;
}
