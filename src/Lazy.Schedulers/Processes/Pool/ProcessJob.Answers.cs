using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Workers;

namespace LazyGraph.Processes.Pool;

/// <content>What workers say of this run's tasks. Called by the thread that reads from the worker, without any lock.</content>
internal sealed partial class ProcessJob : IExternals
{
    public void Done(PoolWorker worker, MessageReader message, Func<ReadOnlyMemory<byte>, Payload> receive)
    {
        var (ticket, flags, bytes, microseconds) = (message.Int32(), (AnswerFlags)message.Int32(), message.Number(), message.Number());
        var (memory, refusal) = (message.Number(), message.Text());
        var result = (flags & AnswerFlags.HasResult) != 0 ? receive(message.Rest) : null;
        RunningTask running;
        Exception? error = null;
        lock (Gate)
        {
            if (!TryEnd(worker, ticket, microseconds, out running))
            {
                return;
            }

            try
            {
                _places[running.Task] = PlaceOf(running, bytes, result, refusal);
            }
            catch (Exception bad) when (bad is InvalidTransferException or InvalidCastException)
            {
                error = bad;
            }

            _pool.CountDown(worker, memory);
        }

        if (error is null)
        {
            running.Succeed(bytes);
        }
        else
        {
            running.Fail(error);
        }
    }

    public void Failed(PoolWorker worker, MessageReader message, Func<ReadOnlyMemory<byte>, Payload> receive)
    {
        var (ticket, position) = (message.Int32(), message.Text());
        var report = ErrorReport.Read(ref message);
        var payload = receive(message.Rest);
        var error = report.ToException(() => _pool.Read(payload, allowsDelegates: false));
        RunningTask running;
        lock (Gate)
        {
            if (!TryEnd(worker, ticket, double.NaN, out running))
            {
                return;
            }

            // The rest of its chain went with it.
            for (var next = _run.NextInChain(running.Task); next >= 0 && _ahead.Remove(next, out var follower); next = _run.NextInChain(next))
            {
                TakeOff(follower);
            }

            _pool.CountDown(worker, memory: 0);
        }

        running.Fail(new RemoteFailureException(error, position));
    }

    public void Suspended(PoolWorker worker, int ticket)
    {
        lock (Gate)
        {
            if (worker.Tasks.TryGetValue((this, ticket), out var running))
            {
                worker.Suspend(running);
            }
        }

        Pump(); // there is room for another
    }

    public void Returned(PoolWorker worker, ReadOnlySpan<int> tickets)
    {
        var returned = new List<RunningTask>();
        lock (Gate)
        {
            foreach (var ticket in tickets)
            {
                if (worker.Tasks.TryGetValue((this, ticket), out var running))
                {
                    TakeOff(running);
                    returned.Add(running);
                    if (!running.IsAbandoned)
                    {
                        TakeBackChain(worker, running.Task);
                    }
                }
            }

            _pool.CountDown(worker, memory: 0);
        }

        foreach (var task in returned)
        {
            task.Fail(new TaskReturnedException());
        }
    }

    // What was sent to follow a task in the same worker does not stay there without it.
    private void TakeBackChain(PoolWorker worker, int task)
    {
        for (var next = _run.NextInChain(task); next >= 0 && _ahead.TryGetValue(next, out var follower) && follower.Worker == worker; next = _run.NextInChain(next))
        {
            GiveUp(follower);
        }
    }

    // It stays the worker's until that gives it back or has run it: the worker is as busy as it is.
    private void GiveUp(RunningTask task)
    {
        if (!task.IsAbandoned)
        {
            task.IsAbandoned = true;
            _ahead.Remove(task.Task);
            NoLongerCurrent(task);
            Append(task.Worker, MessageKind.Recall, message => message.Number(Number).Numbers([task.Ticket]));
        }
    }

    public void Here(PoolWorker worker, int external)
    {
        lock (Gate)
        {
            OnHere(worker, external);
        }
    }

    public void Missing(PoolWorker worker, int external, string? reason)
    {
        List<(RunningTask Task, Exception Error)> ended;
        lock (Gate)
        {
            ended = OnMissing(worker, external, reason);
        }

        foreach (var (task, error) in ended)
        {
            task.Fail(error);
        }

        _pool.FlushAll();
    }

    public void Published(int external, ReadOnlyMemory<byte> body)
    {
        lock (Gate)
        {
            OnPublished(external, body);
        }

        _pool.FlushAll();
    }

    public void Given(PoolWorker worker, int external, Payload payload)
    {
        lock (Gate)
        {
            OnGiven(worker, external, payload);
        }
    }

    /// <summary>Takes care of what a worker had of this run that is no more.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="running">The ticket of the task that it was inside of, if it was one of this run's.</param>
    /// <param name="exit">How it ended.</param>
    public void Lost(PoolWorker worker, int? running, WorkerExit exit)
    {
        var ended = new List<(RunningTask Task, Exception Error)>();
        var lost = new List<int>();
        lock (Gate)
        {
            foreach (var task in worker.Tasks.Values.Where(task => ReferenceEquals(task.Job, this)).ToList())
            {
                TakeOff(task);
                ended.Add((task, task.Ticket == running || task.IsSuspended ? AfterLossOf(task, exit) : new TaskReturnedException()));
            }

            _views.Remove(worker);
            foreach (var (task, place) in _places)
            {
                place.Receivers.Remove(worker);
                var isFirst = place.Owners.IndexOf(worker) == 0; // the one that sends it to others
                if (!place.Owners.Remove(worker))
                {
                    continue;
                }

                if (place.IsOnlyInWorkers && place.Owners.Count == 0)
                {
                    lost.Add(task);
                }
                else if (isFirst)
                {
                    MoveAgain(Externals.OfTask(task), place);
                }
            }

            foreach (var task in lost)
            {
                ended.AddRange(LoseReaders(task));
                DeleteShared(_places[task]);
                _places.Remove(task);
            }
        }

        // First, so that tasks which come back find that they have to wait.
        if (lost.Count > 0)
        {
            _run.Lose(lost);
        }

        foreach (var (task, error) in ended)
        {
            task.Fail(error);
        }

        _pool.FlushAll();
    }

    // On other workers, tasks may wait for it.
    private IEnumerable<(RunningTask Task, Exception Error)> LoseReaders(int lost)
    {
        foreach (var receiver in _places[lost].Receivers)
        {
            ViewOf(receiver).Known.Remove(lost);
            foreach (var reader in receiver.Tasks.Values.Where(task => ReferenceEquals(task.Job, this) && Reads(task.Node, lost)).ToList())
            {
                GiveUp(reader);
                TakeBackChain(receiver, reader.Task);
                yield return (reader, new TaskReturnedException());
            }
        }
    }

    private Exception AfterLossOf(RunningTask task, WorkerExit exit)
    {
        if (task.IsAbandoned || task.Worker.IsEnded)
        {
            return new TaskReturnedException(); // it was ended by us
        }

        var losses = _losses[task.Task] = _losses.GetValueOrDefault(task.Task) + 1;
        var isFinal = losses > _pool.Options.LostWorkerRetries
            || (exit.IsCrash && !_pool.Options.RetriesCrashes)
            || exit.Signal is null; // it ended itself, and would again
        if (!isFinal)
        {
            return new TaskReturnedException();
        }

        var error = new WorkerLostException(exit, losses);
        if (task.IsAhead)
        {
            _doomed[task.Task] = error; // the run asks for it after the task before it, which has to run again
        }

        return error;
    }

    private bool TryEnd(PoolWorker worker, int ticket, double microseconds, out RunningTask running)
    {
        worker.LastHeard = Environment.TickCount64;
        if (!worker.Tasks.TryGetValue((this, ticket), out running!))
        {
            return false;
        }

        worker.Remove(running);
        NoLongerCurrent(running);
        if (!double.IsNaN(microseconds))
        {
            worker.Ended(microseconds);
        }

        if (running.IsAbandoned)
        {
            _pool.CountDown(worker, memory: 0);
            return false;
        }

        return true;
    }

    private ResultPlace PlaceOf(RunningTask running, long bytes, Payload? result, string? refusal)
    {
        var place = new ResultPlace(bytes) { Refusal = refusal, IsInterior = !_comesHome && _run.NextInChain(running.Task) >= 0 };
        place.Owners.Add(running.Worker);
        ViewOf(running.Worker).Known.Add(Externals.OfTask(running.Task));
        if (result is not null)
        {
            if (_comesHome || _asked.Contains(running.Task))
            {
                running.Node.TakeResult(ReadResult(running.Node, result));
                place.IsInNode = true;
            }
            else
            {
                place.Home = result;
            }
        }

        return place;
    }

    private GraphNode ReadResult(GraphNode node, Payload result) =>
        (GraphNode?)_pool.Read(result, ResultTypes.MayHoldDelegates(node.ResultType), _handsOn ? this : null)
            ?? throw new InvalidTransferException($"Found null in place of the result of '{node.Label}'.");

    bool IExternals.TryName(object value, out long number)
    {
        number = 0;
        return false; // this is for reading
    }

    // An object in a result that is one of an input, which its reader still holds.
    object IExternals.Resolve(long number)
    {
        var (external, place) = HandedOn.Of(number);
        var holder = Externals.IsTask(external) ? _run.NodeOf(external) : (GraphNode)_shared[Externals.IndexOf(external)];
        return DisposableResults.In(holder.ResultObject).ElementAtOrDefault(place)
            ?? throw new InvalidTransferException($"Found a reference to object {place} of '{holder.Label}', which has none.");
    }
}
