using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>One try of a task. All fields are guarded by the run's gate, but for what is set once.</summary>
internal sealed class TaskAttempt(int task, int number, GraphNode node, int worker, long started) : IDisposable
{
    public int Task => task;

    /// <summary>Gets which try it is, from 1.</summary>
    public int Number => number;

    /// <summary>Gets the node whose function is called: the task's own, or a copy where a late result must not get in the way.</summary>
    public GraphNode Node => node;

    public int Worker => worker;

    public long Started => started;

    /// <summary>Gets or sets the source of the token of this try, if it has one of its own.</summary>
    public CancellationTokenSource? Source { get; set; }

    public ITimer? Timer { get; set; }

    /// <summary>Gets or sets the bytes of a result that is in another process; negative where it is in the node.</summary>
    public long ResultBytes { get; set; } = -1;

    /// <summary>Gets or sets whether the outcome is decided; what the function still returns or throws is dropped.</summary>
    public bool IsOver { get; set; }

    /// <summary>Gets or sets whether a worker is inside the function.</summary>
    public bool HoldsWorker { get; set; }

    /// <summary>Cancels, whatever the user's functions have registered with the token: what they throw is dropped.</summary>
    public static void CancelQuietly(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (AggregateException)
        {
            // Of callbacks; each of them was called.
        }
        catch (ObjectDisposedException)
        {
            // The function has returned in the meantime.
        }
    }

    /// <summary>Cancels at once, and lets the callbacks of the user's run elsewhere, whatever they throw.</summary>
    public static void CancelSoon(CancellationTokenSource source) =>
        source.CancelAsync().ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    public void Dispose()
    {
        Timer?.Dispose();
        Source?.Dispose();
    }
}
