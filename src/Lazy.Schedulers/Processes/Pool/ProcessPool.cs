using System.Runtime.CompilerServices;
using LazyGraph.Execution;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Pool;

/// <summary>The worker processes of a scheduler, and the runs that use them. Workers start with the first run, and again when they are lost.</summary>
/// <remarks>
/// One gate guards the pool, its workers and what the runs know of them. A thread for each worker reads what it says, and
/// sends the tasks that become ready by it: no other thread has to wake.
/// </remarks>
internal sealed partial class ProcessPool : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private const int FlushDelay = 20; // milliseconds: a run that follows takes along what ends the last one

    private readonly List<ProcessJob> _jobs = [];
    private readonly List<ProcessJob> _ended = []; // with tasks that workers are still inside of
    private readonly PoolWorker?[] _slots;
    private PoolWorker[] _workers = []; // those of _slots that there are
    private readonly Timer _laterFlush;
    private int _flushesLater;
    private long _jobCount;
    private bool _isDisposed;

    public ProcessPool(int workers, ProcessPoolOptions options)
    {
        Size = workers;
        Options = options;
        _slots = new PoolWorker?[workers];
        _isStarting = new bool[workers];
        _laterFlush = PoolTimer.Create(() =>
        {
            Volatile.Write(ref _flushesLater, 0);
            FlushAll();
        });
    }

    public int Size { get; }

    public ProcessPoolOptions Options { get; }

    public object Gate { get; } = new();

    public AssemblyCatalog Catalog { get; } = AssemblyCatalog.OfThisProcess();

    /// <summary>Gets the workers that there are. Under the gate.</summary>
    public IReadOnlyList<PoolWorker> Workers => _workers;

    /// <summary>Gets the worker of a place, or null. Under the gate.</summary>
    public PoolWorker? WorkerAt(int number) => _slots[number];

    public ProcessJob Add(GraphRun run)
    {
        ProcessJob job;
        lock (Gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, typeof(ProcessScheduler));
            job = new ProcessJob(run, this, ++_jobCount);
            _jobs.Add(job);
        }

        job.Start();
        StartMissing();
        if (run.IsFinished)
        {
            Remove(job);
        }
        else
        {
            job.Pump();
        }

        return job;
    }

    public void Remove(ProcessJob job)
    {
        lock (Gate)
        {
            if (!_jobs.Remove(job))
            {
                return;
            }

            _ended.Add(job);
            ForgetExternals(); // which know objects of the run
        }

        job.End();
        ForgetIfEnded(job);
    }

    /// <summary>Lets a run send what is ready: now, or, in a thread that reads from a worker, once it has read all that is there.</summary>
    public static void Pump(ProcessJob job)
    {
        if (!t_isReading)
        {
            job.Pump();
        }
    }

    /// <summary>Sees to it that what a run has gathered is sent soon.</summary>
    public void Flush()
    {
        if (!t_isReading)
        {
            FlushAll();
        }
    }

    /// <summary>Sends what has gathered for the workers soon, with what comes until then.</summary>
    public void FlushLater()
    {
        if (Interlocked.Exchange(ref _flushesLater, 1) == 0)
        {
            try
            {
                _laterFlush.Change(FlushDelay, Timeout.Infinite);
            }
            catch (ObjectDisposedException)
            {
                // So are the workers.
            }
        }
    }

    /// <summary>Sends what has gathered for the workers.</summary>
    public void FlushAll()
    {
        foreach (var worker in Volatile.Read(ref _workers))
        {
            if (!worker.HasUnsent)
            {
                continue;
            }

            worker.HasUnsent = false;
            Flush(worker);
        }
    }

    private static void Flush(PoolWorker worker)
    {
        try
        {
            worker.Connection.Flush();
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            worker.Connection.Dispose(); // whoever reads from it takes care of the rest
        }
    }

    public void Dispose()
    {
        PoolWorker[] workers;
        ProcessJob[] jobs;
        Thread[] threads;
        // Who holds the gate may be sending to a worker that takes nothing: it ends with that.
        if (Monitor.TryEnter(Gate, LongestWait))
        {
            Monitor.Exit(Gate);
        }
        else
        {
            KillAll(Volatile.Read(ref _workers));
        }

        lock (Gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            workers = _workers;
            jobs = [.. _jobs];
            threads = [.. _threads];
        }

        _stop.Cancel();

        foreach (var job in jobs)
        {
            job.Run.Fault(new ObjectDisposedException(nameof(ProcessScheduler), "The scheduler was disposed of while it ran a graph."));
        }

        KillAll(workers);

        foreach (var thread in threads.Where(thread => thread != Thread.CurrentThread))
        {
            thread.Join();
        }

        _idleCheck?.Dispose();
        _laterFlush.Dispose();
        _stop.Dispose();
        RemoveFolders();
    }

    private static void KillAll(PoolWorker[] workers)
    {
        foreach (var worker in workers)
        {
            worker.Process.Kill();
        }
    }

    private ProcessJob? JobOf(long number)
    {
        lock (Gate)
        {
            return _jobs.Find(job => job.Number == number) ?? _ended.Find(job => job.Number == number);
        }
    }

    /// <summary>Forgets a run that has ended, once no worker is inside one of its tasks.</summary>
    public void ForgetIfEnded(ProcessJob job)
    {
        lock (Gate)
        {
            if (_ended.Count > 0 && _ended.Contains(job) && !IsInside(job))
            {
                _ended.Remove(job);
            }
        }
    }

    private bool IsInside(ProcessJob job) => _workers.Any(worker => worker.Tasks.Values.Any(task => ReferenceEquals(task.Job, job)));

    [MethodImpl(MethodImplOptions.NoInlining)] // its frame must not be that of a loop that waits, which would keep the last run alive
    private void PumpAll()
    {
        ProcessJob[] jobs;
        lock (Gate)
        {
            jobs = [.. _jobs];
        }

        // The first one takes what room there is, so it is another one each time.
        var first = jobs.Length < 2 ? 0 : (Interlocked.Increment(ref _turns) & int.MaxValue) % jobs.Length;
        for (var i = 0; i < jobs.Length; i++)
        {
            jobs[(first + i) % jobs.Length].Pump();
        }
    }
}
