using System.Diagnostics.CodeAnalysis;
using System.Text;
using CsvHelper;

namespace LazyGraph.Bags;

/// <summary>Reads the records of a CSV file.</summary>
internal sealed class CsvRecordReader<T>(TextBlock block, CsvReaderOptions options) : PartitionReader<T>
{
    private const int BufferSize = 64 * 1024;

    private Stream? _file;
    private CsvReader? _reader;
    private IEnumerator<T>? _records;

    // A record may have several lines, in quotes; the header is a line, but no record.
    public override string? Position => _reader is null || _reader.RowNumber == 0
        ? block.File.Name
        : FormattableString.Invariant($"row {_reader.RowNumber} (line {_reader.LineNumber}) of {block.File.Name}");

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        try
        {
            _records ??= Open();
            if (_records.MoveNext())
            {
                item = _records.Current;
                return true;
            }

            item = default;
            return false;
        }
        catch (Exception failure) when (failure is CsvFormatException or CsvValidationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"Found in {Position} no record of {Graphs.TypeName.Of(typeof(T))}, expected one in each row ({failure.Message.TrimEnd('.')}). Correct the file, or say by the options or the attributes of the type how it is written.", failure);
        }
        catch (DecoderFallbackException failure)
        {
            throw new InvalidDataException($"Found the bytes {Convert.ToHexString(failure.BytesUnknown ?? [])} soon after {Position}, expected {(block.Format.Encoding ?? ThrowingEncoding.Utf8).WebName}. Give the encoding that the file really has in the options, such as Encoding.Latin1.", failure);
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
        _reader = CsvReader.Create(text, options, leaveOpen: false);
        return _reader.GetRecords<T>().GetEnumerator();
    }
}
