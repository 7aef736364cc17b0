using LazyGraph.Execution;

namespace LazyGraph.Threads;

/// <summary>Runs a graph of plain tasks on the only worker of a pool, in the graph's order: the one that its plan tells.</summary>
internal sealed class InOrderJob : PoolJob
{
    private readonly GraphRun _run;
    private readonly WorkerPool _pool;
    private volatile Worker? _worker; // the one that runs it
    private int _isTaken;

    public InOrderJob(GraphRun run, WorkerPool pool)
    {
        _run = run;
        _pool = pool;
        run.WorkAvailable += OnWorkAvailable;
    }

    public override bool HasWork => Volatile.Read(ref _isTaken) == 0 && !_run.IsFinished;

    public override bool IsFinished => _run.IsFinished;

    public override bool Work(Worker worker)
    {
        if (!HasWork || Interlocked.Exchange(ref _isTaken, 1) != 0 || !_run.TryHold())
        {
            return false;
        }

        _worker = worker;
        var before = ExecutionContext.Capture();
        TaskContext.Restore(_run.Context);
        _pool.Surround();
        _run.RunInOrder();
        TaskContext.Restore(before);
        _worker = null;
        _pool.Remove(this);
        _run.Release();
        return true;
    }

    // The run was cancelled; user code may keep its worker.
    private void OnWorkAvailable()
    {
        if (_run.IsCancelled)
        {
            if (_worker is { } stuck)
            {
                _pool.Detach([stuck]);
            }

            _pool.Remove(this);
        }
    }
}
