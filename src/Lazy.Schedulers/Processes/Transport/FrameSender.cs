namespace LazyGraph.Processes.Transport;

/// <summary>The sending half of a connection.</summary>
internal sealed class FrameSender(IByteChannel channel, FrameLimits limits)
{
    /// <summary>What is larger than this is not copied to the buffer: a copy would cost more than a call.</summary>
    private const int LargestGathered = 16 << 10;

    private readonly Lock _gate = new();
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(64 << 10); // guarded by _gate
    private int _count; // guarded by _gate
    private bool _isBroken; // guarded by _gate; a frame may have been cut, so none can follow

    /// <summary>Sends a frame whose body is two pieces, one after the other.</summary>
    public void Send(byte kind, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, IReadOnlyList<Array> segments, byte flags, bool isFlushed)
    {
        var header = new FrameHeader(checked(head.Length + body.Length), kind, flags, segments.Count == 0 ? 0 : ArrayBytes.TotalOf(segments));
        Check(header);
        lock (_gate)
        {
            if (_buffer.Length - _count < FrameHeader.Size)
            {
                FlushGathered();
            }

            header.Write(_buffer.AsSpan(_count));
            _count += FrameHeader.Size;
            Add(head);
            Add(body);
            for (var i = 0; i < segments.Count; i++)
            {
                AddArray(segments[i]);
            }

            if (isFlushed)
            {
                FlushGathered();
            }
        }
    }

    public void Flush()
    {
        lock (_gate)
        {
            FlushGathered();
        }
    }

    private void Check(FrameHeader header)
    {
        if (header.BodyLength > limits.LargestBody)
        {
            throw new InvalidFrameException($"Found a message of {header.BodyLength} bytes to be sent to another process, expected at most {limits.LargestBody}: hold large data in arrays, which go beside the message, or split it into more tasks.");
        }

        if (header.SegmentBytes > limits.LargestSegments)
        {
            throw new InvalidFrameException($"Found arrays of {header.SegmentBytes} bytes to be sent to another process, expected at most {limits.LargestSegments}: split them into more tasks.");
        }
    }

    private void AddArray(Array array)
    {
        var offset = 0L;
        while (ArrayBytes.Piece(array, offset) is { IsEmpty: false } piece)
        {
            Add(piece);
            offset += piece.Length;
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _count)
        {
            FlushGathered();
        }

        if (bytes.Length > LargestGathered)
        {
            FlushGathered();
            SendNow(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_count));
        _count += bytes.Length;
    }

    private void FlushGathered()
    {
        if (_count > 0)
        {
            var count = _count;
            _count = 0;
            SendNow(_buffer.AsSpan(0, count));
        }
    }

    private void SendNow(ReadOnlySpan<byte> bytes)
    {
        if (_isBroken)
        {
            throw new ConnectionLostException();
        }

        try
        {
            channel.Send(bytes);
        }
        catch
        {
            _isBroken = true;
            throw;
        }
    }
}
