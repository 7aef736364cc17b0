using System.Runtime.CompilerServices;
using System.Text;
using LazyGraph.Bags;

namespace LazyGraph;

public static partial class Bag
{
    /// <summary>Makes a bag of the lines of text files.</summary>
    /// <remarks>
    /// Which files there are is found out now; they are read when the bag is computed, and streamed: a partition holds a
    /// buffer and the lines that are kept. Lines end in CR, LF or CRLF, which are left out, as are the line after the last
    /// newline and byte order marks. A file that is cut is read as far as it went when the bag was built. Compressed files of 64 KB and more are decompressed by another thread, a few buffers ahead.
    /// <para>A line that is not in the encoding fails with <see cref="InvalidDataException"/>; that, and a failure of any
    /// later operation of the same pass, says which line of which file it was.</para>
    /// </remarks>
    /// <param name="path">The name of a file, or a pattern: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders. The files of a pattern are in ordinal order; those whose names begin with a dot are left out.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>; a line belongs to the one in which its first byte lies. One partition a file if not given.</param>
    /// <param name="encoding">The encoding; if not given, what the byte order mark of a file says, or UTF-8.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="lineDelimiter">What ends a line instead of a newline; CR and LF are characters like others then.</param>
    /// <param name="name">The label; <c>read</c> and the path if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the lines.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty delimiter or path.</exception>
    /// <exception cref="FormatException"><paramref name="blockSize"/> is text that is no size.</exception>
    public static Bag<string> ReadText(string path, ByteSize? blockSize = null, Encoding? encoding = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? lineDelimiter = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        var partitions = TextPartitions.Plan([path], nameof(path), blockSize, encoding, compression, filesPerPartition, lineDelimiter);
        return TextPartitions.ToBag(partitions, Step.Of($"read {path}", name, null, file, line), static block => new TextLineReader(block));
    }

    /// <summary>Makes a bag of the lines of text files.</summary>
    /// <param name="paths">Names of files and patterns; the files of each are in ordinal order, and those of one come before those of the next.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>; a line belongs to the one in which its first byte lies. One partition a file if not given.</param>
    /// <param name="encoding">The encoding; if not given, what the byte order mark of a file says, or UTF-8.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="lineDelimiter">What ends a line instead of a newline; CR and LF are characters like others then.</param>
    /// <param name="name">The label; <c>read text</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the lines.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty delimiter or path.</exception>
    /// <exception cref="FormatException"><paramref name="blockSize"/> is text that is no size.</exception>
    public static Bag<string> ReadText(IEnumerable<string> paths, ByteSize? blockSize = null, Encoding? encoding = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? lineDelimiter = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var partitions = TextPartitions.Plan(paths, nameof(paths), blockSize, encoding, compression, filesPerPartition, lineDelimiter);
        return TextPartitions.ToBag(partitions, Step.Of("read text", name, null, file, line), static block => new TextLineReader(block));
    }

    /// <summary>Makes a bag of the lines of text files, each with the full path of its file.</summary>
    /// <inheritdoc cref="ReadText(string, ByteSize?, Encoding?, FileCompression, int?, string?, string?, string, int)"/>
    public static Bag<(string Line, string Path)> ReadTextWithPath(string path, ByteSize? blockSize = null, Encoding? encoding = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? lineDelimiter = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        var partitions = TextPartitions.Plan([path], nameof(path), blockSize, encoding, compression, filesPerPartition, lineDelimiter);
        return TextPartitions.ToBag(partitions, Step.Of($"read {path}", name, null, file, line), OpenWithPath);
    }

    /// <summary>Makes a bag of the lines of text files, each with the full path of its file.</summary>
    /// <param name="paths">Names of files and patterns; the files of each are in ordinal order, and those of one come before those of the next.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>; a line belongs to the one in which its first byte lies. One partition a file if not given.</param>
    /// <param name="encoding">The encoding; if not given, what the byte order mark of a file says, or UTF-8.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="lineDelimiter">What ends a line instead of a newline; CR and LF are characters like others then.</param>
    /// <param name="name">The label; <c>read text</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The bag of the lines.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty delimiter or path.</exception>
    /// <exception cref="FormatException"><paramref name="blockSize"/> is text that is no size.</exception>
    public static Bag<(string Line, string Path)> ReadTextWithPath(IEnumerable<string> paths, ByteSize? blockSize = null, Encoding? encoding = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? lineDelimiter = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var partitions = TextPartitions.Plan(paths, nameof(paths), blockSize, encoding, compression, filesPerPartition, lineDelimiter);
        return TextPartitions.ToBag(partitions, Step.Of("read text", name, null, file, line), OpenWithPath);
    }

    private static PartitionReader<(string Line, string Path)> OpenWithPath(TextBlock block) =>
        new MapReader<string, (string Line, string Path)>(new TextLineReader(block), line => (line, block.File.Path));
}
