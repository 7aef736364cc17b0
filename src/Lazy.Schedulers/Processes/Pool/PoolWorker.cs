using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Transport;
using LazyGraph.Processes.Workers;

namespace LazyGraph.Processes.Pool;

/// <summary>A worker process, as the pool sees it. Guarded by the pool's gate, but for what never changes.</summary>
internal sealed class PoolWorker(int number, WorkerProcess process, WorkerStatus status, string statusPath)
{
    private const double LongestQueue = 2000; // microseconds of work that may wait in a worker
    private const int MostQueued = 128;

    /// <summary>Milliseconds in which a worker with short tasks would have said something.</summary>
    public const int LongSilence = 5;

    private double _microseconds = double.NaN; // of a task, smoothed
    private int _suspended;
    private bool _hasUnsent;

    /// <summary>Gets the number of its place in the pool; the one that replaces it has the same.</summary>
    public int Number => number;

    public WorkerProcess Process => process;

    public FrameConnection Connection => process.Connection;

    public WorkerStatus Status => status;

    public string StatusPath => statusPath;

    /// <summary>Gets the tasks that were sent to it and have not ended, by their tickets.</summary>
    public Dictionary<(ProcessJob Job, int Ticket), RunningTask> Tasks { get; } = [];

    public bool IsReady { get; set; }

    /// <summary>Gets or sets what ends it if it does not become ready.</summary>
    public Timer? ReadyLimit { get; set; }

    /// <summary>Gets or sets whether it gets no more tasks, because it is going to be replaced.</summary>
    public bool IsRetiring { get; set; }

    /// <summary>Gets or sets whether it was told to stop.</summary>
    public bool IsStopping { get; set; }

    /// <summary>Gets or sets whether we have killed it, for a task that nobody wants any more: no other task can help it.</summary>
    public bool IsEnded { get; set; }

    public bool IsLost { get; set; }

    /// <summary>Gets or sets why it did not become ready.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>Gets the results that are to come home before it may end.</summary>
    public HashSet<(ProcessJob Job, int External)> Leaving { get; } = [];

    /// <summary>Gets or sets how many assemblies it has been told of.</summary>
    public int KnownAssemblies { get; set; }

    public int TasksDone { get; private set; }

    /// <summary>Gets when it last said anything, in ticks of the machine.</summary>
    public long LastHeard { get; set; }

    /// <summary>Gets or sets whether something has gathered for it; also without the gate.</summary>
    public bool HasUnsent
    {
        get => Volatile.Read(ref _hasUnsent);
        set => Volatile.Write(ref _hasUnsent, value);
    }

    /// <summary>Gets how many tasks wait in it or run.</summary>
    public int Load => Tasks.Count - _suspended;

    /// <summary>Gets whether it takes another task now: enough for some milliseconds may wait in it, so that it need not wait for us.</summary>
    public bool HasRoom => IsReady && !IsRetiring && !IsLost && Load < Depth;

    private int Depth => double.IsNaN(_microseconds) ? 1 : Math.Clamp(1 + (int)(LongestQueue / Math.Max(1, _microseconds)), 1, MostQueued);

    /// <summary>Gets whether it is inside a long task, so that nobody knows when the next one starts.</summary>
    public bool IsSilent => Load > 0 && Environment.TickCount64 - LastHeard >= LongSilence;

    /// <summary>Gets how long a new task would wait in it, in microseconds.</summary>
    public double Backlog => double.IsNaN(_microseconds) ? 0 : Load * _microseconds;

    public void Suspend(RunningTask task)
    {
        if (!task.IsSuspended)
        {
            task.IsSuspended = true;
            _suspended++;
        }
    }

    public void Remove(RunningTask task)
    {
        if (Tasks.Remove((task.Job, task.Ticket)))
        {
            _suspended -= task.IsSuspended ? 1 : 0;
            task.Grace?.Dispose();
        }
    }

    public void Ended(double microseconds)
    {
        TasksDone++;
        // The first task of a kind pays for compilation, so a short one counts at once and a long one by and by.
        _microseconds = double.IsNaN(_microseconds) || microseconds < _microseconds ? microseconds : (_microseconds * 0.75) + (microseconds * 0.25);
    }
}
