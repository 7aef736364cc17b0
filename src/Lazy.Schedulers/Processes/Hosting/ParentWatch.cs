using System.Diagnostics;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Hosting;

/// <summary>Reads a worker's standard input to its end, which comes when the parent is gone: then the worker removes what is left of the pool and ends at once.</summary>
internal sealed class ParentWatch
{
    /// <summary>What the parent writes before it closes the connection of a worker that shall end by itself.</summary>
    public const byte Stop = (byte)'q';

    private readonly Stream _input;
    private readonly IReadOnlyList<string> _folders;
    private readonly Thread _thread;

    public ParentWatch(Stream input, IReadOnlyList<string> folders)
    {
        (_input, _folders) = (input, folders);
        _thread = new Thread(Watch) { IsBackground = true, Name = "LazyGraph parent watch" };
        _thread.Start();
    }

    /// <summary>Waits until the parent says that it closed the connection on purpose: the thread has no other end. If the parent was killed, this process ends here.</summary>
    public bool IsStopped(TimeSpan limit) => _thread.Join(limit);

    private void Watch()
    {
        if (ReadByte() == Stop)
        {
            return;
        }

        foreach (var folder in _folders)
        {
            PrivateFolder.Remove(folder);
        }

        // Not a regular end: code of the user that runs then could hold the process up for ever.
        using var process = Process.GetCurrentProcess();
        process.Kill();
    }

    private int ReadByte()
    {
        try
        {
            return _input.ReadByte();
        }
        catch (IOException)
        {
            return -1;
        }
    }
}
