using System.Globalization;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Workers;

/// <summary>Does what the parent says, until it says stop or is gone.</summary>
/// <remarks>The thread that reads never waits for one that writes: parent and worker could otherwise wait for each other with full buffers.</remarks>
internal sealed class WorkerLoop(FrameConnection parent)
{
    private const int LongestCatchUp = 10; // milliseconds

    private readonly AssemblyCatalog _catalog = AssemblyCatalog.Empty();
    private readonly RunBook _runs = new();
    private readonly TaskInbox _inbox = new();
    private AnswerSender? _answers;
    private PeerLinks? _links;
    private Thread? _executor;
    private volatile bool _isHandling; // the reading thread is at work on what it has received

    /// <summary>Runs until the connection ends, or the parent has said stop and what ran then has ended.</summary>
    public void Run()
    {
        while (TryReceive(out var frame))
        {
            if ((MessageKind)frame.Kind == MessageKind.Stop)
            {
                _inbox.Complete();
                _executor?.Join();
                return;
            }

            Handle(frame);
            parent.SkipSegments(); // of what nobody waits for
            frame.Release();
        }
    }

    /// <summary>Waits until everything is done that the parent has said so far: it may have cancelled the task that is next.</summary>
    /// <remarks>For the thread that runs tasks. It does not wait long: a parent that says much has not cancelled.</remarks>
    private void CatchUp()
    {
        var start = Environment.TickCount64;
        var wait = default(SpinWait);
        while ((parent.HasPending || _isHandling) && Environment.TickCount64 - start < LongestCatchUp)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    private bool TryReceive(out Frame frame)
    {
        _isHandling = parent.HasMore;
        var isReceived = parent.TryReceive(out frame);
        _isHandling = true;
        return isReceived;
    }

    private void Handle(Frame frame)
    {
        var kind = (MessageKind)frame.Kind;
        var message = new MessageReader(frame.Body);
        switch (kind)
        {
            case MessageKind.Assemblies:
                _catalog.Add(message.Rest.Span);
                return;
            case MessageKind.Welcome:
                Welcome(frame, message);
                return;
        }

        if (_answers is null || _links is null)
        {
            throw new InvalidFrameException($"Found message {kind}, expected a welcome first.");
        }

        switch (kind)
        {
            case MessageKind.Listen:
                _links.Listen(message.Int32(), message.Text()!, message.Bytes().ToArray()); // a folder is never null
                return;
            case MessageKind.Connect:
                _links.Connect(message.Int32(), message.Text()!, message.Bytes().ToArray());
                return;
            case MessageKind.BeginRun:
                BeginRun(message);
                return;
        }

        var number = message.Number();
        if (!_runs.TryFind(number, out var run))
        {
            throw new InvalidFrameException($"Found message {kind} of run {number}, which this worker does not know.");
        }

        Handle(frame, run, message, _answers, _links);
    }

    private void Handle(Frame frame, WorkerRun run, MessageReader message, AnswerSender answers, PeerLinks links)
    {
        switch ((MessageKind)frame.Kind)
        {
            case MessageKind.Define:
                run.Store(message.Int32(), parent.ReceivePayload(frame, message.Rest, _catalog));
                break;
            case MessageKind.Run:
                AddTask(frame, run, message);
                break;
            case MessageKind.Forget:
                run.Forget(message.Numbers());
                break;
            case MessageKind.Recall:
                var returned = run.TakeBack(message.Numbers());
                InBackground(() => answers.Tell(MessageKind.Returned, answer => answer.Number(run.Number).Numbers(returned)));
                break;
            case MessageKind.Cancel:
                run.Cancel(message.Int32());
                break;
            case MessageKind.EndRun:
                _runs.End(run);
                if (run.Clear() is { Count: > 0 } unstarted)
                {
                    InBackground(() => answers.Tell(MessageKind.Returned, answer => answer.Number(run.Number).Numbers(unstarted)));
                }

                break;
            case MessageKind.Give:
                Give(run, message.Int32(), message.Int32(), answers, links);
                break;
            case MessageKind.Publish:
                Publish(run, message.Int32(), message.Text()!, answers); // a path is never null
                break;
            case MessageKind.Load:
                Load(run, message.Int32(), message.Text()!, message.Bytes().ToArray(), answers);
                break;
            default:
                throw new InvalidFrameException($"Found message {frame.Kind}, which no parent sends.");
        }
    }

    private void Welcome(Frame frame, MessageReader message)
    {
        var number = message.Int32();
        Schedulers.BecomeWorker(threads: message.Int32());
        var reportsMemory = message.Int32() != 0;
        var status = WorkerStatus.Open(message.Text()!); // a path is never null
        var answers = _answers = new AnswerSender(parent, _catalog, _inbox, reportsMemory);
        _links = new PeerLinks(_runs, answers, _catalog);
        var initializer = message.Rest.IsEmpty ? null : parent.ReceivePayload(frame, message.Rest, _catalog);
        _executor = new Thread(() =>
        {
            if (Initialize(initializer, answers))
            {
                new TaskExecutor(_inbox, status, answers, CatchUp).Run();
            }
        })
        { IsBackground = true, Name = $"LazyGraph worker {number}" };
        _executor.Start();
        new Thread(answers.SendGathered) { IsBackground = true, Name = "answers" }.Start();
    }

    private bool Initialize(Payload? initializer, AnswerSender answers)
    {
        try
        {
            if (initializer is not null)
            {
                ((Action)new ObjectReader(_catalog, null, allowsDelegates: true).Read(initializer.Body, initializer.Segments)!).Invoke(); // never null where there is one
            }

            answers.Tell(MessageKind.Ready, message => message.Number(Environment.ProcessId));
            return true;
        }
        catch (Exception error) // whatever the user's function throws
        {
            answers.Tell(MessageKind.InitializerFailed, message => ErrorReport.Write(message, error), answers.WriteError(error));
            return false;
        }
    }

    private void BeginRun(MessageReader message)
    {
        var number = message.Number();
        _runs.Begin(new WorkerRun(number, CultureOf(message.Text()!), CultureOf(message.Text()!), message.Int32() == 0 ? null : new HandedOnObjects(), _catalog, _inbox)); // names are never null
    }

    // The environment that a pool gives its workers may leave them with fewer cultures.
    private static CultureInfo CultureOf(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private void AddTask(Frame frame, WorkerRun run, MessageReader message)
    {
        var (ticket, number, flags) = (message.Int32(), message.Int32(), (TaskFlags)message.Int32());
        var (inputs, consumes) = (message.Numbers(), message.Numbers());
        run.Add(new WorkerTask(run, ticket, number, flags, consumes, parent.ReceivePayload(frame, message.Rest, _catalog)), inputs);
    }

    private static void Give(WorkerRun run, int external, int link, AnswerSender answers, PeerLinks links)
    {
        if (link != 0)
        {
            links.Give(link, run, external);
            return;
        }

        InBackground(() => Answer(run, external, answers, payload => answers.Tell(MessageKind.Given, message => message.Number(run.Number).Number(external), payload)));
    }

    private static void Publish(WorkerRun run, int external, string path, AnswerSender answers) =>
        InBackground(() => Answer(run, external, answers, payload =>
        {
            SharedMemoryFile.Write(path, payload.Segments);
            answers.Tell(MessageKind.Published, message => message.Number(run.Number).Number(external), payload with { Segments = [] });
        }));

    // A task waits for results, and finds what it shares with others: that is read here, before the next message can be such a task.
    private void Load(WorkerRun run, int external, string path, byte[] body, AnswerSender answers)
    {
        if (Externals.IsTask(external))
        {
            InBackground(() => LoadNow(run, external, path, body, answers));
        }
        else
        {
            LoadNow(run, external, path, body, answers);
        }
    }

    private void LoadNow(WorkerRun run, int external, string path, byte[] body, AnswerSender answers)
    {
        try
        {
            var segments = new ObjectReader(_catalog, null, allowsDelegates: false).ReadSegmentTable(body);
            SharedMemoryFile.Read(path, segments);
            run.Store(external, new Payload(body, segments));
            InBackground(() => answers.Tell(MessageKind.Here, message => message.Number(run.Number).Number(external)));
        }
        catch (Exception error) // the file has gone, or there is no memory for it
        {
            InBackground(() => answers.Tell(MessageKind.Missing, message => message.Number(run.Number).Number(external).Text(error.Message)));
        }
    }

    private static void Answer(WorkerRun run, int external, AnswerSender answers, Action<Payload> send)
    {
        try
        {
            var found = run.Find(external) ?? throw new KeyNotFoundException($"Found no object {external} to send.");
            send(found as Payload ?? answers.Write(found));
        }
        catch (Exception error) // it can't cross, or there is no room for it
        {
            answers.Tell(MessageKind.Missing, message => message.Number(run.Number).Number(external).Text(error.Message));
        }
    }

    private static void InBackground(Action action) => ThreadPool.UnsafeQueueUserWorkItem(static action => action(), action, preferLocal: false);
}
