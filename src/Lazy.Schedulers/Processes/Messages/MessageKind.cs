namespace LazyGraph.Processes.Messages;

/// <summary>What a frame between the parent, a worker and another worker says. The first fields of all that concern a run are its number and a task's.</summary>
internal enum MessageKind : byte
{
    /// <summary>Parent: the worker's number, its threads, the file of its status, the initializer if there is one.</summary>
    Welcome = 1,

    /// <summary>Parent: assemblies that messages may name from now on.</summary>
    Assemblies,

    /// <summary>Parent: a run begins; its cultures.</summary>
    BeginRun,

    /// <summary>Parent, or a worker to another: an object that tasks refer to by its number (<see cref="Externals"/>).</summary>
    Define,

    /// <summary>Parent: a task to run once its inputs are there.</summary>
    Run,

    /// <summary>Parent: objects that no task is going to refer to again.</summary>
    Forget,

    /// <summary>Parent: a run has ended; everything of it goes.</summary>
    EndRun,

    /// <summary>Parent: tasks to give back, if they have not started.</summary>
    Recall,

    /// <summary>Parent: nobody wants the result of a task any more; its token is cancelled.</summary>
    Cancel,

    /// <summary>Parent: listen for another worker.</summary>
    Listen,

    /// <summary>Parent: connect to another worker.</summary>
    Connect,

    /// <summary>Parent: send a result to another worker, or home.</summary>
    Give,

    /// <summary>Parent: put a result into a shared file.</summary>
    Publish,

    /// <summary>Parent: read an object from a shared file.</summary>
    Load,

    /// <summary>Parent: end, when what runs has ended.</summary>
    Stop,

    /// <summary>Worker: ready for tasks.</summary>
    Ready = 32,

    /// <summary>Worker: the initializer threw.</summary>
    InitializerFailed,

    /// <summary>Worker: a task has ended well; its result, if it is small or asked for.</summary>
    Done,

    /// <summary>Worker: a task has failed; its exception.</summary>
    Failed,

    /// <summary>Worker: an asynchronous function waits; the worker can run other tasks meanwhile.</summary>
    Suspended,

    /// <summary>Worker: tasks that have not started and will not.</summary>
    Returned,

    /// <summary>Worker: it listens for another worker.</summary>
    Listening,

    /// <summary>Worker: an object from another worker or a shared file is here.</summary>
    Here,

    /// <summary>Worker: an object can't be sent or has not come; why.</summary>
    Missing,

    /// <summary>Worker: a result that the parent asked for.</summary>
    Given,

    /// <summary>Worker: a result is in the shared file.</summary>
    Published,
}
