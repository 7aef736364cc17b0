using System.Diagnostics.CodeAnalysis;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LazyGraph.Bags;

/// <summary>Reads the records of a CSV file.</summary>
internal sealed class CsvRecordReader<T>(TextBlock block, CsvConfiguration configuration, Action<CsvContext>? configure) : PartitionReader<T>
{
    private const int BufferSize = 64 * 1024;

    private Stream? _file;
    private CsvReader? _reader;
    private IEnumerator<T>? _records;
    private long _row; // the record that was read last, or that could not be

    // A record may have several lines, in quotes; the header is a line, but no record.
    public override string? Position => _reader is null || _row == 0
        ? block.File.Name
        : FormattableString.Invariant($"row {_row} (line {_reader.Parser.RawRow}) of {block.File.Name}");

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        try
        {
            Stop.ThrowIfCancellationRequested();
            _records ??= Open();
            _row++;
            if (_records.MoveNext())
            {
                item = _records.Current;
                return true;
            }

            item = default;
            return false;
        }
        catch (CsvHelperException failure)
        {
            // The first line says what is wrong, the others repeat the state of the reader.
            var reason = failure.Message.Split('\n', 2)[0].TrimEnd('.', '\r');
            throw new InvalidDataException($"Found in {Position} no record of {Graphs.TypeName.Of(typeof(T))}, expected one in each row ({reason}). Correct the file, or say by the configuration or a class map how it is written.", failure);
        }
        catch (DecoderFallbackException failure)
        {
            throw new InvalidDataException($"Found the bytes {Convert.ToHexString(failure.BytesUnknown ?? [])} soon after {Position}, expected {(block.Format.Encoding ?? ThrowingEncoding.Utf8).WebName}. Give the encoding that the file really has, such as encoding: Encoding.Latin1.", failure);
        }
    }

    protected override void Close()
    {
        _records?.Dispose();
        _reader?.Dispose();
        _file?.Dispose();
    }

    private IEnumerator<T> Open()
    {
        // The text is decoded here, and not by CsvHelper, which replaces what is not in the encoding.
        _file = FileBytes.Open(block.File, block.Compression);
        var text = new StreamReader(_file, block.Format.Encoding ?? ThrowingEncoding.Utf8, detectEncodingFromByteOrderMarks: block.Format.Encoding is null, BufferSize);
        _reader = new CsvReader(text, configuration);
        configure?.Invoke(_reader.Context);
        return _reader.GetRecords<T>().GetEnumerator();
    }
}
