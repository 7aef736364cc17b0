namespace LazyGraph;

/// <summary>What becomes of the lines that worker processes write to standard output and standard error.</summary>
public sealed class WorkerOutput
{
    private readonly Action<WorkerOutputLine> _write;

    private WorkerOutput(Action<WorkerOutputLine> write) => _write = write;

    /// <summary>Gets the way that writes the lines to the console of this process: output to output, errors to errors.</summary>
    public static WorkerOutput Forward { get; } = new(static line => (line.IsError ? Console.Error : Console.Out).WriteLine(line.Text));

    /// <summary>Gets the way that drops the lines. The last errors of a worker that died are still part of the exception.</summary>
    public static WorkerOutput Discard { get; } = new(static _ => { });

    /// <summary>Makes the way that hands the lines to a function.</summary>
    /// <param name="write">The function. It is called from several threads, for one stream of one worker in order; a worker that writes much waits for it. What it throws is dropped.</param>
    /// <returns>The way.</returns>
    public static WorkerOutput To(Action<WorkerOutputLine> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return new WorkerOutput(write);
    }

    internal void Write(WorkerOutputLine line) => _write(line);
}

/// <summary>A line that a worker process wrote to its console.</summary>
/// <param name="ProcessId">The worker's process id.</param>
/// <param name="IsError">Whether it went to standard error.</param>
/// <param name="Text">The line without its end; a line of more than 65,536 characters comes in parts.</param>
public readonly record struct WorkerOutputLine(int ProcessId, bool IsError, string Text);
