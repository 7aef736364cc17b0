using System.Runtime.CompilerServices;
using LazyGraph.Execution;

namespace LazyGraph;

public static partial class DelayedCompute
{
    extension(Delayed)
    {
        /// <summary>Computes many things together; what they share runs once.</summary>
        /// <typeparam name="T">The type of each value.</typeparam>
        /// <param name="lazies">What to compute; the sequence is read now.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values, in the same order.</returns>
        /// <exception cref="TaskFailedException">A task failed; of several, the first in the graph's order.</exception>
        public static T[] Compute<T>(IEnumerable<ILazy<T>> lazies, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            var all = Checked(lazies, nameof(lazies));
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            return ComputeEngine.ComputeAll(all, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes many promises, and gives each one's value or error: a failure stops only what needs the failed task.</summary>
        /// <typeparam name="T">The type of each value.</typeparam>
        /// <param name="promises">The promises; the sequence is read now.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>What became of each, in the same order.</returns>
        public static Settled<T>[] ComputeSettled<T>(IEnumerable<Delayed<T>> promises, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            var all = Checked(promises, nameof(promises));
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            return ComputeEngine.ComputeSettled(all, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes many things together, without blocking; what they share runs once.</summary>
        /// <typeparam name="T">The type of each value.</typeparam>
        /// <param name="lazies">What to compute; the sequence is read now.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values, in the same order.</returns>
        /// <exception cref="TaskFailedException">A task failed; of several, the first in the graph's order.</exception>
        public static Task<T[]> ComputeAsync<T>(IEnumerable<ILazy<T>> lazies, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            var all = Checked(lazies, nameof(lazies));
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            return ComputeEngine.ComputeAllAsync(all, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes many promises, without blocking, and gives each one's value or error: a failure stops only what needs the failed task.</summary>
        /// <typeparam name="T">The type of each value.</typeparam>
        /// <param name="promises">The promises; the sequence is read now.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of what became of each, in the same order.</returns>
        public static Task<Settled<T>[]> ComputeSettledAsync<T>(IEnumerable<Delayed<T>> promises, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            var all = Checked(promises, nameof(promises));
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            return ComputeEngine.ComputeSettledAsync(all, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes many promises, and gives each value as soon as it is there, with the promise's position.</summary>
        /// <remarks>The run begins when the enumeration does; who stops enumerating stops the run.</remarks>
        /// <typeparam name="T">The type of each value.</typeparam>
        /// <param name="promises">The promises; the sequence is read now.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>The values as they complete.</returns>
        /// <exception cref="TaskFailedException">A task failed; thrown by the enumeration, after the values that were there before.</exception>
        public static IAsyncEnumerable<(int Index, T Value)> ComputeEach<T>(IEnumerable<Delayed<T>> promises, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            var all = Checked(promises, nameof(promises));
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            return InScope(call.Scheduler, ComputeEngine.ComputeEach(all, call.Scheduler, call.Options, cancellationToken), cancellationToken);
        }
    }

    // The run begins when the enumeration does, and its tasks inherit what is in scope then.
    internal static async IAsyncEnumerable<T> InScope<T>(IGraphScheduler scheduler, IAsyncEnumerable<T> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var scope = Schedulers.Use(scheduler);
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    private static T[] Checked<T>(IEnumerable<T> lazies, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(lazies, parameter);
        var all = lazies.ToArray();
        var missing = Array.IndexOf(all, null);
        return missing < 0 ? all : throw new ArgumentException($"Item {missing} of {all.Length} is null, expected a promise. Leave it out.", parameter);
    }
}
