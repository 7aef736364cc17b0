namespace LazyGraph.Processes.Workers;

/// <summary>The tasks whose inputs are there, in the order in which they came.</summary>
internal sealed class TaskInbox
{
    private readonly object _gate = new();
    private readonly LinkedList<WorkerTask> _tasks = [];
    private bool _isComplete;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _tasks.Count == 0;
            }
        }
    }

    public void Add(WorkerTask task)
    {
        lock (_gate)
        {
            _tasks.AddLast(task);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes the next task; waits for one. Null when there will be none.</summary>
    public WorkerTask? Take()
    {
        lock (_gate)
        {
            while (_tasks.Count == 0)
            {
                if (_isComplete)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            var first = _tasks.First!.Value; // it is not empty
            _tasks.RemoveFirst();
            return first;
        }
    }

    /// <summary>Takes a task out that has not started.</summary>
    public bool Remove(WorkerTask task)
    {
        lock (_gate)
        {
            return _tasks.Remove(task);
        }
    }

    /// <summary>Says that no task comes any more, and forgets those that wait.</summary>
    public void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            _tasks.Clear();
            Monitor.PulseAll(_gate);
        }
    }
}
