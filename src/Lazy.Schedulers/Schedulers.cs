using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>The ways of running a graph.</summary>
public static class Schedulers
{
    private const int MostWorkers = 4096;
    private const int MostProcesses = 256;
    private const string NeedsWholeProgram = "Worker processes read lambdas and objects by reflection and compile code for it. Use Schedulers.Threads() in a program that is trimmed or compiled ahead of time.";

    private static readonly ConcurrentDictionary<int, ThreadScheduler> ThreadSchedulers = new();
    private static readonly ConcurrentDictionary<int, ProcessScheduler> ProcessSchedulers = new();
    private static readonly AsyncLocal<IGraphScheduler?> Scoped = new();
    private static int s_threads = Environment.ProcessorCount; // of the default

    /// <summary>Gets the calling thread, in the graph's order: for the debugger.</summary>
    public static SynchronousScheduler Synchronous { get; } = new();

    /// <summary>Gets the scheduler of a compute that is given none: the one of the innermost <see cref="Use"/>, or of the task that computes, or worker threads.</summary>
    public static IGraphScheduler Current => Scoped.Value ?? Threads();

    /// <summary>Gets worker threads.</summary>
    /// <param name="workers">How many; one for each processor if not given.</param>
    /// <returns>The scheduler; always the same for the same number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is not positive, or above 4096.</exception>
    public static ThreadScheduler Threads(int? workers = null)
    {
        if (workers > MostWorkers)
        {
            throw new ArgumentOutOfRangeException(nameof(workers), workers, $"Expected at most {MostWorkers} workers: each is a thread. More tasks than that can wait at a time if their functions are asynchronous.");
        }

        if (workers <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(workers), workers, "Expected at least one worker. Leave the number out for one worker a processor.");
        }

        return ThreadSchedulers.GetOrAdd(workers ?? Volatile.Read(ref s_threads), static count => new ThreadScheduler(count));
    }

    /// <summary>Gets worker processes on this machine: for isolation, for native code that is not thread-safe, to end what does not end by itself.</summary>
    /// <param name="workers">How many; one for each processor if not given.</param>
    /// <returns>The scheduler; always the same for the same number. Its workers start with the first compute and end with this process.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is not positive, or above 256.</exception>
    [RequiresUnreferencedCode(NeedsWholeProgram)]
    [RequiresDynamicCode(NeedsWholeProgram)]
    public static ProcessScheduler Processes(int? workers = null) =>
        ProcessSchedulers.GetOrAdd(CheckedProcesses(workers), static count => new ProcessScheduler(count, ProcessPoolOptions.Default, isShared: true));

    /// <summary>Makes worker processes of one's own, with options.</summary>
    /// <param name="workers">How many; one for each processor if null.</param>
    /// <param name="options">How they are started, replaced and ended.</param>
    /// <returns>A new scheduler. Its workers start with the first compute; dispose of it to end them.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is not positive, or above 256.</exception>
    [RequiresUnreferencedCode(NeedsWholeProgram)]
    [RequiresDynamicCode(NeedsWholeProgram)]
    public static ProcessScheduler Processes(int? workers, ProcessPoolOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ProcessScheduler(CheckedProcesses(workers), options, isShared: false);
    }

    /// <summary>Makes a scheduler the one of every compute in a scope, awaits included.</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <returns>The scope; disposing of it brings the one before back.</returns>
    public static IDisposable Use(IGraphScheduler scheduler)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var scope = new Scope(Scoped.Value);
        Scoped.Value = scheduler;
        return scope;
    }

    /// <summary>Finds the scheduler that the arguments of a compute mean.</summary>
    internal static IGraphScheduler Choose(IGraphScheduler? scheduler, int? workers)
    {
        if (scheduler is not null && workers is not null)
        {
            throw new ArgumentException($"Found a scheduler and a number of workers ({workers}), expected one of them: the scheduler has {scheduler.Workers}. Leave one out.", nameof(workers));
        }

        return scheduler ?? (workers is null ? Current : Threads(workers));
    }

    /// <summary>Sets the number of threads of a process that is a worker of another one.</summary>
    internal static void BecomeWorker(int threads) => Volatile.Write(ref s_threads, threads);

    private static int CheckedProcesses(int? workers) => workers switch
    {
        <= 0 => throw new ArgumentOutOfRangeException(nameof(workers), workers, "Expected at least one worker. Leave the number out for one worker a processor."),
        > MostProcesses => throw new ArgumentOutOfRangeException(nameof(workers), workers, $"Expected at most {MostProcesses} workers: each is a process of its own."),
        _ => workers ?? Environment.ProcessorCount,
    };

    private sealed class Scope(IGraphScheduler? before) : IDisposable
    {
        private bool _isDisposed;

        public void Dispose()
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                Scoped.Value = before;
            }
        }
    }
}
