using LazyGraph.Graphs;
using LazyGraph.Optimization;

namespace LazyGraph.Execution;

/// <summary>The way from something lazy to its value: prepare, run, assemble.</summary>
internal static class ComputeEngine
{
    public static T Compute<T>(ILazy<T> lazy, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken)
    {
        var run = GraphPreparation.Prepare(OutputsOf(lazy), options, RunMode.FailFast, cancellationToken);
        try
        {
            if (!run.IsFinished)
            {
                scheduler.Run(run);
            }

            run.ThrowIfUnsuccessful();
            return lazy.Assemble(run.Results);
        }
        finally
        {
            run.Release();
        }
    }

    public static async Task<T> ComputeAsync<T>(ILazy<T> lazy, IGraphScheduler scheduler, ComputeOptions options, CancellationToken cancellationToken)
    {
        var run = GraphPreparation.Prepare(OutputsOf(lazy), options, RunMode.FailFast, cancellationToken);
        try
        {
            if (!run.IsFinished)
            {
                await scheduler.RunAsync(run).ConfigureAwait(false);
            }

            run.ThrowIfUnsuccessful();
            return lazy.Assemble(run.Results);
        }
        finally
        {
            run.Release();
        }
    }

    private static GraphNode[] OutputsOf<T>(ILazy<T> lazy) => lazy is GraphNode node ? [node] : [.. lazy.Outputs];
}

