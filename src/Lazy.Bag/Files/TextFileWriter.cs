using System.Buffers;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Encodes lines to a stream, each by itself, so that one that can't be encoded is known.</summary>
internal sealed class TextFileWriter : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly byte[] _newLine;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private int _used;
    private long _lines;

    public TextFileWriter(Stream stream, Encoding encoding)
    {
        (_stream, _encoding) = (stream, encoding);
        _newLine = encoding.GetBytes("\n");
        encoding.Preamble.CopyTo(_buffer);
        _used = encoding.Preamble.Length;
    }

    /// <summary>Writes a partition to a file.</summary>
    public static string WriteAll(PartitionReader<string> lines, string path, FileCompression compression, Encoding encoding, bool lastNewLine, CancellationToken cancellationToken)
    {
        using var file = new FileInProgress(path, compression);
        using (var writer = new TextFileWriter(file, encoding))
        {
            while (lines.TryRead(out var line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(line, path);
            }

            writer.End(lastNewLine);
        }

        cancellationToken.ThrowIfCancellationRequested();
        file.Complete();
        return path;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Write(string? line, string path)
    {
        if (line is null)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"Found null for line {_lines + 1} of {path}, expected a string. Filter such elements out first, or write an empty string for them."));
        }

        Reserve(_encoding.GetMaxByteCount(line.Length) + _newLine.Length);
        if (_lines > 0)
        {
            AddNewLine();
        }

        try
        {
            _used += _encoding.GetBytes(line, _buffer.AsSpan(_used));
            _lines++;
        }
        catch (EncoderFallbackException failure)
        {
            var found = failure.IsUnknownSurrogate() ? "a pair of surrogates" : FormattableString.Invariant($"the character U+{(int)failure.CharUnknown:X4}");
            throw new InvalidDataException(FormattableString.Invariant($"Found {found} at place {failure.Index} of line {_lines + 1} for {path}, expected what {_encoding.WebName} can say. Give another encoding, such as encoding: Encoding.UTF8; a half of a surrogate pair is no character in any."), failure);
        }
    }

    private void End(bool lastNewLine)
    {
        if (lastNewLine && _lines > 0)
        {
            Reserve(_newLine.Length);
            AddNewLine();
        }

        _stream.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }

    private void AddNewLine()
    {
        _newLine.CopyTo(_buffer, _used);
        _used += _newLine.Length;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _used >= count)
        {
            return;
        }

        _stream.Write(_buffer.AsSpan(0, _used));
        _used = 0;
        if (_buffer.Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(count); // first: if there is no memory for it, the old one is still ours
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
