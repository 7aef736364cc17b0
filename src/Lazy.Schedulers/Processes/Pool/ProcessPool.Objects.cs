using LazyGraph.Processes.Messages;
using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Pool;

/// <content>Objects that cross: written and read, sent from worker to worker, and in shared files. All under the gate but the reading.</content>
internal sealed partial class ProcessPool
{
    private readonly Dictionary<(PoolWorker, PoolWorker), int> _links = [];
    private readonly Dictionary<int, (PoolWorker Listener, PoolWorker Caller, byte[] Token)> _opening = [];
    private int _linkCount;
    private ObjectWriter? _taskWriter;
    private ObjectWriter? _sharedWriter;

    /// <summary>Gets the writer of a run's tasks.</summary>
    public ObjectWriter TaskWriter(IExternals externals) => Over(externals, ref _taskWriter, Catalog);

    /// <summary>Gets the writer of what a run's tasks share.</summary>
    public ObjectWriter SharedWriter(IExternals externals) => Over(externals, ref _sharedWriter, Catalog);

    private void ForgetExternals()
    {
        foreach (var writer in new[] { _taskWriter, _sharedWriter })
        {
            writer?.Externals = null;
            writer?.Reset(); // after a refusal it holds what it was at
        }
    }

    /// <summary>Writes an object that refers to nothing outside of it.</summary>
    public Payload Write(object value)
    {
        var writer = new ObjectWriter(Catalog, externals: null);
        writer.WriteRoot(value);
        return new Payload(writer.Body, [.. writer.Segments]);
    }

    /// <summary>Reads an object that came from a worker.</summary>
    /// <exception cref="InvalidTransferException">It is not what a worker of ours would send.</exception>
    public object? Read(Payload payload, bool allowsDelegates, IExternals? externals = null) =>
        new ObjectReader(Catalog, externals, allowsDelegates).Read(payload.Body, payload.Segments);

    /// <summary>Gets the number of the connection by which one worker sends to another; they are told to make it if there is none.</summary>
    public int LinkBetween(PoolWorker sender, PoolWorker receiver)
    {
        if (_links.TryGetValue((sender, receiver), out var link))
        {
            return link;
        }

        link = ++_linkCount;
        _links[(sender, receiver)] = _links[(receiver, sender)] = link; // it carries both ways
        var token = AccessToken.New();
        _opening.Add(link, (sender, receiver, token));
        Tell(sender, MessageKind.Listen, new MessageBuilder().Number(link).Text(_sockets!.Path).Bytes(token)); // made before the first worker
        return link;
    }

    /// <summary>Gets a path for a shared file, or null if there is no room for it.</summary>
    public string? NewSharedPath(long bytes) => SharedMemoryFile.HasRoom(_shared!, bytes) ? _shared!.NewPath() : null; // made before the first worker

    /// <summary>Writes arrays to a shared file, if there is room.</summary>
    public SharedMemoryFile? TryPublish(IReadOnlyList<Array> arrays) => SharedMemoryFile.TryWrite(arrays, _shared!);

    public static void DeleteShared(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Its folder goes with the pool.
        }
    }

    private void LinkListens(int link, string address)
    {
        lock (Gate)
        {
            if (_opening.Remove(link, out var opening))
            {
                Tell(opening.Caller, MessageKind.Connect, new MessageBuilder().Number(link).Text(address).Bytes(opening.Token));
            }
        }

        FlushAll();
    }

    /// <summary>Forgets the connection between two workers: the next object goes by a new one.</summary>
    public void ForgetLink(PoolWorker sender, PoolWorker receiver)
    {
        if (_links.Remove((sender, receiver), out var link))
        {
            _links.Remove((receiver, sender));
            _opening.Remove(link);
        }
    }

    private void ForgetLinks(PoolWorker worker)
    {
        foreach (var (sender, receiver) in _links.Keys.Where(pair => pair.Item1 == worker).ToList())
        {
            ForgetLink(sender, receiver);
        }
    }

    private static void Tell(PoolWorker worker, MessageKind kind, MessageBuilder message)
    {
        try
        {
            worker.Connection.Append(kind, message.Written);
            worker.HasUnsent = true; // after it is there: who flushes takes the mark away first
        }
        catch (Exception error) when (ConnectionEnd.IsOne(error))
        {
            worker.Connection.Dispose(); // whoever reads from it takes care of the rest
        }
    }

    private static ObjectWriter Over(IExternals externals, ref ObjectWriter? writer, AssemblyCatalog catalog)
    {
        writer ??= new ObjectWriter(catalog, externals);
        writer.Externals = externals;
        return writer;
    }
}
