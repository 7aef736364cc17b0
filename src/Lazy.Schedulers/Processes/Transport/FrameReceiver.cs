using System.Buffers;

namespace LazyGraph.Processes.Transport;

/// <summary>The receiving half of a connection: small frames come from one buffer, the rest goes straight to where it belongs.</summary>
internal sealed class FrameReceiver(IByteChannel channel)
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(64 << 10);
    private int _start; // the bytes from _start to _end were received and not read yet
    private int _end;
    private long _segmentBytes; // of the last frame, still to be received

    /// <summary>Gets whether bytes were received that no frame was made of yet.</summary>
    public bool HasMore => _end > _start;

    public bool TryReceive(FrameLimits limits, out Frame frame)
    {
        if (_segmentBytes != 0)
        {
            throw new InvalidOperationException($"Bug in LazyGraph: {_segmentBytes} bytes of a frame's segments were not received.");
        }

        frame = default;
        if (!TryFill(FrameHeader.Size))
        {
            return false;
        }

        var header = FrameHeader.Read(_buffer.AsSpan(_start), limits);
        _start += FrameHeader.Size;
        var body = header.BodyLength == 0 ? [] : ArrayPool<byte>.Shared.Rent(header.BodyLength);
        Read(body.AsSpan(0, header.BodyLength));
        _segmentBytes = header.SegmentBytes;
        frame = new Frame(header, body);
        return true;
    }

    public void ReceiveSegments(IReadOnlyList<Array> arrays)
    {
        var expected = ArrayBytes.TotalOf(arrays);
        if (expected != _segmentBytes)
        {
            throw new InvalidFrameException($"Found a frame with segments of {_segmentBytes} bytes, expected the {expected} that its body speaks of.");
        }

        for (var i = 0; i < arrays.Count; i++)
        {
            var offset = 0L;
            while (ArrayBytes.Piece(arrays[i], offset) is { IsEmpty: false } piece)
            {
                Read(piece);
                offset += piece.Length;
            }
        }

        _segmentBytes = 0;
    }

    public void SkipSegments()
    {
        while (_segmentBytes > 0)
        {
            if (_start == _end)
            {
                Refill();
            }

            var count = (int)Math.Min(_segmentBytes, _end - _start);
            _start += count;
            _segmentBytes -= count;
        }
    }

    // False at the end, if nothing of a frame was received.
    private bool TryFill(int count)
    {
        if (_end - _start >= count)
        {
            return true;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (_end < count)
        {
            var received = ReceiveOrEnd(_buffer.AsSpan(_end));
            if (received == 0)
            {
                return _end == 0 ? false : throw new ConnectionLostException();
            }

            _end += received;
        }

        return true;
    }

    private void Read(Span<byte> destination)
    {
        var buffered = Math.Min(destination.Length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(destination);
        _start += buffered;
        destination = destination[buffered..];
        while (destination.Length > 0)
        {
            var received = channel.Receive(destination);
            destination = received > 0 ? destination[received..] : throw new ConnectionLostException();
        }
    }

    private void Refill()
    {
        _start = 0;
        _end = channel.Receive(_buffer);
        if (_end == 0)
        {
            throw new ConnectionLostException();
        }
    }

    // A peer that was killed with bytes of ours unread resets the connection: an end as any other.
    private int ReceiveOrEnd(Span<byte> buffer)
    {
        try
        {
            return channel.Receive(buffer);
        }
        catch (ConnectionLostException)
        {
            return 0;
        }
    }
}
