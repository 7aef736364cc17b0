namespace LazyGraph.Threads;

/// <summary>A fixed number of worker threads that all runs of one scheduler share.</summary>
/// <remarks>
/// Threads start when there is work for them, wait without using the processor when there is none, end after a while of
/// that, and never keep a program alive. All fields marked so are guarded by <c>_gate</c>; user code never runs under it.
/// </remarks>
internal sealed class WorkerPool(int workers)
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(20);

    private const int SpinsBeforeWaiting = 40; // some 20 microseconds in all
    private const int SpinLength = 20;

    private static readonly AsyncLocal<WorkerPool?> SurroundingPool = new();

    private readonly object _gate = new();
    private PoolJob[] _jobs = []; // replaced, never changed, under _gate; read by anyone
    private int _threads; // guarded by _gate: workers that are not detached
    private int _nextNumber; // guarded by _gate
    private int _helpers; // guarded by _gate: those of the waiting who wait for a job of their own
    private int _waiting; // changed under _gate, read by anyone

    public int Workers => workers;

    /// <summary>Gets whether the calling thread, which may be none of the pool's, does something for a task that runs here.</summary>
    public bool SurroundsCaller => ReferenceEquals(SurroundingPool.Value, this);

    /// <summary>Marks the execution context: what flows from here on belongs to a task of this pool.</summary>
    public void Surround() => SurroundingPool.Value = this;

    /// <summary>Gets whether a call of <see cref="Signal"/> may bring another worker.</summary>
    public bool HasIdleWorker => Volatile.Read(ref _waiting) > 0 || Volatile.Read(ref _threads) < workers;

    public void Add(PoolJob job)
    {
        lock (_gate)
        {
            _jobs = [.. _jobs, job];
        }

        Signal();
    }

    /// <summary>Takes a job out, and wakes those who wait for it to finish.</summary>
    public void Remove(PoolJob job)
    {
        lock (_gate)
        {
            _jobs = [.. _jobs.Where(other => !ReferenceEquals(other, job))];
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Brings one more worker, if there is an idle one: there is more to do than those at work do at once.</summary>
    public void Signal()
    {
        if (!HasIdleWorker)
        {
            return;
        }

        lock (_gate)
        {
            if (_helpers > 0)
            {
                // A helper has no use for another job's work: all must look, for the right one to see it.
                Monitor.PulseAll(_gate);
            }
            else if (_waiting > 0)
            {
                Monitor.Pulse(_gate);
            }

            // Helpers may all have no use for it.
            if (_waiting == _helpers && _threads < workers)
            {
                StartWorker();
            }
        }
    }

    /// <summary>Gives up workers that user code keeps, so that others can take their place.</summary>
    public void Detach(IEnumerable<Worker> stuck)
    {
        lock (_gate)
        {
            foreach (var worker in stuck)
            {
                if (!worker.IsDetached)
                {
                    worker.IsDetached = true;
                    _threads--;
                }
            }
        }

        Signal();
    }

    /// <summary>Waits until some job has work.</summary>
    /// <returns>False if the thread is to end.</returns>
    public bool WaitForWork(Worker worker)
    {
        // The next small compute of a loop often comes within microseconds, and waking a thread takes longer than that.
        for (var i = 0; i < SpinsBeforeWaiting && !AnyHasWork(); i++)
        {
            Thread.SpinWait(SpinLength);
        }

        lock (_gate)
        {
            while (true)
            {
                if (worker.IsDetached)
                {
                    return false;
                }

                if (AnyHasWork())
                {
                    return true;
                }

                Interlocked.Increment(ref _waiting); // a fence: who adds work after this sees it, or this sees the work
                var wasWoken = AnyHasWork() || WaitForPulse(IdleTime);
                _waiting--;
                if (!wasWoken && !AnyHasWork())
                {
                    _threads--;
                    return false;
                }
            }
        }
    }

    public void WorkOnJobs(Worker worker)
    {
        var jobs = Volatile.Read(ref _jobs);

        // Workers begin at different jobs, so that several runs at a time all get on.
        for (var i = 0; i < jobs.Length && !worker.IsDetached; i++)
        {
            jobs[(i + worker.Number) % jobs.Length].Work(worker);
        }
    }

    /// <summary>Lets a worker that waits for a job of its own making help with it: a compute inside a task.</summary>
    /// <remarks>
    /// It does nothing for other jobs: their tasks could take long, or need a lock that the waiting task holds. But its job
    /// may in turn wait for one of them; so if nobody else is there for them, it lends its place to a new worker.
    /// </remarks>
    public void Help(PoolJob job, Worker worker)
    {
        while (!job.IsFinished)
        {
            if (!worker.IsDetached && job.Work(worker))
            {
                continue;
            }

            lock (_gate)
            {
                Interlocked.Increment(ref _waiting);
                _helpers++;
                while (!job.IsFinished && (worker.IsDetached || !job.HasWork))
                {
                    if (!worker.IsDetached && !worker.IsGuest && _waiting == _helpers && AnyHasWork())
                    {
                        LendUnderGate(worker);
                        StartWorker();
                    }

                    WaitForPulse(Timeout.InfiniteTimeSpan);
                }

                _helpers--;
                _waiting--;
            }
        }

        TakeBack(worker);
    }

    /// <summary>Lets a thread that is none of the pool's help with a job of its own making.</summary>
    /// <remarks>For a thread on which a task computes while the task's worker waits for it: all workers may wait so.</remarks>
    public void HelpAsGuest(PoolJob job)
    {
        Worker guest;
        lock (_gate)
        {
            guest = new Worker(this, _nextNumber++) { IsGuest = true };
        }

        Help(job, guest);
    }

    /// <summary>Frees the place of a worker that is going to wait for something outside the pool.</summary>
    public void Lend(Worker worker)
    {
        lock (_gate)
        {
            LendUnderGate(worker);
        }

        if (AnyHasWork())
        {
            Signal();
        }
    }

    /// <summary>Ends a loan, if the place is free; if not, the worker ends with what it is doing now.</summary>
    public void TakeBack(Worker worker)
    {
        lock (_gate)
        {
            if (worker.IsLent && _threads < workers)
            {
                worker.IsLent = false;
                worker.IsDetached = false;
                _threads++;
            }
        }
    }

    private void LendUnderGate(Worker worker)
    {
        if (!worker.IsDetached)
        {
            worker.IsLent = true;
            worker.IsDetached = true;
            _threads--;
        }
    }

    private void StartWorker()
    {
        _threads++;
        new Worker(this, _nextNumber++).Start();
    }

    // A task may have interrupted its own thread, which shows here, and means no more than to look again.
    private bool WaitForPulse(TimeSpan limit)
    {
        try
        {
            return Monitor.Wait(_gate, limit);
        }
        catch (ThreadInterruptedException)
        {
            return true;
        }
    }

    private bool AnyHasWork()
    {
        foreach (var job in Volatile.Read(ref _jobs))
        {
            if (job.HasWork)
            {
                return true;
            }
        }

        return false;
    }
}
