using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>A compute that is ready to run: the graph is discovered, optimised and ordered. It runs once.</summary>
/// <remarks>
/// Splits what <c>Compute</c> does in two, to look at the graph that is going to run, or to measure. As long as it is not
/// disposed of, other computes of the same promises work on copies of them.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class PreparedCompute<T> : IDisposable
{
    private readonly ILazy<T> _lazy;
    private readonly IGraphScheduler _scheduler;
    private GraphRun? _run;

    internal PreparedCompute(ILazy<T> lazy, IGraphScheduler scheduler, GraphRun run)
    {
        _lazy = lazy;
        _scheduler = scheduler;
        _run = run;
        Graph = run.Graph;
    }

    /// <summary>Gets the graph that is going to run. Only for as long as it has not run.</summary>
    public TaskGraph Graph { get; }

    /// <summary>Runs the graph, and blocks until the value is there.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">It has run before, or was disposed of.</exception>
    /// <exception cref="TaskFailedException">A task failed.</exception>
    public T Run()
    {
        var run = Interlocked.Exchange(ref _run, null)
            ?? throw new InvalidOperationException("This compute has run, or was disposed of; expected one that has not. Call Prepare again for another run.");
        return ComputeEngine.RunPrepared(run, _lazy, _scheduler);
    }

    /// <summary>Lets go of the promises, if it has not run.</summary>
    public void Dispose() => Interlocked.Exchange(ref _run, null)?.Release();
}
