using System.Diagnostics;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Hosting;

/// <summary>Reads a worker's standard input to its end, which comes when the parent is gone: then the worker removes what is left of the pool and ends at once.</summary>
internal sealed class ParentWatch(Stream input, IReadOnlyList<string> folders)
{
    /// <summary>What the parent writes before it closes the connection of a worker that shall end by itself.</summary>
    public const byte Stop = (byte)'q';

    private readonly ManualResetEventSlim _isStopped = new();

    public void Start() => new Thread(Watch) { IsBackground = true, Name = "LazyGraph parent watch" }.Start();

    /// <summary>Waits until the parent says that it closed the connection on purpose. If it was killed, this process ends here.</summary>
    public bool IsStopped(TimeSpan limit) => _isStopped.Wait(limit);

    private void Watch()
    {
        if (ReadByte() == Stop)
        {
            _isStopped.Set();
            return;
        }

        foreach (var folder in folders)
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
            return input.ReadByte();
        }
        catch (IOException)
        {
            return -1;
        }
    }
}
