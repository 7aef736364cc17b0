using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Workers;

/// <summary>A worker's connections to other workers, by the numbers that the parent gave them. Each has a thread that receives and one that sends.</summary>
internal sealed class PeerLinks(RunBook runs, AnswerSender answers, AssemblyCatalog catalog)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30); // the other worker may be starting, or busy

    private readonly ConcurrentDictionary<int, PeerQueue> _queues = new();

    /// <summary>Waits for another worker, in a thread of its own, and tells the parent when it can be connected to.</summary>
    public void Listen(int link, string folder, ReadOnlyMemory<byte> token) =>
        Start(link, "listens", () =>
        {
            using var listener = new PeerListener(PrivateFolder.At(folder), token.Span);
            answers.Tell(MessageKind.Listening, message => message.Number(link).Text(listener.Address));
            return listener.Accept(Limit);
        });

    public void Connect(int link, string address, ReadOnlyMemory<byte> token) =>
        Start(link, "connects", () => PeerLink.Connect(address, token.Span));

    /// <summary>Sends an object to another worker, after those that were given before.</summary>
    public void Give(int link, WorkerRun run, int external)
    {
        try
        {
            QueueOf(link).Add((run, external));
        }
        catch (InvalidOperationException) // the link has ended, as the parent is going to learn or has just learned
        {
            ThreadPool.UnsafeQueueUserWorkItem(_ => TellUnsent(run.Number, external), null); // the thread that reads never waits to send
        }
    }

    private PeerQueue QueueOf(int link) => _queues.GetOrAdd(link, static _ => []);

    private void Start(int link, string what, Func<FrameConnection> open)
    {
        var thread = new Thread(() =>
        {
            try
            {
                using var connection = open();
                new Thread(() => Send(link, connection)) { IsBackground = true, Name = $"link {link} sends" }.Start();
                Receive(connection);
            }
            catch (Exception error) when (ConnectionEnd.IsOne(error) || error is InvalidFrameException or TimeoutException)
            {
                // The other worker is gone, or never came.
            }

            End(link);
        })
        { IsBackground = true, Name = $"link {link} {what}" };
        thread.Start();
    }

    private void Receive(FrameConnection connection)
    {
        while (connection.TryReceive(out var frame))
        {
            Take(connection, frame);
        }
    }

    // Not part of the loop, whose frame would keep the last object alive while it waits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(FrameConnection connection, Frame frame)
    {
        var reader = new MessageReader(frame.Body);
        var (run, external) = (reader.Number(), reader.Int32());
        try
        {
            var known = runs.Await(run); // first: the parent tells of a run's assemblies before the run
            known?.Store(external, connection.ReceivePayload(frame, reader.Rest, catalog));
            connection.SkipSegments(); // of a run that has ended
            answers.Tell(MessageKind.Here, message => message.Number(run).Number(external));
        }
        catch (InvalidTransferException error) // of an assembly, say, that the parent is about to tell of: it is asked for again
        {
            connection.SkipSegments();
            answers.Tell(MessageKind.Missing, message => message.Number(run).Number(external).Text(error.Message));
        }

        frame.Release();
    }

    private void Send(int link, FrameConnection connection)
    {
        var queue = QueueOf(link);
        while (TrySendNext(queue, connection))
        {
        }
    }

    // Not part of the loop, either.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TrySendNext(PeerQueue queue, FrameConnection connection)
    {
        if (!queue.TryTake(out var next, Timeout.Infinite))
        {
            return false;
        }

        var (run, external) = next;
        try
        {
            var found = run.Find(external) ?? throw new KeyNotFoundException($"Found no object {external} to send.");
            var payload = found as Payload ?? answers.Write(found);
            connection.Append(MessageKind.Define, new MessageBuilder().Number(run.Number).Number(external).Written, payload.Body, payload.Segments);
            connection.Flush();
            return true;
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            TellUnsent(run.Number, external);
            return false; // the other worker is gone
        }
        catch (Exception error) // it can't cross, or is too large
        {
            answers.Tell(MessageKind.Missing, answer => answer.Number(run.Number).Number(external).Text(error.Message));
            return true;
        }
    }

    // What is still to be sent is told as missing: if the other worker lives, its tasks would wait for ever.
    private void End(int link)
    {
        var queue = QueueOf(link);
        queue.CompleteAdding(); // ends the thread that sends
        while (queue.TryTake(out var next))
        {
            TellUnsent(next.Run.Number, next.External);
        }
    }

    // Without a reason: the object could be sent, but not by this link.
    private void TellUnsent(long run, int external) =>
        answers.Tell(MessageKind.Missing, message => message.Number(run).Number(external).Text(null));

    private sealed class PeerQueue : BlockingCollection<(WorkerRun Run, int External)>;
}
