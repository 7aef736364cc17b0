using System.Globalization;
using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;

namespace LazyGraph.Processes.Workers;

/// <summary>What a worker has of one run: the objects that its tasks refer to, and the tasks that have not ended.</summary>
/// <remarks>
/// An object is kept as it came until a task refers to it, and can be passed on like that. A task whose inputs are not all
/// there waits here; the inbox gets it with the last of them.
/// </remarks>
internal sealed class WorkerRun(long number, CultureInfo culture, CultureInfo uiCulture, HandedOnObjects? handedOn, AssemblyCatalog catalog, TaskInbox inbox) : IExternals
{
    private readonly object _gate = new();
    private readonly Dictionary<int, object> _objects = []; // a Payload until it is read
    private readonly Dictionary<int, List<WorkerTask>> _waiting = []; // by the object that they wait for
    private readonly Dictionary<int, WorkerTask> _tasks = []; // not ended, by their tickets

    public long Number => number;

    public CultureInfo Culture => culture;

    public CultureInfo UICulture => uiCulture;

    /// <summary>Gets what results may hand on; null where nothing is disposed of.</summary>
    public HandedOnObjects? HandedOn => handedOn;

    /// <summary>Adds a task, to the inbox if its inputs are there.</summary>
    public void Add(WorkerTask task, int[] inputs)
    {
        lock (_gate)
        {
            _tasks[task.Ticket] = task;
            foreach (var input in inputs)
            {
                if (!_objects.ContainsKey(input))
                {
                    task.Missing++;
                    if (!_waiting.TryGetValue(input, out var waiting))
                    {
                        _waiting.Add(input, waiting = []);
                    }

                    waiting.Add(task);
                }
            }

            if (task.Missing == 0)
            {
                inbox.Add(task);
            }
        }
    }

    /// <summary>Puts an object here, and lets the tasks go that waited for it.</summary>
    public void Store(int external, object value)
    {
        lock (_gate)
        {
            _objects[external] = value;
            if (value is GraphNode node)
            {
                handedOn?.Add(external, node);
            }

            if (_waiting.Remove(external, out var waiting))
            {
                foreach (var task in waiting)
                {
                    if (--task.Missing == 0)
                    {
                        inbox.Add(task);
                    }
                }
            }
        }
    }

    /// <summary>Gets an object as it is here: read, or a <see cref="Payload"/>. Null if it is not here.</summary>
    public object? Find(int external)
    {
        lock (_gate)
        {
            return _objects.GetValueOrDefault(external);
        }
    }

    public void Forget(ReadOnlySpan<int> externals)
    {
        lock (_gate)
        {
            foreach (var external in externals)
            {
                Remove(external);
            }
        }
    }

    /// <summary>Forgets a task that has ended; those that wait for its result go with it if there is none.</summary>
    public void End(WorkerTask task, bool hasResult)
    {
        lock (_gate)
        {
            _tasks.Remove(task.Ticket);
            foreach (var consumed in task.Consumes)
            {
                Remove(consumed);
            }

            if (!hasResult && !task.IsCancelled && _waiting.Remove(Externals.OfTask(task.Number), out var waiting))
            {
                foreach (var reader in waiting)
                {
                    _tasks.Remove(reader.Ticket);
                }
            }
        }
    }

    /// <summary>Takes out those of some tasks that have not started.</summary>
    public List<int> TakeBack(ReadOnlySpan<int> tickets)
    {
        var taken = new List<int>();
        lock (_gate)
        {
            foreach (var ticket in tickets)
            {
                if (_tasks.TryGetValue(ticket, out var task) && (task.Missing > 0 || inbox.Remove(task)))
                {
                    task.Missing = int.MaxValue; // whatever comes for it, it does not start
                    _tasks.Remove(ticket);
                    taken.Add(ticket);
                }
            }
        }

        return taken;
    }

    public void Cancel(int ticket)
    {
        WorkerTask? cancelled;
        lock (_gate)
        {
            _tasks.TryGetValue(ticket, out cancelled);
        }

        cancelled?.Cancel();
    }

    /// <summary>Forgets everything. Tasks that have started are cancelled, and go on.</summary>
    /// <returns>The tasks that had not started.</returns>
    public List<int> Clear()
    {
        lock (_gate)
        {
            var unstarted = TakeBack([.. _tasks.Keys]);
            foreach (var task in _tasks.Values)
            {
                task.Cancel();
            }

            _objects.Clear();
            _waiting.Clear();
            return unstarted;
        }
    }

    bool IExternals.TryName(object value, out long external)
    {
        external = 0;
        return false; // this is for reading
    }

    object IExternals.Resolve(long external)
    {
        lock (_gate)
        {
            if (!_objects.TryGetValue((int)external, out var found))
            {
                throw new InvalidTransferException($"Found a reference to object {external}, which this worker does not have.");
            }

            if (found is Payload payload)
            {
                _objects.Remove((int)external); // one that refers to itself is refused, not read for ever
                found = Read(payload);
                _objects[(int)external] = found;
                if (found is GraphNode node)
                {
                    handedOn?.Add((int)external, node);
                }
            }

            return found;
        }
    }

    private void Remove(int external)
    {
        if (_objects.Remove(external, out var value) && value is GraphNode node)
        {
            handedOn?.Remove(external, node);
        }
    }

    /// <summary>Reads an object that came from the parent or another worker.</summary>
    public object Read(Payload payload) => new ObjectReader(catalog, this, allowsDelegates: true).Read(payload.Body, payload.Segments)
        ?? throw new InvalidTransferException("Found null in place of a node.");
}
