using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;

namespace LazyGraph.Processes.Pool;

/// <content>Results on their way to the workers that read them: as they came home, from worker to worker, or by a shared file.</content>
internal sealed partial class ProcessJob
{
    private void Bring(GraphNode input, PoolWorker worker, WorkerView view)
    {
        var external = Externals.OfTask(input.Index);
        if (IsComingIn(input, worker) || !view.Known.Add(external))
        {
            return;
        }

        try
        {
            BringNew(input, external, worker);
        }
        catch
        {
            view.Known.Remove(external); // the next task that reads it must not wait for it
            throw;
        }
    }

    private void BringNew(GraphNode input, int external, PoolWorker worker)
    {
        if (!_places.TryGetValue(input.Index, out var place))
        {
            if (!_asked.Contains(input.Index) && !_comesHome)
            {
                throw new TaskReturnedException { LostInput = input.Index };
            }

            _places.Add(input.Index, place = new ResultPlace(input.ResultBytes) { IsInNode = true }); // asked results are always here
        }

        if (place.Owners.Contains(worker))
        {
            return;
        }

        if (place.IsInNode)
        {
            place.Home ??= _pool.Write(input.Freeze());
        }

        if (place.Home is { } home)
        {
            Define(external, home, worker);
            if (place.IsInNode)
            {
                place.Home = null; // the node has it
            }

            place.Owners.Add(worker);
            return;
        }

        if (place.Owners.Count == 0 && !place.IsPublished)
        {
            throw new TaskReturnedException { LostInput = input.Index }; // its file could not be read, and nobody else has it
        }

        place.Receivers.Add(worker);
        Move(external, place, worker);
    }

    private void Define(int external, Payload home, PoolWorker worker)
    {
        TellAssemblies(worker);
        Append(worker, MessageKind.Define, _message.Begin().Number(Number).Number(external), home.Body, home.Segments);
    }

    // A chain is sent before its results are there: the worker makes them one after the other.
    private bool IsComingIn(GraphNode input, PoolWorker worker) => _current.TryGetValue(input.Index, out var running) && running.Worker == worker && _run.NextInChain(input.Index) >= 0 && !_comesHome;

    private void Move(int external, ResultPlace place, PoolWorker worker)
    {
        if (place.IsPublished)
        {
            Load(external, place, worker);
            return;
        }

        var readers = external < _run.Graph.Count ? _run.Graph.Links.Of(external).Length : 1;
        if (place.Bytes >= SmallestPublished && !place.CanNotShare && readers > 1 && _pool.Workers.Count > 2)
        {
            if (place.SharedPath is not null)
            {
                return; // it is being written; whoever waits is told then
            }

            if (_pool.NewSharedPath(place.Bytes) is { } path)
            {
                place.SharedPath = path;
                Append(place.Owners[0], MessageKind.Publish, message => message.Number(Number).Number(external).Text(path));
                return;
            }
        }

        var link = _pool.LinkBetween(place.Owners[0], worker);
        Append(place.Owners[0], MessageKind.Give, message => message.Number(Number).Number(external).Number(link));
    }

    // Who was to send it, or to write it to a file, is gone; it is here meanwhile, or another worker has it.
    private void MoveAgain(int external, ResultPlace place)
    {
        if (place.IsPublished)
        {
            return; // whoever waits was told to read the file
        }

        if (place.Home is { } home)
        {
            foreach (var receiver in place.Receivers)
            {
                Define(external, home, receiver);
            }

            place.Owners.AddRange(place.Receivers);
            place.Receivers.Clear();
            return;
        }

        DeleteShared(place);
        place.SharedPath = null;
        foreach (var receiver in place.Receivers)
        {
            Move(external, place, receiver);
        }
    }

    private void Load(int external, ResultPlace place, PoolWorker worker) =>
        Append(worker, MessageKind.Load, message => message.Number(Number).Number(external).Text(place.SharedPath).Bytes(place.SharedBody.Span));

    private void OnHere(PoolWorker worker, int external)
    {
        if (Externals.IsTask(external) && _places.TryGetValue(external, out var place) && place.Receivers.Remove(worker))
        {
            place.Owners.Add(worker);
        }
    }

    private void OnPublished(int external, ReadOnlyMemory<byte> body)
    {
        if (_places.TryGetValue(external, out var place) && place.SharedPath is not null)
        {
            place.IsPublished = true;
            place.SharedBody = body;
            foreach (var receiver in place.Receivers)
            {
                Load(external, place, receiver);
            }
        }
    }

    private void OnGiven(PoolWorker worker, int external, Payload payload)
    {
        if (_places.TryGetValue(external, out var place))
        {
            place.Home = payload;
        }

        _pool.OneLeft(worker, this, external);
    }

    // An object that could not be sent, or did not come: its readers on the workers that wait for it fail, or run elsewhere.
    private List<(RunningTask Task, Exception Error)> OnMissing(PoolWorker worker, int external, string? reason)
    {
        var ended = new List<(RunningTask Task, Exception Error)>();
        _pool.OneLeft(worker, this, external);
        if (!_places.TryGetValue(external, out var place))
        {
            return ended;
        }

        var isOwner = place.Owners.Contains(worker);
        if (isOwner && place is { SharedPath: not null, IsPublished: false })
        {
            place.CanNotShare = true; // if it is not the file's fault, that shows again when it is sent
            MoveAgain(external, place);
            return ended;
        }

        if (!isOwner && place.IsPublished)
        {
            place.CanNotShare = true;
            place.IsPublished = false; // its file can't be read
            DeleteShared(place);
            place.SharedPath = null;
        }

        if (isOwner && reason is not null)
        {
            place.Refusal = reason;
        }

        foreach (var receiver in isOwner ? [.. place.Receivers] : new List<PoolWorker> { worker })
        {
            if (isOwner && reason is null)
            {
                _pool.ForgetLink(worker, receiver); // it is broken
            }

            place.Receivers.Remove(receiver);
            ViewOf(receiver).Known.Remove(external);
            var readers = receiver.Tasks.Values.Where(task => ReferenceEquals(task.Job, this) && Reads(task.Node, external)).ToList();
            foreach (var reader in readers)
            {
                GiveUp(reader);
                TakeBackChain(receiver, reader.Task);
                ended.Add((reader, Why(reader, place, worker)));
            }
        }

        return ended;
    }

    // If what can't move has one place, its readers run there. If they need several such things, there is no place for them.
    private Exception Why(RunningTask reader, ResultPlace place, PoolWorker owner)
    {
        if (place.Refusal is null || IsBoundOnlyTo(reader.Node, owner))
        {
            return new TaskReturnedException();
        }

        return new InvalidOperationException($"An input can't leave the worker process that made it, and another one is needed in the same place: {place.Refusal}");
    }

    private bool IsBoundOnlyTo(GraphNode node, PoolWorker owner)
    {
        for (var i = 0; i < node.ArgumentCount; i++)
        {
            if (_places.TryGetValue(node.GetArgument(i).Index, out var place) && place.Refusal is not null && !place.Owners.Contains(owner))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Reads(GraphNode node, int external)
    {
        for (var i = 0; i < node.ArgumentCount; i++)
        {
            if (node.GetArgument(i) is { IsConstant: false } input && input.Index == external)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks a worker that is to be replaced for what it alone has. Under the gate.</summary>
    public void CallHome(PoolWorker worker)
    {
        foreach (var (external, place) in _places)
        {
            if (place is { IsOnlyInWorkers: true, IsInterior: false, Refusal: null } && place.Owners.Count == 1 && place.Owners[0] == worker)
            {
                Append(worker, MessageKind.Give, message => message.Number(Number).Number(external).Number(0));
                worker.Leaving.Add((this, external));
            }
        }
    }

    private void NoLongerCurrent(RunningTask task)
    {
        if (_current.TryGetValue(task.Task, out var current) && current == task)
        {
            _current.Remove(task.Task);
        }
    }

    private void TakeOff(RunningTask task)
    {
        task.Worker.Remove(task);
        if (_ahead.GetValueOrDefault(task.Task) == task)
        {
            _ahead.Remove(task.Task);
        }

        NoLongerCurrent(task);
    }

    private static void DeleteShared(ResultPlace place)
    {
        if (place.SharedPath is { } path)
        {
            ProcessPool.DeleteShared(path);
        }
    }

    private void DeleteSharedConstants()
    {
        foreach (var file in _sharedConstants.Values)
        {
            file?.Dispose();
        }
    }
}
