using LazyGraph.Execution;

namespace LazyGraph;

/// <summary>What the arguments of a compute mean, and the scope in which it runs: tasks that compute use its scheduler, too.</summary>
internal readonly struct ComputeCall : IDisposable
{
    private readonly IDisposable? _scope;

    public ComputeCall(IGraphScheduler? scheduler, int? workers, IProgress<ComputeProgress>? progress, long? memoryLimit, ComputeOptions? options)
    {
        if (memoryLimit <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(memoryLimit), memoryLimit, "Expected a positive number of bytes. Leave the limit out for none.");
        }

        Scheduler = Schedulers.Choose(scheduler, workers);
        options ??= ComputeOptions.Default;
        if (progress is not null || memoryLimit is not null)
        {
            options = options with { Progress = progress ?? options.Progress, MemoryLimit = memoryLimit ?? options.MemoryLimit };
        }

        Options = options;
        _scope = ReferenceEquals(Scheduler, Schedulers.Current) ? null : Schedulers.Use(Scheduler);
    }

    public IGraphScheduler Scheduler { get; }

    public ComputeOptions Options { get; }

    public void Dispose() => _scope?.Dispose();
}
