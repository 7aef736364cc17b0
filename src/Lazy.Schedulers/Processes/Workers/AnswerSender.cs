using LazyGraph.Graphs;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Workers;

/// <summary>Tells the parent what has become of tasks. Safe from any thread.</summary>
/// <remarks>
/// Answers gather while there are tasks to run, and a thread of their own sends them: a send for each would cost more than
/// the tasks. The last one before the worker has nothing to do is sent at once.
/// </remarks>
internal sealed class AnswerSender(FrameConnection parent, AssemblyCatalog catalog, TaskInbox inbox, bool reportsMemory)
{
    /// <summary>Up to here a result goes home with the answer, so that it can't be lost and goes to other workers from there.</summary>
    public const int LargestInline = 32 * 1024;

    private readonly object _gate = new();
    private readonly MessageBuilder _message = new();
    private readonly ObjectWriter _writer = new(catalog, externals: null);
    private bool _hasUnsent;

    /// <summary>Sends what has gathered, until the connection ends. For a thread of its own.</summary>
    public void SendGathered()
    {
        while (true)
        {
            lock (_gate)
            {
                while (!_hasUnsent)
                {
                    Monitor.Wait(_gate);
                }

                _hasUnsent = false;
            }

            if (!TryFlush())
            {
                return;
            }
        }
    }

    public void Succeeded(WorkerTask task, GraphNode node, TimeSpan elapsed)
    {
        try
        {
            lock (_gate)
            {
                Answer(task, node, elapsed);
            }
        }
        catch (NotTransferableException refusal)
        {
            Failed(task, node, refusal.OfTask(node.Label));
            return;
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            return; // the parent is gone
        }
        catch (Exception error) // too large a result, or of the user's code that tells its size
        {
            Failed(task, node, error);
            return;
        }

        Sent();
    }

    public void Failed(WorkerTask task, GraphNode? node, Exception error)
    {
        task.Run.End(task, hasResult: false);
        if (TryAppend(MessageKind.Failed, message => ErrorReport.Write(message.Number(task.Run.Number).Number(task.Ticket).Text(PositionOf(node)), error), WriteError(error)))
        {
            Sent();
        }
    }

    public void Suspended(WorkerTask task)
    {
        if (TryAppend(MessageKind.Suspended, message => message.Number(task.Run.Number).Number(task.Ticket)))
        {
            Sent();
        }
    }

    /// <summary>Tells the parent something short.</summary>
    public void Tell(MessageKind kind, Action<MessageBuilder> write, Payload? payload = null)
    {
        if (TryAppend(kind, write, payload))
        {
            TryFlush();
        }
    }

    /// <summary>Writes an exception. What of it can't cross, or throws when it is looked at, is told as text.</summary>
    public Payload WriteError(Exception error)
    {
        try
        {
            return Write(ExceptionCodec.Crossing(catalog, error));
        }
        catch (Exception) // of the user's properties: the error must arrive all the same
        {
            return Write(RemoteException.Of(error));
        }
    }

    /// <summary>Writes an object that is to go elsewhere.</summary>
    public Payload Write(object value)
    {
        var writer = new ObjectWriter(catalog, externals: null);
        writer.WriteRoot(value);
        return new Payload(writer.Body, [.. writer.Segments]);
    }

    private void Answer(WorkerTask task, GraphNode node, TimeSpan elapsed)
    {
        var value = node.Freeze();
        var bytes = value.ResultBytes;
        var answer = AnswerFlags.None;
        var writer = task.Run.HandedOn is { } handedOn ? new ObjectWriter(catalog, handedOn) : _writer;
        string? refusal = null;
        if ((task.Flags & TaskFlags.ComesHome) != 0)
        {
            writer.WriteRoot(value);
            answer = AnswerFlags.HasResult;
        }
        else if ((task.Flags & TaskFlags.Interior) == 0 && bytes <= LargestInline)
        {
            try
            {
                answer = writer.TryWriteRoot(value, LargestInline) ? AnswerFlags.HasResult : AnswerFlags.None;
            }
            catch (NotTransferableException error)
            {
                (answer, refusal) = (AnswerFlags.CanNotMove, error.Message); // no harm as long as its readers run here
            }
        }

        if ((task.Flags & (TaskFlags.Stays | TaskFlags.Interior)) != 0 && !task.IsCancelled) // another try may have put its result there
        {
            task.Run.Store(Externals.OfTask(task.Number), value);
        }

        task.Run.End(task, hasResult: true);
        _message.Begin().Number(task.Run.Number).Number(task.Ticket).Number((int)answer).Number(bytes)
            .Number((long)elapsed.TotalMicroseconds).Number(reportsMemory ? Environment.WorkingSet : 0).Text(refusal);
        if ((answer & AnswerFlags.HasResult) != 0)
        {
            parent.Append(MessageKind.Done, _message.Written, writer.Body, writer.Segments);
        }
        else
        {
            parent.Append(MessageKind.Done, _message.Written);
        }

        writer.Reset(); // the worker keeps nothing of a run that has ended
    }

    // Never throws because the parent is gone: no thread of the worker, or of the user's, may end the process for that.
    private bool TryAppend(MessageKind kind, Action<MessageBuilder> write, Payload? payload = null)
    {
        try
        {
            lock (_gate)
            {
                write(_message.Begin());
                parent.Append(kind, _message.Written, payload?.Body ?? default, payload?.Segments);
            }

            return true;
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            return false;
        }
    }

    private static string? PositionOf(GraphNode? node)
    {
        try
        {
            return node?.FailurePosition;
        }
        catch (Exception) // it is told beside an error, which must arrive
        {
            return null;
        }
    }

    private void Sent()
    {
        if (inbox.IsEmpty)
        {
            TryFlush();
            return;
        }

        lock (_gate)
        {
            if (!_hasUnsent)
            {
                _hasUnsent = true;
                Monitor.Pulse(_gate);
            }
        }
    }

    // The parent may be gone; the worker is going to hear of that where it reads.
    private bool TryFlush()
    {
        try
        {
            parent.Flush();
            return true;
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            return false;
        }
    }
}

/// <summary>What an answer says of a result.</summary>
[Flags]
internal enum AnswerFlags
{
    None = 0,

    /// <summary>The result follows.</summary>
    HasResult = 1,

    /// <summary>The result can't be written: it has to stay where it is.</summary>
    CanNotMove = 2,
}
