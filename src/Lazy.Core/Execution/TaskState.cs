namespace LazyGraph.Execution;

/// <summary>The states of a task in <see cref="SchedulerState"/>, in the order in which it goes through them.</summary>
internal enum TaskState : byte
{
    /// <summary>Some inputs have not ended.</summary>
    Waiting,

    /// <summary>All inputs have ended well; the task has not been taken.</summary>
    Ready,

    /// <summary>Taken, and not ended; between two tries, too.</summary>
    Running,

    /// <summary>Its function has returned a promise, which is being computed.</summary>
    Expanded,

    /// <summary>Ended well. The result is in the node until its last reader has it.</summary>
    Done,

    /// <summary>Ended badly, or could not run because an input did.</summary>
    Failed,
}
