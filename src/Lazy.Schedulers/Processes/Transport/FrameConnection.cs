namespace LazyGraph.Processes.Transport;

/// <summary>Frames over a channel to another process. Any thread may send; one at a time may receive.</summary>
/// <remarks>Small frames are gathered and leave together; large bodies and segments go out from their own memory. After an exception of either side the connection is of no more use.</remarks>
internal sealed class FrameConnection(IByteChannel channel, FrameLimits? limits = null) : IDisposable
{
    private readonly FrameLimits _limits = limits ?? FrameLimits.Default;
    private readonly FrameSender _sender = new(channel, limits ?? FrameLimits.Default);
    private readonly FrameReceiver _receiver = new(channel);

    /// <summary>Gets the id of the process at the other end, where the system tells.</summary>
    public int? PeerProcessId => channel.PeerProcessId;

    /// <summary>Adds a frame to those that the next <see cref="Flush"/> sends; sends them itself when many bytes have gathered.</summary>
    public void Append(byte kind, ReadOnlySpan<byte> body, byte flags = 0) => _sender.Send(kind, body, default, [], flags, isFlushed: false);

    /// <summary>Adds a frame whose body is two pieces, with the memory of arrays after it. Large pieces are sent at once, after what has gathered.</summary>
    public void Append(byte kind, ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, IReadOnlyList<Array> segments) => _sender.Send(kind, head, body, segments, flags: 0, isFlushed: false);

    /// <summary>Sends what has gathered.</summary>
    public void Flush() => _sender.Flush();

    /// <summary>Sends a frame, after those that have gathered.</summary>
    public void Send(byte kind, ReadOnlySpan<byte> body, byte flags = 0) => _sender.Send(kind, body, default, [], flags, isFlushed: true);

    /// <summary>Sends a frame with the memory of arrays, whose elements hold no references, after its body.</summary>
    public void Send(byte kind, ReadOnlySpan<byte> body, IReadOnlyList<Array> segments, byte flags = 0) => _sender.Send(kind, body, default, segments, flags, isFlushed: true);

    /// <summary>Gets whether more than what was received so far is here already, so that the next frame may come without waiting.</summary>
    public bool HasMore => _receiver.HasMore;

    /// <summary>Gets whether bytes have come that the receiving thread has not taken; for any thread.</summary>
    public bool HasPending => channel.HasPending;

    /// <summary>Receives the next frame without its segments, which must be received or skipped before the next frame.</summary>
    /// <returns>False at the end: the other side has closed or is gone, or this side has closed.</returns>
    /// <exception cref="InvalidFrameException">The bytes are no frame, or one above the limits.</exception>
    /// <exception cref="ConnectionLostException">The end came in the middle of a frame.</exception>
    public bool TryReceive(out Frame frame) => _receiver.TryReceive(_limits, out frame);

    /// <summary>Receives the segments of the last frame into arrays of just their size.</summary>
    public void ReceiveSegments(IReadOnlyList<Array> arrays) => _receiver.ReceiveSegments(arrays);

    /// <summary>Throws the segments of the last frame away.</summary>
    public void SkipSegments() => _receiver.SkipSegments();

    /// <summary>Closes the connection, from any thread: a receive that is blocked ends.</summary>
    public void Dispose() => channel.Dispose();
}
