using System.Runtime.CompilerServices;
using CsvHelper;
using LazyGraph.Bags;

namespace LazyGraph;

public static partial class Bag
{
    /// <summary>Makes a bag of the records in CSV files, one partition a file, by CsvHelper.</summary>
    /// <remarks>
    /// Files are found now, and read and streamed when the bag is computed. They are not cut, for a newline may stand in quotes.
    /// The first row names the members, unless the options say otherwise. A row that is no such record, or is not in the encoding,
    /// fails with <see cref="InvalidDataException"/>, which says where it is.
    /// </remarks>
    /// <param name="path">The name of a file, or a pattern, as for <c>ReadText</c>.</param>
    /// <param name="options">How rows are read, and the encoding; if not given, those of the type's attributes, or commas, the invariant culture's numbers, and UTF-8 or what the byte order mark says.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read</c> and the path if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the records, which has the attribute <see cref="CsvRecordAttribute"/>; its mapper is generated.</typeparam>
    /// <returns>The bag of the records.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    public static Bag<T> ReadCsv<T>(string path, CsvReaderOptions? options = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadCsvFiles<T>([path], nameof(path), options, compression, filesPerPartition, Step.Of($"read {path}", name, null, file, line));
    }

    /// <summary>Makes a bag of the records in CSV files, one partition a file, by CsvHelper.</summary>
    /// <param name="paths">Names of files and patterns; the files of each are in ordinal order, and those of one come before those of the next.</param>
    /// <param name="options">How rows are read, and the encoding; if not given, those of the type's attributes, or commas, the invariant culture's numbers, and UTF-8 or what the byte order mark says.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read</c> and the path if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the records, which has the attribute <see cref="CsvRecordAttribute"/>; its mapper is generated.</typeparam>
    /// <returns>The bag of the records.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    public static Bag<T> ReadCsv<T>(IEnumerable<string> paths, CsvReaderOptions? options = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadCsvFiles<T>(paths, nameof(paths), options, compression, filesPerPartition, Step.Of("read CSV", name, null, file, line));
    }

    private static Bag<T> ReadCsvFiles<T>(IEnumerable<string> paths, string pathParameter, CsvReaderOptions? options, FileCompression compression, int? filesPerPartition, Step step)
    {
        // Counting lines costs little, and an error without the line is hard to find.
        var used = (options ?? CsvReaderOptions.For<T>()) with { TrackLineNumbers = true };
        var partitions = TextPartitions.Plan(paths, pathParameter, blockSize: null, used.Encoding, compression, filesPerPartition, lineDelimiter: null);
        return TextPartitions.ToBag(partitions, step, block => new CsvRecordReader<T>(block, used));
    }
}
