using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Pool;

/// <content>Tasks on their way to workers, with what they need.</content>
internal sealed partial class ProcessJob
{
    private const long SmallestPublished = 1 << 20;

    private readonly SharedObjects _shared = new();
    private readonly Dictionary<int, SharedMemoryFile?> _sharedConstants = []; // in files, by their index among the shared objects; null if there is no room
    private readonly HashSet<int> _sentConstants = [];
    private readonly MessageBuilder _message = new();

    ValueTask<long> IRemoteWorkers.ExecuteAsync(int task, GraphNode node, int worker, CancellationToken cancellationToken)
    {
        RunningTask running;
        lock (Gate)
        {
            if (_ahead.Remove(task, out var ahead) && !ahead.IsAbandoned)
            {
                ahead.IsAhead = false;
                return new ValueTask<long>(ahead.Completion);
            }

            if (_doomed.Remove(task, out var loss))
            {
                throw loss;
            }

            if (_run.IsFinished || _pool.WorkerAt(worker) is not { IsLost: false } target)
            {
                throw new TaskReturnedException();
            }

            if (TryExecuteHere(task, node, out var bytes))
            {
                return new ValueTask<long>(bytes);
            }

            running = Send(task, node, target);
            for (var next = _run.NextInChain(task); next >= 0 && !_comesHome && TrySendAhead(next, target); next = _run.NextInChain(next))
            {
            }
        }

        if (!t_pumps)
        {
            _pool.Flush(); // a task right after another one, which is sent by nobody's round
        }

        if (cancellationToken.CanBeCanceled)
        {
            running.Cancellation = cancellationToken.UnsafeRegister(static running => ((RunningTask)running!).Job.OnCancelled((RunningTask)running), running);
            if (running.Completion.IsCompleted)
            {
                running.Cancellation.Unregister();
            }
        }

        return new ValueTask<long>(running.Completion);
    }

    private bool TrySendAhead(int task, PoolWorker worker)
    {
        if (_doomed.ContainsKey(task))
        {
            return false;
        }

        try
        {
            var follower = Send(task, _run.NodeOf(task), worker);
            follower.IsAhead = true;
            if (_ahead.Remove(task, out var earlier))
            {
                GiveUp(earlier); // it was sent behind an earlier try of the task before it
            }

            _ahead[task] = follower;
            return true;
        }
        catch (Exception error) when (error is NotTransferableException or InvalidFrameException or TaskReturnedException)
        {
            return false; // it is its own failure, once its turn comes
        }
    }

    // An asked collection of results that are all here needs no worker: nothing of the user's runs.
    private bool TryExecuteHere(int task, GraphNode node, out long bytes)
    {
        bytes = 0;
        if (node.Kind != NodeKind.Gather || !_asked.Contains(task) || _comesHome)
        {
            return false;
        }

        for (var i = 0; i < node.ArgumentCount; i++)
        {
            if (node.GetArgument(i) is { IsConstant: false } input && _places.GetValueOrDefault(input.Index)?.Home is null && !_asked.Contains(input.Index))
            {
                return false;
            }
        }

        for (var i = 0; i < node.ArgumentCount; i++)
        {
            if (node.GetArgument(i) is { IsConstant: false } input && !_asked.Contains(input.Index))
            {
                input.TakeResult(ReadResult(input, _places[input.Index].Home!)); // just looked at
            }
        }

        node.Execute(CancellationToken.None);
        _places[task] = new ResultPlace(node.ResultBytes) { IsInNode = true };
        bytes = node.ResultBytes;
        return true;
    }

    private RunningTask Send(int task, GraphNode node, PoolWorker worker)
    {
        var view = ViewOf(worker);
        Begin(worker, view);
        var isInterior = !_comesHome && _run.NextInChain(task) >= 0;
        var flags = (_comesHome || _asked.Contains(task) ? TaskFlags.ComesHome : TaskFlags.None)
            | (isInterior ? TaskFlags.Interior : task >= _run.Graph.Count || _run.Graph.Links.Of(task).Length > 0 ? TaskFlags.Stays : TaskFlags.None);

        _shared.Begin(node);
        var writer = _pool.TaskWriter(_shared);
        writer.WriteRoot(node);
        int[] used = [.. _shared.Used];
        foreach (var index in used)
        {
            TellShared(index, worker, view);
        }

        var inputs = new HashSet<int>(node.ArgumentCount);
        var consumes = new List<int>();
        for (var i = 0; i < node.ArgumentCount; i++)
        {
            if (node.GetArgument(i) is { IsConstant: false } input && inputs.Add(input.Index))
            {
                if (!_comesHome && task > 0 && input.Index == task - 1 && _run.NextInChain(task - 1) == task)
                {
                    consumes.Add(input.Index);
                }

                Bring(input, worker, view);
            }
        }

        if (view.ForgottenCount > 0)
        {
            Append(worker, MessageKind.Forget, message => message.Number(Number).Numbers(view.TakeForgotten()));
        }

        TellAssemblies(worker);
        var ticket = ++_tickets;
        _message.Begin().Number(Number).Number(ticket).Number(task).Number((int)flags).Numbers(inputs).Numbers(consumes);
        Append(worker, MessageKind.Run, _message, writer.Body, writer.Segments);
        writer.Reset();
        var running = new RunningTask(this, ticket, task, node, worker);
        worker.Tasks[(this, ticket)] = running;
        _current[task] = running;
        if (worker.Load == 1)
        {
            worker.LastHeard = Environment.TickCount64;
        }

        return running;
    }

    private void Begin(PoolWorker worker, WorkerView view)
    {
        if (!view.HasBegun)
        {
            view.HasBegun = true;
            TellAssemblies(worker);
            Append(worker, MessageKind.BeginRun, message => message.Number(Number).Text(_cultures.Culture).Text(_cultures.UICulture).Number(_handsOn ? 1 : 0));
        }
    }

    private void TellShared(int index, PoolWorker worker, WorkerView view)
    {
        var external = Externals.OfShared(index);
        if (!view.Known.Add(external))
        {
            return;
        }

        try
        {
            TellNew(index, external, worker, view);
        }
        catch
        {
            view.Known.Remove(external); // the next task that refers to it fails by itself
            throw;
        }
    }

    private void TellNew(int index, int external, PoolWorker worker, WorkerView view)
    {
        // The object may refer to others that are shared; the list of those is used up before it is written.
        _shared.Begin(_shared[index]);
        var writer = _pool.SharedWriter(_shared);
        writer.WriteRoot(_shared[index]);
        int[] used = [.. _shared.Used];
        var payload = new Payload(writer.Body.ToArray(), [.. writer.Segments]);
        writer.Reset();
        foreach (var inner in used)
        {
            TellShared(inner, worker, view);
        }

        TellAssemblies(worker);
        if (payload.Bytes >= SmallestPublished && _pool.Workers.Count > 1 && SharedConstant(index, payload) is { } file)
        {
            Append(worker, MessageKind.Load, message => message.Number(Number).Number(external).Text(file.Path).Bytes(payload.Body.Span));
        }
        else
        {
            Append(worker, MessageKind.Define, _message.Begin().Number(Number).Number(external), payload.Body, payload.Segments);
        }
    }

    // The first worker is sent it; from the second on it is read from a file.
    private SharedMemoryFile? SharedConstant(int index, Payload payload)
    {
        if (_sentConstants.Add(index))
        {
            return null;
        }

        if (!_sharedConstants.TryGetValue(index, out var file))
        {
            _sharedConstants.Add(index, file = _pool.TryPublish(payload.Segments));
        }

        return file;
    }

    private void TellAssemblies(PoolWorker worker)
    {
        if (worker.KnownAssemblies < _pool.Catalog.Count)
        {
            var description = _pool.Catalog.DescribeFrom(worker.KnownAssemblies);
            worker.KnownAssemblies = _pool.Catalog.Count;
            Append(worker, MessageKind.Assemblies, _message.Begin(), description, []);
        }
    }

    private void Append(PoolWorker worker, MessageKind kind, Action<MessageBuilder> write)
    {
        write(_message.Begin());
        Append(worker, kind, _message, default, []);
    }

    // A worker that is gone is noticed by the thread that reads from it, which takes care of everything that was sent to it.
    private static void Append(PoolWorker worker, MessageKind kind, MessageBuilder head, ReadOnlyMemory<byte> body, IReadOnlyList<Array> segments)
    {
        try
        {
            worker.Connection.Append(kind, head.Written, body, segments);
            worker.HasUnsent = true; // after it is there: who flushes takes the mark away first
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            worker.Connection.Dispose();
        }
    }
}
