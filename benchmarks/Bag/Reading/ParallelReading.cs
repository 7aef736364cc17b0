namespace LazyGraph.Benchmarks.Bags;

/// <summary>Each worker reads its part of the file through one buffer that stays in its cache, and passes over it once with vectors.</summary>
internal sealed class ParallelReading(string file, int workers) : BagPeer<long>(BagAnswer.OfNumber)
{
    private const int BufferBytes = 256 << 10;

    protected override long Compute()
    {
        using var handle = File.OpenHandle(file);
        var length = RandomAccess.GetLength(handle);
        var total = 0L;
        Thread[] readers = [.. Enumerable.Range(0, workers).Select(i => new Thread(() => Interlocked.Add(ref total, Lines(length * i / workers, length * (i + 1) / workers))))];
        Array.ForEach(readers, reader => reader.Start());
        Array.ForEach(readers, reader => reader.Join());
        return total;

        long Lines(long from, long to)
        {
            var buffer = new byte[BufferBytes];
            var lines = 0L;
            while (from < to)
            {
                var read = RandomAccess.Read(handle, buffer.AsSpan(0, (int)Math.Min(BufferBytes, to - from)), from);
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
                from += read;
            }

            return lines;
        }
    }
}
