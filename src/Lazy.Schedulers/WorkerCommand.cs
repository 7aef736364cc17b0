namespace LazyGraph;

/// <summary>The command that starts a worker process.</summary>
/// <param name="FileName">The file that is run.</param>
/// <param name="Arguments">Its arguments, each as the program is to get it: nothing is quoted, nothing goes through a shell.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Makes the command that another program runs this one by.</summary>
    /// <param name="fileName">The other program, such as <c>nice</c> or <c>taskset</c>: it runs what stands after its own arguments.</param>
    /// <param name="arguments">Its own arguments.</param>
    /// <returns>The command: the other program, its arguments, then this command.</returns>
    public WorkerCommand Through(string fileName, params IReadOnlyList<string> arguments)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        ArgumentNullException.ThrowIfNull(arguments);
        return new WorkerCommand(fileName, [.. arguments, FileName, .. Arguments]);
    }

    /// <summary>Returns the command, its parts separated by spaces.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(FileName));
}
