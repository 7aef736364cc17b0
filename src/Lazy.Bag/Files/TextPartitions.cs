using System.Text;
using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Plans which blocks of files make the partitions of a bag.</summary>
internal static class TextPartitions
{
    public static IEnumerable<TextBlock[]> Plan(IEnumerable<string> paths, string pathParameter, ByteSize? blockSize, Encoding? encoding, FileCompression compression, int? filesPerPartition, string? lineDelimiter)
    {
        if (lineDelimiter?.Length == 0)
        {
            throw new ArgumentException("Found an empty delimiter, expected at least one character. Leave it out for lines that end in newlines.", nameof(lineDelimiter));
        }

        CompressionByName.Check(compression, nameof(compression));
        if (filesPerPartition <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(filesPerPartition), filesPerPartition, "Expected at least one file for each partition.");
        }

        var format = new TextFormat(ThrowingEncoding.Of(encoding), lineDelimiter);
        CheckDelimiter(format, nameof(lineDelimiter));
        if (blockSize is { } size)
        {
            if (size.Bytes == 0)
            {
                throw new ArgumentOutOfRangeException(nameof(blockSize), blockSize, "Expected blocks of at least one byte.");
            }

            if (filesPerPartition is not null)
            {
                throw new ArgumentException($"Found a block size ({size}) and a number of files for each partition ({filesPerPartition}), expected one of them: files are cut or put together. Leave one out.", nameof(filesPerPartition));
            }

            var files = FilePattern.FindAll(paths, pathParameter);
            CheckNotCompressed(files, compression, nameof(blockSize));
            return files.SelectMany(file => TextBlock.Cut(file, format, size.Bytes)).Select(block => new[] { block });
        }

        return FilePattern.FindAll(paths, pathParameter)
            .Select(file => TextBlock.Whole(file, format, compression))
            .Chunk(filesPerPartition ?? 1);
    }

    /// <summary>Makes a bag whose partitions read blocks one after the other.</summary>
    public static Bag<T> ToBag<T>(IEnumerable<TextBlock[]> partitions, Step step, Func<TextBlock, PartitionReader<T>> open)
    {
        var origin = StepOrigin.OfPartitions(step, null, sources => Open(((Delayed<TextBlock[]>)sources[0]).Result, open));
        return new PartitionedBag<T>([.. partitions.Select(blocks => new PartitionNode<T>(origin, [new ValueNode<TextBlock[]>(new NodeOrigin(null, LabelOf(blocks), null), blocks)]))]);
    }

    // What a picture shows of a partition: its file, and where in it the block begins.
    private static string LabelOf(TextBlock[] blocks)
    {
        var (file, start) = (Path.GetFileName(blocks[0].File.Name), new ByteSize(blocks[0].Start));
        return blocks.Length > 1 ? FormattableString.Invariant($"{file} and {blocks.Length - 1} more")
            : start.Bytes > 0 ? $"{file} from {start}"
            : file;
    }

    private static PartitionReader<T> Open<T>(TextBlock[] blocks, Func<TextBlock, PartitionReader<T>> open) => blocks is [var single]
        ? open(single)
        : new ConcatReader<T>(blocks.Select(block => new Func<PartitionReader<T>>(() => open(block))));

    private static void CheckDelimiter(TextFormat format, string parameter)
    {
        if (format.Delimiter is null)
        {
            return;
        }

        var encoding = format.Encoding ?? ThrowingEncoding.Utf8;
        try
        {
            encoding.GetByteCount(format.Delimiter);
        }
        catch (EncoderFallbackException failure)
        {
            throw new ArgumentException($"Found the delimiter \"{format.Delimiter}\", expected characters of {encoding.WebName}, in which the text is.", parameter, failure);
        }
    }

    private static void CheckNotCompressed(SourceFile[] files, FileCompression compression, string parameter)
    {
        foreach (var file in files)
        {
            if (CompressionByName.Resolve(compression, file.Path) is var found and not FileCompression.None)
            {
                throw new ArgumentException($"Found a block size for the {found} file {file.Name}, expected none: compressed files can only be read from the beginning. Leave the block size out, or decompress the file first.", parameter);
            }
        }
    }
}
