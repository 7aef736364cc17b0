using System.Reflection;
using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;
using LazyGraph.Processes.Workers;
using LazyGraph.Tests.Processes.Transport;

namespace LazyGraph.Tests.Processes.Safety;

/// <summary>The loop of a worker in this process, welcomed and in a run, and what a parent says to it.</summary>
internal sealed class WelcomedWorker : IDisposable
{
    private const int Run = 1;

    private readonly ConnectionPair _pair = new();
    private readonly PrivateFolder _folder = PrivateFolder.Create();
    private readonly WorkerStatus _status;
    private readonly Thread _loop;
    private int _tickets;

    public WelcomedWorker()
    {
        var path = _folder.NewPath();
        _status = WorkerStatus.Create(path);
        _loop = new Thread(() => new WorkerLoop(_pair.Second).Run()) { IsBackground = true, Name = "loop of a worker" };
        _loop.Start();
        var threads = Schedulers.Threads().Workers; // what this process has: it stays as it is
        Say(MessageKind.Welcome, new MessageBuilder().Number(1).Number(threads).Number(0).Text(path));
        Assert.Equal((byte)MessageKind.Ready, Receive(out _));
        Say(MessageKind.BeginRun, new MessageBuilder().Number(Run).Text("").Text("").Number(0));
    }

    /// <summary>Gets a catalog of what the worker was told.</summary>
    public AssemblyCatalog Catalog { get; } = AssemblyCatalog.Empty();

    public void ListThisProcess()
    {
        var all = AssemblyCatalog.OfThisProcess();
        List([.. Enumerable.Range(1, all.Count).Select(all.Resolve).Select(assembly => (assembly, assembly.ManifestModule.ModuleVersionId))]);
    }

    /// <summary>Tells of assemblies, after those told before.</summary>
    public void List(IReadOnlyList<(Assembly Assembly, Guid Build)> assemblies)
    {
        var writer = new ObjectWriter(AssemblyCatalog.None, null);
        writer.WriteUInt32((uint)Catalog.Count);
        writer.WriteUInt32((uint)assemblies.Count);
        foreach (var (assembly, build) in assemblies)
        {
            writer.WriteString(assembly.GetName().FullName);
            writer.WriteMemory(build);
            writer.WriteString(assembly.Location);
        }

        Catalog.Add(writer.Body.Span);
        _pair.First.Append(MessageKind.Assemblies, writer.Body.Span);
        _pair.First.Flush();
    }

    /// <summary>Sends a task that fails.</summary>
    /// <returns>What the worker says of it.</returns>
    public string Fail(byte[] task)
    {
        Assert.Equal((byte)MessageKind.Failed, Answer(task, out var body));
        var answer = new MessageReader(body);
        _ = (answer.Number(), answer.Int32(), answer.Text());
        return ErrorReport.Read(ref answer).Message;
    }

    /// <summary>Sends a task that ends well.</summary>
    /// <returns>Its result, as it crossed.</returns>
    public byte[] Do(byte[] task)
    {
        Assert.Equal((byte)MessageKind.Done, Answer(task, out var body));
        var answer = new MessageReader(body);
        _ = (answer.Number(), answer.Int32(), answer.Int32(), answer.Number(), answer.Number(), answer.Number(), answer.Text());
        return answer.Rest.ToArray();
    }

    public void Dispose()
    {
        Say(MessageKind.Stop, new MessageBuilder());
        _loop.Join();
        _pair.Dispose();
        _status.Dispose();
        _folder.Dispose();
    }

    private byte Answer(byte[] task, out byte[] body)
    {
        var ticket = ++_tickets;
        var head = new MessageBuilder().Number(Run).Number(ticket).Number(ticket).Number((int)TaskFlags.ComesHome).Numbers([]).Numbers([]);
        _pair.First.Append(MessageKind.Run, head.Written, task, []);
        _pair.First.Flush();
        var kind = Receive(out body);
        var answer = new MessageReader(body);
        Assert.Equal((Run, ticket), (answer.Number(), answer.Int32()));
        return kind;
    }

    private byte Receive(out byte[] body)
    {
        Assert.True(_pair.First.TryReceive(out var frame), "the worker's loop has ended");
        body = frame.Body.ToArray();
        _pair.First.SkipSegments();
        frame.Release();
        return frame.Kind;
    }

    private void Say(MessageKind kind, MessageBuilder message)
    {
        _pair.First.Append(kind, message.Written);
        _pair.First.Flush();
    }
}
