using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The elements of one partition on disk, dealt to buckets. The file goes with the last task that reads it.</summary>
/// <remarks>Each bucket has a small buffer; when it is full, it becomes a segment of the file. So writing takes memory for buffers alone.</remarks>
internal sealed class ShuffleFile : IDisposable
{
    private readonly SpillFile _file;
    private readonly List<(long Start, int Length)>[] _segments; // of each bucket, in the order in which they were written

    private ShuffleFile(SpillFile file, List<(long Start, int Length)>[] segments)
    {
        _file = file;
        _segments = segments;
    }

    public static ShuffleFile Write<T, TItem>(PartitionReader<T> reader, int buckets, ElementCodec<TItem> codec, Func<T, (int Bucket, TItem Item)> deal)
    {
        var file = OnDisk(SpillFile.Create);
        try
        {
            var segments = new List<(long Start, int Length)>[buckets];
            using (var stream = OnDisk(() => new FileStream(file.Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0))) // the buckets have buffers
            {
                var writers = new ElementWriter?[buckets];
                try
                {
                    while (reader.TryRead(out var element))
                    {
                        var (bucket, item) = deal(element);
                        var writer = writers[bucket] ??= new ElementWriter(new SegmentWriter(stream, segments[bucket] = []));
                        codec.Write(writer, item);
                    }

                    foreach (var writer in writers)
                    {
                        writer?.Flush();
                    }
                }
                finally
                {
                    foreach (var writer in writers)
                    {
                        writer?.Dispose();
                    }
                }
            }

            return new ShuffleFile(file, segments);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What to say when the disk refuses. Only around what the shuffle does there: reading the elements runs the user's code, which may fail by an exception of the same type.</summary>
    public static IOException Refused(Exception error) =>
        new($"Elements could not be written to disk for a shuffle: {error.Message} Free room in {Path.GetTempPath()}, or have TMPDIR name another folder.", error);

    /// <summary>Reads the elements of one bucket.</summary>
    public PartitionReader<TItem> Read<TItem>(int bucket, ElementCodec<TItem> codec) => _segments[bucket] is { } segments
        ? new SegmentReader<TItem>(new SegmentStream(File.OpenRead(_file.Path), segments), codec)
        : new ArrayReader<TItem>([]);

    public void Dispose() => _file.Dispose();

    private static T OnDisk<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(error);
        }
    }
}
