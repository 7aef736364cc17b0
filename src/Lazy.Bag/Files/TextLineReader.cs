using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace LazyGraph.Bags;

/// <summary>Reads the lines of one block of a file: as strings, as bytes line by line, or as bytes in chunks that are cut anywhere.</summary>
/// <remarks>The file is opened when the first line is wanted, so that a failure to open it is one of the pass.</remarks>
internal sealed class TextLineReader(TextBlock block) : PartitionReader<string>
{
    private const int LongestOnePass = 4 * 1024;

    private static readonly byte[] AllAscii = [.. Enumerable.Range(0, 128).Select(value => (byte)value)];

    private LineScanner? _scanner;
    private char[]? _chars;
    private LineEnds _ends = null!; // this and the following are set when the file is opened
    private Encoding _encoding = null!;
    private int _markLength;
    private long _end;
    private bool _canWiden; // in this encoding an ASCII byte is its character
    private long _firstLine; // where the first line of the block begins
    private long _line; // where the last line begins
    private long _linesRead;
    private long? _chunk; // where the last chunk begins, if they are read

    public TextBlock Block => block;

    public override string? Position => _scanner is null ? block.File.Name
        : _chunk is { } chunk ? PositionAt(chunk)
        : _linesRead == 0 ? block.File.Name
        : DescribeLine(_firstLine, _linesRead);

    /// <summary>Gets whether the text is UTF-8 and its lines end in white space, so that <see cref="TryReadBytes"/> gives it all.</summary>
    public bool HasUtf8Bytes
    {
        get
        {
            Open();
            return _encoding is UTF8Encoding && _ends.AreNewLines;
        }
    }

    public override bool TryRead([MaybeNullWhen(false)] out string item)
    {
        if (!TryReadLine(out var line))
        {
            item = null;
            return false;
        }

        item = _canWiden && _scanner!.IsAscii ? Encoding.Latin1.GetString(line) : Decode(line);
        return true;
    }

    /// <summary>Reads the bytes of a line without its end. They are valid until the next call.</summary>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        Stop.ThrowIfCancellationRequested();
        var scanner = _scanner ?? Open();
        _line = scanner.Next;
        if (_line < _end && scanner.TryRead(_ends, out line))
        {
            _linesRead++;
            return true;
        }

        line = default;
        return false;
    }

    /// <summary>Reads consecutive bytes of just this block's lines, line ends included, in chunks that are cut anywhere. Nothing is checked.</summary>
    /// <remarks>Only where <see cref="HasUtf8Bytes"/>; they are valid until the next call. Either lines or chunks are read.</remarks>
    public bool TryReadBytes(out ReadOnlySpan<byte> chunk)
    {
        Stop.ThrowIfCancellationRequested();
        var scanner = _scanner ?? Open();
        if (scanner.TryReadChunk(_ends, _end, out chunk))
        {
            _chunk = scanner.Next - chunk.Length;
            return true;
        }

        return false;
    }

    /// <summary>Decodes the bytes of the line that was read last.</summary>
    public string Decode(ReadOnlySpan<byte> line)
    {
        if (_canWiden && Ascii.IsValid(line))
        {
            return Encoding.Latin1.GetString(line);
        }

        // One pass, where GetString makes two: one to learn the length. What is wrong is left to it.
        if (_encoding is UTF8Encoding && line.Length <= LongestOnePass
            && Utf8.ToUtf16(line, _chars ??= new char[LongestOnePass], out _, out var count, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            return new string(_chars, 0, count);
        }

        try
        {
            return _encoding.GetString(line);
        }
        catch (DecoderFallbackException failure)
        {
            throw BadBytes(_line + Math.Max(failure.Index, 0), DescribeLine(_firstLine, _linesRead), failure.BytesUnknown ?? [], failure);
        }
    }

    /// <summary>Makes the failure of bytes in the last chunk that are not UTF-8.</summary>
    public InvalidDataException BadBytesInChunk(int offset, ReadOnlySpan<byte> bytes)
    {
        var at = (_chunk ?? 0) + offset;
        _chunk = at; // the failure is there, and not where the chunk begins
        return BadBytes(at, PositionAt(at), bytes, null);
    }

    protected override void Close() => _scanner?.Dispose();

    private LineScanner Open()
    {
        if (_scanner is not null)
        {
            return _scanner;
        }

        if (block.Length == TextBlock.Unlimited)
        {
            _scanner = new LineScanner(block, FileBytes.Open(block.File, block.Compression), 0);
            Read(_scanner.Peek(TextFormat.LongestMark));
            _scanner.Skip(_markLength);
            _end = long.MaxValue;
        }
        else
        {
            OpenAt(FileBytes.OpenFile(block.File));
        }

        _firstLine = _scanner!.Next;
        return _scanner;
    }

    [MemberNotNull(nameof(_scanner))]
    private void OpenAt(FileStream file)
    {
        try
        {
            if (file.Length < block.FileLength)
            {
                throw FileFailure.Shrunk(block, file.Length);
            }

            Span<byte> head = stackalloc byte[TextFormat.LongestMark];
            Read(head[..RandomAccess.Read(file.SafeFileHandle, head, 0)]);

            // Lines begin at multiples of the unit only, so rounding the borders up moves no line to another block.
            _end = RoundUp(block.End);
            var start = RoundUp(block.Start);
            var from = BlockStart.Find(file.SafeFileHandle, _ends, start, _markLength);
            file.Position = from;
            _scanner = new LineScanner(block, file, from) { Until = _end };
            if (!_scanner.SkipTo(start, _ends, _end))
            {
                _end = 0; // no line begins in this block
            }
        }
        catch when (_scanner is null)
        {
            file.Dispose();
            throw;
        }
    }

    private void Read(ReadOnlySpan<byte> head)
    {
        (_encoding, _markLength) = block.Format.Detect(head);
        _ends = LineEnds.Of(_encoding, block.Format.Delimiter);
        _canWiden = (_encoding is UTF8Encoding or ASCIIEncoding || _encoding.IsSingleByte) && _encoding.GetString(AllAscii).AsSpan().SequenceEqual(Encoding.ASCII.GetString(AllAscii));
    }

    private long RoundUp(long position) => (position + _ends.UnitSize - 1) / _ends.UnitSize * _ends.UnitSize;

    private InvalidDataException BadBytes(long at, string position, ReadOnlySpan<byte> bytes, Exception? failure) =>
        new(FormattableString.Invariant($"Found the bytes {Convert.ToHexString(bytes)} at byte {at} of {block.File.Name}, in {position}, expected {_encoding.WebName}. Give the encoding that the file really has, such as encoding: Encoding.Latin1."), failure);

    private string DescribeLine(long firstLine, long number) =>
        TryCountLines(firstLine) is { } before
            ? FormattableString.Invariant($"line {before + number} of {block.File.Name}")
            : FormattableString.Invariant($"line {number} from byte {firstLine} on of {block.File.Name}");

    private string PositionAt(long offset) => DescribeLine(offset, 1);

    /// <summary>Counts the lines that end before a place. Null if the file can't be read any more.</summary>
    private long? TryCountLines(long offset)
    {
        if (offset <= _markLength)
        {
            return 0;
        }

        try
        {
            using var scanner = new LineScanner(block, FileBytes.Open(block.File, block.Compression), 0);
            scanner.Peek(_markLength);
            scanner.Skip(_markLength);
            var lines = 0L;
            while (scanner.TryRead(_ends, out _) && scanner.Next <= offset)
            {
                lines++;
            }

            return lines;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null; // another failure is being reported
        }
    }
}
