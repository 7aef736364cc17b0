using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LazyGraph.Bags;

namespace LazyGraph;

public static partial class Bag
{
    private const string NeedsReflection = "JSON of types that are found at run time needs reflection. Give a JsonTypeInfo of a source-generated context.";

    /// <summary>Makes a bag of the values in files of JSON lines: one value a line; empty lines are left out.</summary>
    /// <remarks>
    /// Files are found now, and read and streamed when the bag is computed, as by <c>ReadText</c>. Lines of UTF-8 become values without
    /// becoming strings first. A line that is no such value fails with <see cref="InvalidDataException"/>, which says where it is.
    /// </remarks>
    /// <param name="path">The name of a file, or a pattern, as for <c>ReadText</c>.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>. One partition a file if not given.</param>
    /// <param name="options">How values are read; the defaults of System.Text.Json if not given.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read</c> and the path if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the values; <see cref="JsonElement"/> for any.</typeparam>
    /// <returns>The bag of the values. The JSON value <c>null</c> is an element like others where the type can be null.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty path.</exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static Bag<T> ReadJsonLines<T>(string path, ByteSize? blockSize = null, JsonSerializerOptions? options = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        ReadJsonLines(path, JsonTypes.Find<T>(options), blockSize, compression, filesPerPartition, name, file, line);

    /// <summary>Makes a bag of the values in files of JSON lines: one value a line; empty lines are left out.</summary>
    /// <param name="paths">Names of files and patterns; the files of each are in ordinal order, and those of one come before those of the next.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>. One partition a file if not given.</param>
    /// <param name="options">How values are read; the defaults of System.Text.Json if not given.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read JSON lines</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the values; <see cref="JsonElement"/> for any.</typeparam>
    /// <returns>The bag of the values. The JSON value <c>null</c> is an element like others where the type can be null.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty path.</exception>
    [RequiresUnreferencedCode(NeedsReflection)]
    [RequiresDynamicCode(NeedsReflection)]
    public static Bag<T> ReadJsonLines<T>(IEnumerable<string> paths, ByteSize? blockSize = null, JsonSerializerOptions? options = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        ReadJsonLines(paths, JsonTypes.Find<T>(options), blockSize, compression, filesPerPartition, name, file, line);

    /// <summary>Makes a bag of the values in files of JSON lines: one value a line; empty lines are left out.</summary>
    /// <param name="path">The name of a file, or a pattern, as for <c>ReadText</c>.</param>
    /// <param name="type">How values are read, as a source-generated context gives it.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>. One partition a file if not given.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read</c> and the path if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the values; <see cref="JsonElement"/> for any.</typeparam>
    /// <returns>The bag of the values. The JSON value <c>null</c> is an element like others where the type can be null.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty path.</exception>
    public static Bag<T> ReadJsonLines<T>(string path, JsonTypeInfo<T> type, ByteSize? blockSize = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(type);
        var shape = new JsonShape<T>(type);
        var partitions = TextPartitions.Plan([path], nameof(path), blockSize, encoding: null, compression, filesPerPartition, lineDelimiter: null);
        return TextPartitions.ToBag(partitions, Step.Of($"read {path}", name, null, file, line), block => new JsonLineReader<T>(new TextLineReader(block), shape.Type));
    }

    /// <summary>Makes a bag of the values in files of JSON lines: one value a line; empty lines are left out.</summary>
    /// <param name="paths">Names of files and patterns; the files of each are in ordinal order, and those of one come before those of the next.</param>
    /// <param name="type">How values are read, as a source-generated context gives it.</param>
    /// <param name="blockSize">Cuts files into partitions of this many bytes, as <c>"16 MiB"</c>. One partition a file if not given.</param>
    /// <param name="compression">How the files are compressed; by their names if not given. Compressed files can't be cut.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read JSON lines</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the values; <see cref="JsonElement"/> for any.</typeparam>
    /// <returns>The bag of the values. The JSON value <c>null</c> is an element like others where the type can be null.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">A block size for compressed files or together with <paramref name="filesPerPartition"/>, or an empty path.</exception>
    public static Bag<T> ReadJsonLines<T>(IEnumerable<string> paths, JsonTypeInfo<T> type, ByteSize? blockSize = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(type);
        var shape = new JsonShape<T>(type);
        var partitions = TextPartitions.Plan(paths, nameof(paths), blockSize, encoding: null, compression, filesPerPartition, lineDelimiter: null);
        return TextPartitions.ToBag(partitions, Step.Of("read JSON lines", name, null, file, line), block => new JsonLineReader<T>(new TextLineReader(block), shape.Type));
    }
}
