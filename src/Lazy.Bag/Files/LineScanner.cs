using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace LazyGraph.Bags;

/// <summary>Cuts the bytes of a stream into lines, in a buffer of its own. What it hands out is valid until the next call.</summary>
/// <remarks>The buffer holds what has been read and not been handed out: a line that does not fit makes it grow.</remarks>
internal sealed class LineScanner(TextBlock block, Stream stream, long offset) : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int SmallestRead = 16 * 1024; // beyond the end of a block, where only the rest of one line is wanted
    private const int SmallRest = 4 * 1024;

    private readonly Stream _stream = stream;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private long _offset = offset; // where in the text the buffer begins
    private int _next;
    private int _filled;
    private bool _isEnded;
    private ulong _marks; // line ends among the 64 bytes before _searched that have not been handed out
    private int _searched; // a line that is not marked ends here or behind it
    private bool _isInTail; // of chunks: only the end of the last line is still looked for
    private bool _hasAllChunks;
    private long _givesUpAt = long.MaxValue; // a line that goes on to here is not wanted

    /// <summary>Gets where in the file the next line begins.</summary>
    public long Next => _offset + _next;

    /// <summary>Gets whether all bytes in the buffer are ASCII, and so the line, too.</summary>
    public bool IsAscii { get; private set; }

    /// <summary>Gets or sets where reading will probably end.</summary>
    public long Until { get; set; } = long.MaxValue;

    /// <summary>Looks at the first bytes, up to a number of them.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_filled - _next < count && !_isEnded)
        {
            Fill();
        }

        return _buffer.AsSpan(_next, Math.Min(count, _filled - _next));
    }

    /// <summary>Leaves out bytes that have been looked at.</summary>
    public void Skip(int count)
    {
        _next += count;
        _searched = _next;
    }

    /// <summary>Reads on to the first line that begins at a place or behind it, unless it begins behind another place.</summary>
    /// <remarks>A line may be longer than many blocks. Each of them would look for its end if they did not stop at their own.</remarks>
    /// <returns>Whether there may be such a line.</returns>
    public bool SkipTo(long position, LineEnds ends, long end)
    {
        _givesUpAt = end + ends.LongestEnd;
        var found = true;
        while (found && Next < position)
        {
            found = TryRead(ends, out _);
        }

        _givesUpAt = long.MaxValue;
        return found;
    }

    /// <summary>Reads a line, without its end.</summary>
    public bool TryRead(LineEnds ends, out ReadOnlySpan<byte> line) =>
        (ends.ArePlain && TryReadMarked(out line)) || TryReadFound(ends, out line);

    /// <summary>Reads bytes as they come, up to the end of the last line that begins before a place.</summary>
    public bool TryReadChunk(LineEnds ends, long end, out ReadOnlySpan<byte> chunk)
    {
        while (!_hasAllChunks && (_isInTail || Next < end))
        {
            var unread = _buffer.AsSpan(_next, _filled - _next);
            if (unread.IsEmpty && _isEnded)
            {
                break;
            }

            var next = unread.Length;
            if (_isInTail || end - Next <= unread.Length)
            {
                // A line that ends with the byte before the place is the last one, so the search begins with that byte.
                var from = _isInTail ? 0 : (int)(end - Next) - 1;
                _hasAllChunks = ends.Find(unread, from, _isEnded, out var found) >= 0;
                _isInTail = true;
                next = _hasAllChunks || !_isEnded ? found : unread.Length;
            }

            if (next > 0)
            {
                chunk = unread[..next];
                _next += next;
                return true;
            }

            Fill();
        }

        chunk = default;
        return false;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _stream.Dispose();
    }

    /// <summary>Reads a line whose end is in a stretch that has been searched, or can be.</summary>
    /// <remarks>64 bytes are compared at a time, and leave a bit for each line end: so a line of usual length costs no search of its own.</remarks>
    private bool TryReadMarked(out ReadOnlySpan<byte> line)
    {
        while (true)
        {
            while (_marks == 0)
            {
                if (_filled - _searched < sizeof(ulong) * 8)
                {
                    line = default;
                    return false;
                }

                _marks = MarkLineEnds(ref _buffer[_searched]);
                _searched += sizeof(ulong) * 8;
            }

            var at = _searched - (sizeof(ulong) * 8) + BitOperations.TrailingZeroCount(_marks);
            if (at >= _next)
            {
                var isReturn = _buffer[at] == '\r';
                if (isReturn && at + 1 == _filled)
                {
                    // An LF may follow. No further line is marked, so this one is looked for from its beginning.
                    _marks = 0;
                    line = default;
                    return false;
                }

                _marks &= _marks - 1;
                line = _buffer.AsSpan(_next, at - _next);
                _next = at + (isReturn && _buffer[at + 1] == '\n' ? 2 : 1);
                return true;
            }

            _marks &= _marks - 1; // the LF of a CRLF
        }
    }

    private static ulong MarkLineEnds(ref byte bytes)
    {
        var (returns, feeds) = (Vector256.Create((byte)'\r'), Vector256.Create((byte)'\n'));
        var (low, high) = (Vector256.LoadUnsafe(ref bytes), Vector256.LoadUnsafe(ref bytes, 32));
        return (Vector256.Equals(low, returns) | Vector256.Equals(low, feeds)).ExtractMostSignificantBits()
            | ((ulong)(Vector256.Equals(high, returns) | Vector256.Equals(high, feeds)).ExtractMostSignificantBits() << 32);
    }

    private bool TryReadFound(LineEnds ends, out ReadOnlySpan<byte> line)
    {
        var from = 0;
        while (true)
        {
            var unread = _buffer.AsSpan(_next, _filled - _next);
            var length = ends.Find(unread, from, _isEnded, out var next);
            if (length < 0)
            {
                if (!_isEnded && _offset + _filled >= _givesUpAt)
                {
                    line = default;
                    return false;
                }

                if (!_isEnded)
                {
                    from = next;
                    Fill();
                    continue;
                }

                if (unread.IsEmpty)
                {
                    line = default;
                    return false;
                }

                length = next = unread.Length;
            }

            line = unread[..length];
            _next += next;
            (_marks, _searched) = (0, _next);
            return true;
        }
    }

    private void Fill()
    {
        var rest = _buffer.AsSpan(_next, _filled - _next);
        var isRestAscii = IsAscii || (rest.Length <= SmallRest && Ascii.IsValid(rest));
        if (rest.Length == _buffer.Length)
        {
            Grow();
        }
        else
        {
            rest.CopyTo(_buffer);
        }

        _offset += _next;
        (_next, _filled) = (0, rest.Length);
        (_marks, _searched) = (0, 0);
        var space = _buffer.Length - _filled;
        var wanted = (int)Math.Min(space, Math.Max(Until - _offset - _filled, SmallestRead));
        var count = _stream.Read(_buffer.AsSpan(_filled, wanted));
        IsAscii = isRestAscii && Ascii.IsValid(_buffer.AsSpan(_filled, count));
        _filled += count;
        _isEnded = count == 0;
        if (_isEnded && _offset + _filled < block.FileLength)
        {
            throw FileFailure.Shrunk(block, _offset + _filled);
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= Array.MaxLength / 2)
        {
            throw new InvalidDataException($"Found a line of more than {_buffer.Length} bytes at byte {_offset} of {block.File.Name}, expected lines that fit into memory. Say with lineDelimiter what ends a line of this file, if it is not a newline.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
