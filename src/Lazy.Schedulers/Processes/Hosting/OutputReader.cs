namespace LazyGraph.Processes.Hosting;

/// <summary>Reads what a worker writes to standard output or error, line by line, in a thread of its own: the thread pool is the user's.</summary>
internal sealed class OutputReader
{
    // A longer line comes in parts: a worker must not fill the parent's memory by never ending one.
    private const int LongestLine = 64 << 10;
    private const int KeptLines = 30;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _last = []; // guarded by itself
    private readonly Action<string> _write;
    private readonly TextReader _reader;

    public OutputReader(TextReader reader, string name, Action<string> write)
    {
        (_reader, _write) = (reader, write);
        new Thread(Run) { IsBackground = true, Name = name }.Start();
    }

    /// <summary>Gets what is done when all was read: when the worker, and all programs it started, have closed their side.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Gets the last lines.</summary>
    public string Last
    {
        get
        {
            lock (_last)
            {
                return string.Join(Environment.NewLine, _last);
            }
        }
    }

    private void Run()
    {
        try
        {
            ReadLines();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The worker was killed and its handles closed.
        }
        finally
        {
            _ended.SetResult();
        }
    }

    private void ReadLines()
    {
        var buffer = new char[4096];
        var line = new System.Text.StringBuilder();
        while (_reader.Read(buffer) is > 0 and var count)
        {
            foreach (var character in buffer.AsSpan(0, count))
            {
                if (character != '\n')
                {
                    line.Append(character);
                }

                if (character == '\n' || line.Length == LongestLine)
                {
                    Take(line);
                }
            }
        }

        if (line.Length > 0)
        {
            Take(line);
        }
    }

    private void Take(System.Text.StringBuilder line)
    {
        if (line.Length > 0 && line[^1] == '\r')
        {
            line.Length--;
        }

        var text = line.ToString();
        line.Clear();
        lock (_last)
        {
            _last.Enqueue(text);
            if (_last.Count > KeptLines)
            {
                _last.Dequeue();
            }
        }

        try
        {
            _write(text);
        }
#pragma warning disable CA1031 // What the user's callback throws must not stop the reading: the worker would be stuck at its next line.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
