using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LazyGraph.Bags;

namespace LazyGraph;

public static partial class Bag
{
    private const string CsvReflection = "CsvHelper finds the members of records by reflection. Read lines and parse them by a function of your own where members may be trimmed.";

    /// <summary>Makes a bag of the records in CSV files, one partition a file, by CsvHelper.</summary>
    /// <remarks>
    /// Files are found now, and read and streamed when the bag is computed. They are not cut, for a newline may stand in quotes.
    /// The first row names the members, unless the configuration says otherwise. A row that is no such record, or is not in the encoding,
    /// fails with <see cref="InvalidDataException"/>, which says where it is.
    /// </remarks>
    /// <param name="path">The name of a file, or a pattern, as for <c>ReadText</c>.</param>
    /// <param name="configuration">How rows are read: separator, header and so on; if not given, commas, a header, and the invariant culture.</param>
    /// <param name="encoding">The encoding; if not given, what the byte order mark says, or UTF-8.</param>
    /// <param name="configure">Registers class maps and converters, for each file anew.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read</c> and the path if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the records: a class, struct or record whose members the header names, or one with a class map.</typeparam>
    /// <returns>The bag of the records.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">An empty path.</exception>
    [RequiresUnreferencedCode(CsvReflection)]
    [RequiresDynamicCode(CsvReflection)]
    public static Bag<T> ReadCsv<T>(string path, CsvConfiguration? configuration = null, Encoding? encoding = null, Action<CsvContext>? configure = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ReadCsvFiles<T>([path], nameof(path), configuration, encoding, configure, compression, filesPerPartition, Step.Of($"read {path}", name, null, file, line));
    }

    /// <summary>Makes a bag of the records in CSV files, one partition a file, by CsvHelper.</summary>
    /// <param name="paths">Names of files and patterns; the files of each are in ordinal order, and those of one come before those of the next.</param>
    /// <param name="configuration">How rows are read: separator, header and so on; if not given, commas, a header, and the invariant culture.</param>
    /// <param name="encoding">The encoding; if not given, what the byte order mark says, or UTF-8.</param>
    /// <param name="configure">Registers class maps and converters, for each file anew.</param>
    /// <param name="compression">How the files are compressed; by their names if not given.</param>
    /// <param name="filesPerPartition">How many files make a partition, if not one.</param>
    /// <param name="name">The label; <c>read CSV</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T">The type of the records: a class, struct or record whose members the header names, or one with a class map.</typeparam>
    /// <returns>The bag of the records.</returns>
    /// <exception cref="FileNotFoundException">There is no such file, or none that matches the pattern.</exception>
    /// <exception cref="ArgumentException">An empty path.</exception>
    [RequiresUnreferencedCode(CsvReflection)]
    [RequiresDynamicCode(CsvReflection)]
    public static Bag<T> ReadCsv<T>(IEnumerable<string> paths, CsvConfiguration? configuration = null, Encoding? encoding = null, Action<CsvContext>? configure = null, FileCompression compression = FileCompression.Infer, int? filesPerPartition = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadCsvFiles<T>(paths, nameof(paths), configuration, encoding, configure, compression, filesPerPartition, Step.Of("read CSV", name, null, file, line));
    }

    [RequiresUnreferencedCode(CsvReflection)]
    [RequiresDynamicCode(CsvReflection)]
    private static Bag<T> ReadCsvFiles<T>(IEnumerable<string> paths, string pathParameter, CsvConfiguration? configuration, Encoding? encoding, Action<CsvContext>? configure, FileCompression compression, int? filesPerPartition, Step step)
    {
        configuration ??= new CsvConfiguration(CultureInfo.InvariantCulture);
        var partitions = TextPartitions.Plan(paths, pathParameter, blockSize: null, encoding, compression, filesPerPartition, lineDelimiter: null);
        return TextPartitions.ToBag(partitions, step, block => new CsvRecordReader<T>(block, configuration, configure));
    }
}
