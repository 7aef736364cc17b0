namespace LazyGraph.Graphs;

/// <summary>What the engine must know about a node before it decides how to run a graph. A graph's traits are those of all its nodes.</summary>
[Flags]
internal enum NodeTraits
{
    None = 0,

    /// <summary>The result can hold memory that is worth releasing, or an object to dispose of.</summary>
    HoldsMemory = 1,

    /// <summary>The result may be, or contain, an <see cref="IDisposable"/>.</summary>
    MayDispose = 2,

    /// <summary>The function returns a task: the node holds no worker while it waits.</summary>
    Async = 4,

    /// <summary>The function takes the run's cancellation token.</summary>
    TakesToken = 8,

    /// <summary>The function returns a promise that has to be computed, too.</summary>
    Grows = 16,

    /// <summary>The same function of the same arguments is the same node.</summary>
    Pure = 32,

    /// <summary>Retries, a timeout or resources.</summary>
    Policy = 64,

    /// <summary>A priority other than 0.</summary>
    Priority = 128,

    /// <summary>Runs after nodes that it does not read.</summary>
    After = 256,

    /// <summary>Has a key that the user gave.</summary>
    Keyed = 512,

    /// <summary>Is computed by each of its readers.</summary>
    Inline = 1024,

    /// <summary>Can run as part of its only reader, or have what it reads run as a part of it.</summary>
    Fusing = 2048,

    /// <summary>Reads several sources that are to run side by side, and so makes parts of none.</summary>
    KeepsSources = 4096,

    /// <summary>Hands on what its inputs hold, so that none of it is disposed of when they go.</summary>
    HandsOn = 8192,

    /// <summary>Can run together with nodes around it as one task: a block of an array.</summary>
    Regional = 16384,

    /// <summary>The traits that only the general way of running knows; a graph without them can run the plain way.</summary>
    NotPlain = Async | TakesToken | Grows | Policy | MayDispose,
}
