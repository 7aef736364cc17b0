using System.Collections.Concurrent;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Workers;

/// <summary>A worker's connections to other workers, by the numbers that the parent gave them. Each has a thread that receives and one that sends.</summary>
internal sealed class PeerLinks(Func<long, WorkerRun?> findRun, AnswerSender answers, AssemblyCatalog catalog)
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
    public void Give(int link, WorkerRun run, int external) => QueueOf(link).Add((run, external));

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
            catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or ObjectDisposedException or InvalidFrameException or TimeoutException)
            {
                // The other worker is gone, which the parent learns by itself.
            }
        })
        { IsBackground = true, Name = $"link {link} {what}" };
        thread.Start();
    }

    private void Receive(FrameConnection connection)
    {
        while (connection.TryReceive(out var frame))
        {
            var reader = new MessageReader(frame.Body);
            var (run, external) = (reader.Number(), reader.Int32());
            var payload = connection.ReceivePayload(frame, reader.Rest, catalog);
            frame.Release();
            findRun(run)?.Store(external, payload);
            answers.Tell(MessageKind.Here, message => message.Number(run).Number(external));
        }
    }

    private void Send(int link, FrameConnection connection)
    {
        var message = new MessageBuilder();
        foreach (var (run, external) in QueueOf(link).GetConsumingEnumerable())
        {
            try
            {
                var found = run.Find(external) ?? throw new KeyNotFoundException($"Found no object {external} to send.");
                var payload = found as Payload ?? answers.Write(found);
                connection.Append(MessageKind.Define, message.Begin().Number(run.Number).Number(external).Written, payload.Body, payload.Segments);
                connection.Flush();
            }
            catch (Exception error) when (error is NotTransferableException or KeyNotFoundException)
            {
                answers.Tell(MessageKind.Missing, answer => answer.Number(run.Number).Number(external).Text(error.Message));
            }
            catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or ObjectDisposedException)
            {
                return; // the other worker is gone
            }
        }
    }

    private sealed class PeerQueue : BlockingCollection<(WorkerRun Run, int External)>;
}
