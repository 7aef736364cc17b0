using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>Computes collections part by part: bags by partition, arrays by block.</summary>
public static class ComputeParts
{
    /// <summary>Computes a collection now, and keeps its parts for later computes.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="TPart">The type of a computed part.</typeparam>
    /// <typeparam name="TCollection">The type of the collection.</typeparam>
    /// <returns>The same collection over parts that have their values, and nothing of what they were computed from.</returns>
    public static TCollection Persist<TPart, TCollection>(this ILazyParts<TPart, TCollection> collection, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return ComputeEngine.Persist(collection, call.Scheduler, call.Options, cancellationToken);
    }

    /// <summary>Computes a collection now, without blocking, and keeps its parts for later computes.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="TPart">The type of a computed part.</typeparam>
    /// <typeparam name="TCollection">The type of the collection.</typeparam>
    /// <returns>A task of the same collection over parts that have their values, and nothing of what they were computed from.</returns>
    public static Task<TCollection> PersistAsync<TPart, TCollection>(this ILazyParts<TPart, TCollection> collection, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return ComputeEngine.PersistAsync(collection, call.Scheduler, call.Options, cancellationToken);
    }

    /// <summary>Computes a collection, and gives its parts in their order, each as soon as it and those before it are there.</summary>
    /// <remarks>
    /// The run begins when the enumeration does; who stops enumerating stops the run. A part that was handed over is not held
    /// any longer. While the reader is at work on a part, the run goes on until twice as many parts as there are workers wait
    /// for it; the synchronous scheduler, which has no thread but the reader's, computes all parts before the first is handed over.
    /// </remarks>
    /// <param name="collection">The collection.</param>
    /// <param name="scheduler">How to run it; the scope's scheduler if not given.</param>
    /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
    /// <param name="progress">Is told how far the run is.</param>
    /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
    /// <param name="options">Everything else about the run.</param>
    /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
    /// <typeparam name="TPart">The type of a computed part.</typeparam>
    /// <typeparam name="TCollection">The type of the collection.</typeparam>
    /// <returns>The parts, in order.</returns>
    /// <exception cref="TaskFailedException">A task failed; thrown by the enumeration, after the parts that were there before.</exception>
    public static IAsyncEnumerable<TPart> ComputeEach<TPart, TCollection>(this ILazyParts<TPart, TCollection> collection, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collection);
        using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
        return DelayedCompute.InScope(call.Scheduler, ComputeEngine.ComputeParts<TPart>([.. collection.Parts], call.Scheduler, call.Options, cancellationToken), cancellationToken);
    }
}
