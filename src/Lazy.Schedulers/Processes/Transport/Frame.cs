using System.Buffers;

namespace LazyGraph.Processes.Transport;

/// <summary>A frame that was received: its body, and how many bytes of segments still wait in the connection.</summary>
/// <remarks>The body lies in a pooled array: <see cref="Release"/> gives it back, once, when nothing reads it any more. Not doing so costs no more than the array.</remarks>
internal readonly struct Frame(FrameHeader header, byte[] pooled)
{
    public byte Kind => header.Kind;

    public byte Flags => header.Flags;

    public long SegmentBytes => header.SegmentBytes;

    public ReadOnlyMemory<byte> Body => pooled.AsMemory(0, header.BodyLength);

    public void Release()
    {
        if (pooled.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }
}
