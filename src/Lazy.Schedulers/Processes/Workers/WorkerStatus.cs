using System.IO.MemoryMappedFiles;

namespace LazyGraph.Processes.Workers;

/// <summary>Tells the parent which task a worker is inside, also after the worker was killed: two numbers in a file that both have mapped.</summary>
/// <remarks>Costs a nanosecond a task; a message for each start would cost a microsecond. The worker alone writes.</remarks>
internal sealed class WorkerStatus : IDisposable
{
    public const int Size = 16;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private WorkerStatus(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, Size);
    }

    /// <summary>Makes the file, for the parent.</summary>
    public static WorkerStatus Create(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.CreateNew, null, Size));

    /// <summary>Opens the file, in the worker.</summary>
    public static WorkerStatus Open(string path) => new(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size));

    /// <summary>Says that a task has started.</summary>
    public void Begin(long run, int ticket)
    {
        _view.Write(8, (long)ticket);
        _view.Write(0, run);
    }

    /// <summary>Says that no task runs.</summary>
    public void End() => _view.Write(0, 0L);

    /// <summary>Gets the task that runs, or ran when the worker ended. None once the file is closed.</summary>
    public (long Run, int Ticket)? Read()
    {
        try
        {
            return _view.ReadInt64(0) is var run and not 0 ? (run, (int)_view.ReadInt64(8)) : null;
        }
        catch (ObjectDisposedException)
        {
            return null; // who asks does not hold the pool's gate
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
