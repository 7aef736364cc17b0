using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>Computes several promises together; what they share runs once.</summary>
public static partial class DelayedCompute
{
    extension(Delayed)
    {
        /// <summary>Computes 2 things together.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values.</returns>
        public static (T1, T2) Compute<T1, T2>(ILazy<T1> p1, ILazy<T2> p2, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2);
            return ComputeEngine.Compute(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 2 things together, without blocking.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values.</returns>
        public static Task<(T1, T2)> ComputeAsync<T1, T2>(ILazy<T1> p1, ILazy<T2> p2, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2);
            return ComputeEngine.ComputeAsync(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 3 things together.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values.</returns>
        public static (T1, T2, T3) Compute<T1, T2, T3>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3);
            return ComputeEngine.Compute(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 3 things together, without blocking.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values.</returns>
        public static Task<(T1, T2, T3)> ComputeAsync<T1, T2, T3>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3);
            return ComputeEngine.ComputeAsync(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 4 things together.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values.</returns>
        public static (T1, T2, T3, T4) Compute<T1, T2, T3, T4>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4);
            return ComputeEngine.Compute(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 4 things together, without blocking.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values.</returns>
        public static Task<(T1, T2, T3, T4)> ComputeAsync<T1, T2, T3, T4>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4);
            return ComputeEngine.ComputeAsync(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 5 things together.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <typeparam name="T5">The type of value 5.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="p5">What to compute, 5.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values.</returns>
        public static (T1, T2, T3, T4, T5) Compute<T1, T2, T3, T4, T5>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, ILazy<T5> p5, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4).Add(p5);
            return ComputeEngine.Compute(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results), parts.Assemble(p5, 4, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 5 things together, without blocking.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <typeparam name="T5">The type of value 5.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="p5">What to compute, 5.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values.</returns>
        public static Task<(T1, T2, T3, T4, T5)> ComputeAsync<T1, T2, T3, T4, T5>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, ILazy<T5> p5, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4).Add(p5);
            return ComputeEngine.ComputeAsync(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results), parts.Assemble(p5, 4, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 6 things together.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <typeparam name="T5">The type of value 5.</typeparam>
        /// <typeparam name="T6">The type of value 6.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="p5">What to compute, 5.</param>
        /// <param name="p6">What to compute, 6.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values.</returns>
        public static (T1, T2, T3, T4, T5, T6) Compute<T1, T2, T3, T4, T5, T6>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, ILazy<T5> p5, ILazy<T6> p6, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4).Add(p5).Add(p6);
            return ComputeEngine.Compute(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results), parts.Assemble(p5, 4, results), parts.Assemble(p6, 5, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 6 things together, without blocking.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <typeparam name="T5">The type of value 5.</typeparam>
        /// <typeparam name="T6">The type of value 6.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="p5">What to compute, 5.</param>
        /// <param name="p6">What to compute, 6.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values.</returns>
        public static Task<(T1, T2, T3, T4, T5, T6)> ComputeAsync<T1, T2, T3, T4, T5, T6>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, ILazy<T5> p5, ILazy<T6> p6, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4).Add(p5).Add(p6);
            return ComputeEngine.ComputeAsync(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results), parts.Assemble(p5, 4, results), parts.Assemble(p6, 5, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 7 things together.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <typeparam name="T5">The type of value 5.</typeparam>
        /// <typeparam name="T6">The type of value 6.</typeparam>
        /// <typeparam name="T7">The type of value 7.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="p5">What to compute, 5.</param>
        /// <param name="p6">What to compute, 6.</param>
        /// <param name="p7">What to compute, 7.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>Their values.</returns>
        public static (T1, T2, T3, T4, T5, T6, T7) Compute<T1, T2, T3, T4, T5, T6, T7>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, ILazy<T5> p5, ILazy<T6> p6, ILazy<T7> p7, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4).Add(p5).Add(p6).Add(p7);
            return ComputeEngine.Compute(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results), parts.Assemble(p5, 4, results), parts.Assemble(p6, 5, results), parts.Assemble(p7, 6, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }

        /// <summary>Computes 7 things together, without blocking.</summary>
        /// <typeparam name="T1">The type of value 1.</typeparam>
        /// <typeparam name="T2">The type of value 2.</typeparam>
        /// <typeparam name="T3">The type of value 3.</typeparam>
        /// <typeparam name="T4">The type of value 4.</typeparam>
        /// <typeparam name="T5">The type of value 5.</typeparam>
        /// <typeparam name="T6">The type of value 6.</typeparam>
        /// <typeparam name="T7">The type of value 7.</typeparam>
        /// <param name="p1">What to compute, 1.</param>
        /// <param name="p2">What to compute, 2.</param>
        /// <param name="p3">What to compute, 3.</param>
        /// <param name="p4">What to compute, 4.</param>
        /// <param name="p5">What to compute, 5.</param>
        /// <param name="p6">What to compute, 6.</param>
        /// <param name="p7">What to compute, 7.</param>
        /// <param name="scheduler">How to run them; the scope's scheduler if not given.</param>
        /// <param name="workers">The number of worker threads, instead of a scheduler.</param>
        /// <param name="progress">Is told how far the run is.</param>
        /// <param name="memoryLimit">The number of bytes of held results above which no new root starts, and results go to disk.</param>
        /// <param name="options">Everything else about the run.</param>
        /// <param name="cancellationToken">Ends the wait at once; no further task starts.</param>
        /// <returns>A task of their values.</returns>
        public static Task<(T1, T2, T3, T4, T5, T6, T7)> ComputeAsync<T1, T2, T3, T4, T5, T6, T7>(ILazy<T1> p1, ILazy<T2> p2, ILazy<T3> p3, ILazy<T4> p4, ILazy<T5> p5, ILazy<T6> p6, ILazy<T7> p7, IGraphScheduler? scheduler = null, int? workers = null, IProgress<ComputeProgress>? progress = null, long? memoryLimit = null, ComputeOptions? options = null, CancellationToken cancellationToken = default)
        {
            using var call = new ComputeCall(scheduler, workers, progress, memoryLimit, options);
            var parts = new OutputParts().Add(p1).Add(p2).Add(p3).Add(p4).Add(p5).Add(p6).Add(p7);
            return ComputeEngine.ComputeAsync(parts.Outputs, results => (parts.Assemble(p1, 0, results), parts.Assemble(p2, 1, results), parts.Assemble(p3, 2, results), parts.Assemble(p4, 3, results), parts.Assemble(p5, 4, results), parts.Assemble(p6, 5, results), parts.Assemble(p7, 6, results)), RunMode.FailFast, call.Scheduler, call.Options, cancellationToken);
        }
    }
}
