using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LazyGraph.Bags;
using LazyGraph.Graphs;

namespace LazyGraph;

/// <summary>Writes bags to files, one for each partition.</summary>
/// <remarks>
/// A file is written under a temporary name in its folder, and renamed when it is complete: nobody sees half of it. If writing fails or is
/// cancelled, or an operation before it fails, the temporary file is removed and what was there under the final name stays as it was. Files of
/// other partitions that are complete by then stay. Only a process that is killed leaves a temporary file; its name begins
/// with a dot, so that no pattern of <c>ReadText</c> finds it.
/// </remarks>
public static class BagFileExtensions
{
    private const string NeedsReflection = "JSON of types that are found at run time needs reflection. Give a JsonTypeInfo of a source-generated context.";

    /// <summary>Writes strings as lines, each partition to a file. Lazy: files are written when the result is computed.</summary>
    /// <remarks>
    /// Elements are written as they are, with <c>\n</c> between them: one that has newlines in it is read back as several lines.
    /// A partition without elements makes an empty file. Elements are streamed; nothing is held. Null, and a character that the
    /// encoding does not have, make the compute fail.
    /// </remarks>
    /// <param name="bag">The lines.</param>
    /// <param name="pattern">The path of the files, with <c>*</c> for the number of the partition: from 0, with as many digits as the last one has. A path without it is a folder, and means <c>folder/*.part</c>. Folders are created.</param>
    /// <param name="name">Makes what stands for <c>*</c> of the number of the partition. Called now.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="encoding">The encoding, with its byte order mark if it has one; UTF-8 without if not given.</param>
    /// <param name="lastNewLine">Whether the last line ends in a newline, too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>A promise of the full paths of the files, in the order of the partitions.</returns>
    /// <exception cref="ArgumentException">Two partitions have the same file, or the pattern has more than one <c>*</c>.</exception>
    public static Delayed<string[]> ToTextFiles(this Bag<string> bag, string pattern, Func<int, string>? name = null, FileCompression compression = FileCompression.Infer, Encoding? encoding = null, bool lastNewLine = false, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(pattern);
        var used = ThrowingEncoding.Of(encoding) ?? ThrowingEncoding.Utf8;
        return Write(bag, pattern, name, compression, (lines, path, found, token) => TextFileWriter.WriteAll(lines, path, found, used, lastNewLine, token), new Step($"write {pattern}", file, line));
    }

    /// <summary>Writes elements as JSON, one a line, each partition to a file. Lazy: files are written when the result is computed.</summary>
    /// <remarks>Each line ends in <c>\n</c>, whatever the options say about indentation. A partition without elements makes an empty file. Elements are streamed; nothing is held.</remarks>
    /// <param name="bag">The elements.</param>
    /// <param name="pattern">The path of the files, with <c>*</c> for the number of the partition: from 0, with as many digits as the last one has. A path without it is a folder, and means <c>folder/*.part</c>. Folders are created.</param>
    /// <param name="options">How elements are written; the defaults of System.Text.Json if not given.</param>
    /// <param name="name">Makes what stands for <c>*</c> of the number of the partition. Called now.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>A promise of the full paths of the files, in the order of the partitions.</returns>
    /// <exception cref="ArgumentException">Two partitions have the same file, or the pattern has more than one <c>*</c>.</exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static Delayed<string[]> ToJsonLines<T>(this Bag<T> bag, string pattern, JsonSerializerOptions? options = null, Func<int, string>? name = null, FileCompression compression = FileCompression.Infer, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        ToJsonLines(bag, pattern, JsonTypes.Find<T>(options), name, compression, file, line);

    /// <summary>Writes elements as JSON, one a line, each partition to a file. Lazy: files are written when the result is computed.</summary>
    /// <param name="bag">The elements.</param>
    /// <param name="pattern">The path of the files, with <c>*</c> for the number of the partition: from 0, with as many digits as the last one has. A path without it is a folder, and means <c>folder/*.part</c>. Folders are created.</param>
    /// <param name="type">How elements are written, as a source-generated context gives it.</param>
    /// <param name="name">Makes what stands for <c>*</c> of the number of the partition. Called now.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>A promise of the full paths of the files, in the order of the partitions.</returns>
    /// <exception cref="ArgumentException">Two partitions have the same file, or the pattern has more than one <c>*</c>.</exception>
    public static Delayed<string[]> ToJsonLines<T>(this Bag<T> bag, string pattern, JsonTypeInfo<T> type, Func<int, string>? name = null, FileCompression compression = FileCompression.Infer, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(bag);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(type);
        var shape = new JsonShape<T>(type);
        return Write(bag, pattern, name, compression, (items, path, found, token) => JsonLineWriter.WriteAll(items, path, found, shape.Type, token), new Step($"write {pattern}", file, line));
    }

    private static Delayed<string[]> Write<T>(Bag<T> bag, string pattern, Func<int, string>? name, FileCompression compression, Func<PartitionReader<T>, string, FileCompression, CancellationToken, string> write, Step step)
    {
        CompressionByName.Check(compression, nameof(compression));
        var paths = PartFileNames.Make(pattern, bag.PartitionCount, name);
        var origin = StepOrigin.OfPass<T, string>(
            step,
            null,
            (items, sources) =>
            {
                var path = ((Delayed<string>)sources[1]).Result;
                return write(items, path, CompressionByName.Resolve(compression, path), items.Stop);
            },
            NodeTraits.TakesToken); // of the run: a file that nobody waits for any more, because another task failed, is not completed
        var files = bag.Nodes.Zip(paths, (partition, path) => new PassNode<T, string>(origin, [partition, ValueNode<string>.Literal(path)]));
        return Delayed.Gather(files, step.File, step.Line);
    }
}
