using System.Collections.Frozen;
using LazyGraph.Processes.Hosting;

namespace LazyGraph;

/// <summary>How the worker processes of a pool are started and replaced. Immutable; the defaults suit most programs.</summary>
/// <remarks>A worker is the same program, started again without its Main: with the same runtime, settings and assemblies.</remarks>
public sealed record ProcessPoolOptions
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    /// <summary>The options that hold when none are given.</summary>
    public static readonly ProcessPoolOptions Default = new();

    /// <summary>Gets the environment variables that workers have beside those of this process. A null takes a variable away.</summary>
    /// <value>The default is empty.</value>
    /// <exception cref="ArgumentException">A name is empty, or has a character that no name of a variable can have.</exception>
    public IReadOnlyDictionary<string, string?> Environment
    {
        get;
        init => field = CheckedVariables(value);
    } = FrozenDictionary<string, string?>.Empty;

    /// <summary>Gets the folder that workers start in.</summary>
    /// <value>The default is null: the current folder of this process.</value>
    /// <exception cref="ArgumentException">The folder does not exist.</exception>
    public string? WorkingDirectory
    {
        get;
        init => field = value is null || Directory.Exists(value) ? value : throw new ArgumentException($"Found the working directory '{value}', expected a folder that exists.", nameof(value));
    }

    /// <summary>Gets the function that may change the command which starts a worker, such as <c>command => command.Through("nice", "-n", "10")</c>.</summary>
    /// <value>The default is null: the command as it is.</value>
    /// <remarks>The command must run the worker in its own process or in one that it starts, on this machine, with its standard input, output and error.</remarks>
    public Func<WorkerCommand, WorkerCommand>? StartCommand { get; init; }

    /// <summary>Gets the method that each worker runs once before its first task.</summary>
    /// <value>The default is null. A static method, or a lambda that captures nothing. If it throws, the worker did not start.</value>
    /// <exception cref="ArgumentException">The method needs an object, or captures variables: a worker would have a copy of its own, made at some time.</exception>
    public Action? Initializer
    {
        get;
        init => field = value is null || InitializerCheck.NeedsNothing(value) ? value : throw new ArgumentException($"Found the initializer '{value.Method.Name}' that needs an object or captures variables, expected a static method or a lambda that captures nothing: give workers values by environment variables.", nameof(value));
    }

    /// <summary>Gets the number of tasks after which a worker is replaced by a new one: a remedy for libraries that leak.</summary>
    /// <value>The default is null: never.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int? MaxTasksPerWorker
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected at least one task. Leave the number out for no limit.");
    }

    /// <summary>Gets the memory above which a worker is replaced by a new one, once its task is done.</summary>
    /// <value>The default is null: no limit. What counts is the worker's resident memory.</value>
    /// <remarks>Results that only this worker has, and that are still needed, come to this process first.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The size is zero.</exception>
    public ByteSize? MemoryLimitPerWorker
    {
        get;
        init => field = value is not { Bytes: 0 } ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a positive number of bytes. Leave the limit out for none.");
    }

    /// <summary>Gets how often a task is tried again after the worker that ran it was killed.</summary>
    /// <value>The default is 2: three tries in all. Tasks that were only waiting in the worker, or are made again, count no try.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int LostWorkerRetries
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected zero or more tries after the first one.");
    } = 2;

    /// <summary>Gets whether a task is tried again, too, when its worker ended itself by a stack overflow, <see cref="System.Environment.FailFast(string)"/> or an abort in native code.</summary>
    /// <value>The default is false: what crashed once will crash again.</value>
    public bool RetriesCrashes { get; init; }

    /// <summary>Gets what becomes of the lines that workers write to the console.</summary>
    /// <value>The default is <see cref="WorkerOutput.Forward"/>.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public WorkerOutput Output
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = WorkerOutput.Forward;

    /// <summary>Gets how long a worker may take to start.</summary>
    /// <value>The default is 30 seconds; at most a day.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive, or above a day.</exception>
    public TimeSpan StartTimeout
    {
        get;
        init => field = value > TimeSpan.Zero && value <= LongestTime ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a time above zero and at most a day.");
    } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long a function that was cancelled, or took longer than its timeout, may go on before its worker is killed.</summary>
    /// <value>The default is 500 milliseconds; at most a day. Zero kills at once.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or above a day.</exception>
    public TimeSpan CancellationGrace
    {
        get;
        init => field = value >= TimeSpan.Zero && value <= LongestTime ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected a time of at least zero and at most a day.");
    } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets how many threads a task may use that computes a graph inside a worker.</summary>
    /// <value>The default is null: the processors divided by the workers, at least one.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int? ThreadsPerWorker
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Expected at least one thread. Leave the number out for a share of the processors.");
    }

    private static FrozenDictionary<string, string?> CheckedVariables(IReadOnlyDictionary<string, string?> variables)
    {
        ArgumentNullException.ThrowIfNull(variables, "value");
        foreach (var (name, value) in variables)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAny('=', '\0') || value?.Contains('\0', StringComparison.Ordinal) == true)
            {
                throw new ArgumentException($"Found the environment variable '{name}', expected a name without '=', and no null character.", nameof(variables));
            }
        }

        return variables.ToFrozenDictionary();
    }
}
