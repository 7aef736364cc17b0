using LazyGraph.Processes.Messages;

namespace LazyGraph.Processes.Pool;

/// <content>Which workers get less, because others have nothing, and which get no more, because they are going to be replaced.</content>
internal sealed partial class ProcessPool
{
    private Timer? _idleCheck;
    private bool _isChecking;

    /// <summary>Counts what tasks of a worker have ended, of which the last one makes way for its replacement. Under the gate.</summary>
    public void CountDown(PoolWorker worker, long memory)
    {
        if (worker.TasksDone >= (Options.MaxTasksPerWorker ?? int.MaxValue) || memory > (Options.MemoryLimitPerWorker?.Bytes ?? long.MaxValue))
        {
            worker.IsRetiring = true;
        }

        if (worker.IsRetiring)
        {
            TryRetire(worker);
        }
    }

    /// <summary>Says that one of the results of a worker that is to be replaced is home, or never will be. Under the gate.</summary>
    public void OneLeft(PoolWorker worker, ProcessJob job, int external)
    {
        if (worker.Leaving.Remove((job, external)))
        {
            TryRetire(worker);
        }
    }

    /// <summary>Says that nothing of a run need come home any more. Under the gate.</summary>
    public void NoneLeft(ProcessJob job)
    {
        foreach (var worker in _workers)
        {
            if (worker.Leaving.RemoveWhere(left => ReferenceEquals(left.Job, job)) > 0)
            {
                TryRetire(worker);
            }
        }
    }

    // What only this worker has comes home first; then it may end.
    private void TryRetire(PoolWorker worker)
    {
        if (worker.Tasks.Count > 0 || worker.Leaving.Count > 0 || worker.IsStopping || worker.IsLost)
        {
            return;
        }

        foreach (var job in _jobs)
        {
            job.CallHome(worker);
        }

        if (worker.Leaving.Count == 0)
        {
            worker.IsStopping = true;
            Tell(worker, MessageKind.Stop, new MessageBuilder());
        }
    }

    /// <summary>Sees to it that tasks which wait behind a long one go to a worker that has nothing. Called after each round of sending.</summary>
    public void LookForIdle()
    {
        lock (Gate)
        {
            if (!_isChecking && !_isDisposed && _jobs.Count > 0 && _workers.Any(worker => worker.HasRoom && worker.Load == 0) && _workers.Any(worker => worker.Load > 1))
            {
                _isChecking = true;
                _idleCheck ??= PoolTimer.Create(Recall);
                _idleCheck.Change(PoolWorker.LongSilence, Timeout.Infinite);
            }
        }
    }

    private void Recall()
    {
        lock (Gate)
        {
            _isChecking = false;
            if (_isDisposed || !_workers.Any(worker => worker.HasRoom && worker.Load == 0))
            {
                return;
            }

            foreach (var worker in _workers.Where(worker => worker.Load > 1))
            {
                if (!worker.IsSilent)
                {
                    continue;
                }

                // All but the one that it is inside of: what has started stays.
                foreach (var tasks in worker.Tasks.Values.Where(task => !task.IsSuspended && !task.IsAbandoned && !task.IsAhead).GroupBy(task => task.Job))
                {
                    int[] numbers = [.. tasks.Select(task => task.Ticket)];
                    Tell(worker, MessageKind.Recall, new MessageBuilder().Number(tasks.Key.Number).Numbers(numbers));
                }
            }
        }

        FlushAll();
        LookForIdle();
    }
}
