using LazyGraph.Processes.Hosting;

namespace LazyGraph;

/// <summary>The worker process that ran a task has ended before the task did: it was killed, has crashed, or ended itself.</summary>
/// <remarks>
/// It is the inner exception of the task's <see cref="TaskFailedException"/>. A task whose worker was killed is tried again
/// on another one (<see cref="ProcessPoolOptions.LostWorkerRetries"/>); one that crashed its worker, by a stack overflow for
/// instance, or ended it, is not, unless <see cref="ProcessPoolOptions.RetriesCrashes"/> asks for it.
/// </remarks>
public sealed class WorkerLostException : Exception
{
    internal WorkerLostException(WorkerExit exit, int tries)
        : base($"The worker process {exit.ProcessId} ended with {exit.Reason} while it ran the task{(tries > 1 ? $", the last of {tries} tries" : string.Empty)}.{(exit.LastErrors.Length > 0 ? $" Its last lines: {exit.LastErrors}" : string.Empty)}")
    {
        ProcessId = exit.ProcessId;
        ExitCode = exit.ExitCode;
        Signal = exit.Signal;
        Tries = tries;
        ErrorOutput = exit.LastErrors;
    }

    /// <summary>Gets the id that the process had.</summary>
    public int ProcessId { get; }

    /// <summary>Gets the exit code; for a process that a signal ended, 128 and its number.</summary>
    public int ExitCode { get; }

    /// <summary>Gets the signal that ended the process, or null if it ended itself.</summary>
    public int? Signal { get; }

    /// <summary>Gets how often a worker was lost with this task.</summary>
    public int Tries { get; }

    /// <summary>Gets the last lines that the process wrote to its standard error.</summary>
    public string ErrorOutput { get; }
}
