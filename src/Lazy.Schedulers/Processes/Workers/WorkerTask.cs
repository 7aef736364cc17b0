using LazyGraph.Processes.Messages;

namespace LazyGraph.Processes.Workers;

/// <summary>A task as it came from the parent.</summary>
/// <param name="run">The run that it belongs to.</param>
/// <param name="ticket">The number of this try of it, by which parent and worker speak of it.</param>
/// <param name="number">The task's number in its run.</param>
/// <param name="flags">What becomes of its result.</param>
/// <param name="consumes">Results that go when it has ended: it was their only reader.</param>
/// <param name="body">Its node, as it crossed.</param>
internal sealed class WorkerTask(WorkerRun run, int ticket, int number, TaskFlags flags, int[] consumes, Payload body)
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _source;
    private bool _isCancelled;

    public WorkerRun Run => run;

    public int Ticket => ticket;

    public int Number => number;

    /// <summary>Gets whether nobody wants its result.</summary>
    public bool IsCancelled
    {
        get
        {
            lock (_gate)
            {
                return _isCancelled;
            }
        }
    }

    public TaskFlags Flags => flags;

    public int[] Consumes => consumes;

    public Payload Body => body;

    /// <summary>Gets or sets how many of its inputs are on their way. Guarded by the run's gate.</summary>
    public int Missing { get; set; }

    /// <summary>Gets the token of the task, for a function that takes one.</summary>
    public CancellationToken Token()
    {
        lock (_gate)
        {
            _source ??= new CancellationTokenSource();
            if (_isCancelled)
            {
                _source.Cancel();
            }

            return _source.Token;
        }
    }

    /// <summary>Cancels its token. What callbacks of the user's throw is dropped.</summary>
    public void Cancel()
    {
        CancellationTokenSource? source;
        lock (_gate)
        {
            _isCancelled = true;
            source = _source;
        }

        if (source is not null)
        {
            Execution.TaskAttempt.CancelSoon(source);
        }
    }
}
