using System.Runtime.CompilerServices;
using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>Computes promises and collections of promises.</summary>
/// <remarks>
/// A compute runs everything that its promises need, each node once, and keeps nothing but the values that were asked for.
/// The scheduler is the one given, or that of the scope (<see cref="Schedulers.Use"/>), or one worker thread a processor.
/// </remarks>
public static class ComputeExtensions
{
    /// <summary>Computes the value, and blocks until it is there. Inside a task the thread helps instead of blocking.</summary>
    /// <param name="lazy">What to compute.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="TaskFailedException">A task failed; of several, the first in the graph's order.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static T Compute<T>(this ILazy<T> lazy, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lazy);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return ComputeEngine.Compute(lazy, call.Scheduler, call.Options, cancellationToken);
    }

    /// <summary>Computes the value without blocking while it runs.</summary>
    /// <remarks>The graph is discovered in the calling thread, before the method returns; the synchronous scheduler runs it there, too.</remarks>
    /// <param name="lazy">What to compute.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>A task of the value; it fails as <see cref="Compute{T}"/> does.</returns>
    public static Task<T> ComputeAsync<T>(this ILazy<T> lazy, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lazy);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return ComputeEngine.ComputeAsync(lazy, call.Scheduler, call.Options, cancellationToken);
    }

    /// <summary>Does everything that a compute does before its first task runs, to run it later, once.</summary>
    /// <param name="lazy">What to compute.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>The compute, ready to run. Dispose of it if it is not run.</returns>
    public static PreparedCompute<T> Prepare<T>(this ILazy<T> lazy, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lazy);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return new PreparedCompute<T>(lazy, call.Scheduler, ComputeEngine.Prepare(lazy, call.Options, cancellationToken));
    }

    /// <summary>Lets <c>await promise</c> compute the value.</summary>
    /// <param name="lazy">What to compute.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>What <c>await</c> needs.</returns>
    public static TaskAwaiter<T> GetAwaiter<T>(this ILazy<T> lazy) => ComputeAsync(lazy).GetAwaiter();

    /// <summary>Computes the promise now, and keeps the value for later computes.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>A promise that has the value, and nothing of what it was computed from.</returns>
    public static Delayed<T> Persist<T>(this Delayed<T> promise, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(promise);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return ComputeEngine.Persist(promise, call.Scheduler, call.Options, cancellationToken);
    }

    /// <summary>Computes the promise now, without blocking, and keeps the value for later computes.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns>A task of a promise that has the value, and nothing of what it was computed from.</returns>
    public static Task<Delayed<T>> PersistAsync<T>(this Delayed<T> promise, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(promise);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return ComputeEngine.PersistAsync(promise, call.Scheduler, call.Options, cancellationToken);
    }
}
