namespace LazyGraph.Bags;

/// <summary>A stretch of a file of text. The lines of a block are those whose first byte lies in it.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">How it is to be read.</param>
/// <param name="Compression">How it is compressed; never <see cref="FileCompression.Infer"/>.</param>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes; <see cref="Unlimited"/> for all there are when it is read.</param>
/// <param name="FileLength">How long the file was when the bag was built; 0 if nobody looked.</param>
internal sealed record TextBlock(SourceFile File, TextFormat Format, FileCompression Compression, long Start, long Length, long FileLength)
{
    public const long Unlimited = long.MaxValue;

    public long End => Length == Unlimited ? Unlimited : Start + Length;

    /// <summary>Makes one block of a whole file.</summary>
    public static TextBlock Whole(SourceFile file, TextFormat format, FileCompression compression) =>
        new(file, format, CompressionByName.Resolve(compression, file.Path), 0, Unlimited, 0);

    /// <summary>Cuts a file. An empty one has one block.</summary>
    public static IEnumerable<TextBlock> Cut(SourceFile file, TextFormat format, long blockSize)
    {
        var length = new FileInfo(file.Path).Length;
        var start = 0L;
        do
        {
            var size = Math.Min(blockSize, length - start);
            yield return new TextBlock(file, format, FileCompression.None, start, size, length);
            start += size;
        }
        while (start < length);
    }
}
