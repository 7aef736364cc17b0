namespace LazyGraph.Processes.Messages;

/// <summary>What becomes of a task's result.</summary>
[Flags]
internal enum TaskFlags
{
    None = 0,

    /// <summary>The result comes home with the answer, however big it is.</summary>
    ComesHome = 1,

    /// <summary>Tasks read the result, so it stays in the worker's store.</summary>
    Stays = 2,

    /// <summary>Only the task that follows in the chain reads the result, in this worker: nobody else is told of it, and it goes with that.</summary>
    Interior = 4,
}
