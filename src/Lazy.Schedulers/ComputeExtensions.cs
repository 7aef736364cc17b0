using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>Computes promises and collections of promises.</summary>
public static class ComputeExtensions
{
    /// <summary>Computes the value, and blocks until it is there.</summary>
    public static T Compute<T>(this ILazy<T> lazy, IGraphScheduler? scheduler = null, int? workers = null, ComputeOptions? options = null, CancellationToken cancellationToken = default) =>
        ComputeEngine.Compute(lazy, scheduler ?? (workers is null ? Schedulers.Current : Schedulers.Threads(workers)), options ?? ComputeOptions.Default, cancellationToken);
}
