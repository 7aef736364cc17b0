using System.Collections.Concurrent;
using LazyGraph.Execution;

namespace LazyGraph.Threads;

/// <summary>Runs a graph of any tasks on several workers: each takes the task that is next, whatever it is, and executes it.</summary>
internal sealed class TaskJob : PoolJob
{
    private readonly GraphRun _run;
    private readonly WorkerPool _pool;
    private readonly ConcurrentDictionary<int, Worker> _inside = new(); // by their numbers

    public TaskJob(GraphRun run, WorkerPool pool)
    {
        _run = run;
        _pool = pool;
        run.Begin(); // here, for observers must not be called while a pool looks for work
        run.WorkAvailable += OnWorkAvailable;
        run.WorkerLost += OnWorkerLost;
    }

    public override bool HasWork => _run.HasWork;

    public override bool IsFinished => _run.IsFinished;

    public override bool Work(Worker worker)
    {
        var any = false;
        _inside.TryAdd(worker.Number, worker);
        var before = ExecutionContext.Capture();
        TaskContext.Restore(_run.Context);
        _pool.Surround();
        while (!worker.IsDetached && _run.TryTake(out var task, worker.Number))
        {
            any = true;
            if (_pool.HasIdleWorker && _run.HasWork)
            {
                _pool.Signal(); // each worker that comes brings the next: none may have to wait for a task to end
            }

            _run.Execute(task);
        }

        TaskContext.Restore(before);
        _inside.TryRemove(worker.Number, out _);
        return any;
    }

    private void OnWorkAvailable()
    {
        if (_run.IsFinished)
        {
            _pool.Remove(this);
        }
        else if (_pool.HasIdleWorker && _run.HasWork)
        {
            _pool.Signal();
        }
    }

    private void OnWorkerLost(int number)
    {
        if (_inside.TryGetValue(number, out var worker))
        {
            _pool.Detach([worker]);
        }
    }
}
