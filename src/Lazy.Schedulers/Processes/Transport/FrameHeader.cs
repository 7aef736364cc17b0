using System.Buffers.Binary;

namespace LazyGraph.Processes.Transport;

/// <summary>The sixteen bytes before a frame: the body's length, kind, flags, a mark, and how many bytes of segments follow the body.</summary>
internal readonly record struct FrameHeader(int BodyLength, byte Kind, byte Flags, long SegmentBytes)
{
    public const int Size = 16;

    // "LG": whoever speaks something else is noticed at the first header.
    private const ushort Mark = 0x474C;

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteInt32LittleEndian(destination, BodyLength);
        destination[4] = Kind;
        destination[5] = Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(destination[6..], Mark);
        BinaryPrimitives.WriteInt64LittleEndian(destination[8..], SegmentBytes);
    }

    /// <summary>Reads a header, which is refused before anything is allocated for it.</summary>
    public static FrameHeader Read(ReadOnlySpan<byte> source, FrameLimits limits)
    {
        var mark = BinaryPrimitives.ReadUInt16LittleEndian(source[6..]);
        if (mark != Mark)
        {
            throw new InvalidFrameException($"Found a frame marked {mark:x4}, expected {Mark:x4}: the other side speaks something else.");
        }

        var body = BinaryPrimitives.ReadUInt32LittleEndian(source);
        if (body > limits.LargestBody)
        {
            throw new InvalidFrameException($"Found a frame with a body of {body} bytes, expected at most {limits.LargestBody}.");
        }

        var segments = BinaryPrimitives.ReadUInt64LittleEndian(source[8..]);
        if (segments > (ulong)limits.LargestSegments)
        {
            throw new InvalidFrameException($"Found a frame with segments of {segments} bytes, expected at most {limits.LargestSegments}.");
        }

        return new FrameHeader((int)body, source[4], source[5], (long)segments);
    }
}
