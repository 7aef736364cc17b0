using System.Runtime.CompilerServices;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Pool;

/// <content>What workers say.</content>
internal sealed partial class ProcessPool
{
    // Whether this thread reads from a worker: runs send what they have once all is read that is there.
    [ThreadStatic]
    private static bool t_isReading;

    private int _turns;

    private void Read(PoolWorker worker)
    {
        t_isReading = true;
        var connection = worker.Connection;
        while (connection.TryReceive(out var frame))
        {
            Handle(worker, frame);
            frame.Release();
            if (connection.HasMore)
            {
                continue;
            }

            PumpAll(); // a task of one run that has ended leaves room for all of them
            FlushAll();
        }
    }

    // Not part of the loop, whose frame would keep the last run alive while it waits.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Handle(PoolWorker worker, Frame frame)
    {
        var connection = worker.Connection;
        var kind = (MessageKind)frame.Kind;
        var message = new MessageReader(frame.Body);
        switch (kind)
        {
            case MessageKind.Ready:
                Ready(worker);
                return;
            case MessageKind.InitializerFailed:
                var report = ErrorReport.Read(ref message);
                var error = Receive(message.Rest);
                worker.Refusal = new WorkerStartException("A worker process did not start: its initializer failed.", report.ToException(() => Read(error, allowsDelegates: false)));
                worker.Process.Kill();
                return;
            case MessageKind.Listening:
                LinkListens(message.Int32(), message.Text() ?? throw new InvalidFrameException("Found no address, expected one."));
                return;
        }

        if (JobOf(message.Number()) is not { } job)
        {
            connection.SkipSegments(); // of a run that has ended
            return;
        }

        switch (kind)
        {
            case MessageKind.Done:
                job.Done(worker, message, Receive);
                break;
            case MessageKind.Failed:
                job.Failed(worker, message, Receive);
                break;
            case MessageKind.Suspended:
                job.Suspended(worker, message.Int32());
                break;
            case MessageKind.Returned:
                job.Returned(worker, message.Numbers());
                break;
            case MessageKind.Here:
                job.Here(worker, message.Int32());
                break;
            case MessageKind.Missing:
                job.Missing(worker, message.Int32(), message.Text());
                break;
            case MessageKind.Given:
                job.Given(worker, message.Int32(), Receive(message.Rest));
                break;
            case MessageKind.Published:
                job.Published(message.Int32(), message.Rest.ToArray());
                break;
            default:
                throw new InvalidFrameException($"Found message {(int)kind}, which no worker sends.");
        }

        connection.SkipSegments(); // of an answer that nobody waits for
        ForgetIfEnded(job);

        Payload Receive(ReadOnlyMemory<byte> rest) => connection.ReceivePayload(frame, rest, Catalog);
    }
}
