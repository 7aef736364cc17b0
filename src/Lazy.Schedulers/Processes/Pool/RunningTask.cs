using LazyGraph.Graphs;

namespace LazyGraph.Processes.Pool;

/// <summary>A task that was sent to a worker. Guarded by the pool's gate, but for what never changes.</summary>
internal sealed class RunningTask(ProcessJob job, int ticket, int task, GraphNode node, PoolWorker worker)
{
    // Continuations run in the thread that completes it, which holds no lock then.
#pragma warning disable RS0030 // On purpose: see above.
    private readonly TaskCompletionSource<long> _completion = new();
#pragma warning restore RS0030

    public ProcessJob Job => job;

    /// <summary>Gets the number of this try, by which the worker speaks of it: an earlier one of the same task may still be under way there.</summary>
    public int Ticket => ticket;

    public int Task => task;

    /// <summary>Gets the node that gets the result, if it comes home.</summary>
    public GraphNode Node => node;

    public PoolWorker Worker => worker;

    /// <summary>Gets a task of the result's bytes.</summary>
    public Task<long> Completion => _completion.Task;

    /// <summary>Gets or sets whether its function waits without holding the worker.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Gets or sets whether nobody wants the result any more. It counts as long as its worker may be inside it.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Gets or sets whether it runs right after another one on the same worker, and the run has not asked for it yet.</summary>
    public bool IsAhead { get; set; }

    public CancellationTokenRegistration Cancellation { get; set; }

    /// <summary>Gets or sets what ends the worker, if it stays inside a function that nobody waits for.</summary>
    public Timer? Grace { get; set; }

    /// <summary>Completes it well. Not under a lock.</summary>
    public void Succeed(long bytes)
    {
        Cancellation.Unregister();
        _completion.TrySetResult(bytes);
    }

    /// <summary>Completes it otherwise. Not under a lock.</summary>
    public void Fail(Exception error)
    {
        Cancellation.Unregister();
        _completion.TrySetException(error);
        _ = _completion.Task.Exception; // one that was ahead may have nobody to observe it
    }
}
