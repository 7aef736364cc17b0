namespace LazyGraph.Threads;

/// <summary>A thread of a worker pool.</summary>
internal sealed class Worker
{
    [ThreadStatic]
    private static Worker? _current;

    private readonly WorkerPool _pool;
    private readonly Thread _thread;
    private volatile bool _isDetached; // written under the pool's gate, read by the worker itself without it

    public Worker(WorkerPool pool, int number)
    {
        _pool = pool;
        Number = number;
        _thread = new Thread(Run) { IsBackground = true, Name = $"LazyGraph worker {number} of {pool.Workers}" };
    }

    /// <summary>Gets the worker that the calling thread is, or null.</summary>
    public static Worker? Current => _current;

    public WorkerPool Pool => _pool;

    /// <summary>Gets the worker's number, from 0; one that replaces a stuck worker has a number of its own.</summary>
    public int Number { get; }

    /// <summary>Gets or sets whether the pool has given this worker up, because user code keeps it: it ends when it comes back.</summary>
    public bool IsDetached
    {
        get => _isDetached;
        set => _isDetached = value;
    }

    /// <summary>Gets or sets whether the worker is detached only because it waits; it may come back.</summary>
    public bool IsLent { get; set; } // guarded by the pool's gate

    /// <summary>Gets whether this stands for a thread that is none of the pool's and takes no place in it.</summary>
    public bool IsGuest { get; init; }

    public void Start() => _thread.UnsafeStart();

    private void Run()
    {
        _current = this;
        while (WaitForWork())
        {
            _pool.WorkOnJobs(this);
        }
    }

    // A function may have interrupted its own thread; whatever waits next is told, here as it enters the pool's gate.
    private bool WaitForWork()
    {
        while (true)
        {
            try
            {
                return _pool.WaitForWork(this);
            }
            catch (ThreadInterruptedException)
            {
                // The function's own affair, and over.
            }
        }
    }
}
