using LazyGraph.Processes.Serialization;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Messages;

/// <summary>Messages over frames, and objects as they cross by them.</summary>
internal static class PayloadTransport
{
    public static void Append(this FrameConnection connection, MessageKind kind, ReadOnlySpan<byte> message) =>
        connection.Append((byte)kind, message);

    public static void Append(this FrameConnection connection, MessageKind kind, ReadOnlySpan<byte> head, ReadOnlyMemory<byte> body, IReadOnlyList<Array>? segments) =>
        connection.Append((byte)kind, head, body.Span, segments ?? []);

    /// <summary>Receives the rest of the last frame: an object, whose big arrays are received into their own memory.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="rest">What of its body is the object.</param>
    /// <param name="catalog">The assemblies of the arrays' types.</param>
    public static Payload ReceivePayload(this FrameConnection connection, in Frame frame, ReadOnlyMemory<byte> rest, AssemblyCatalog catalog)
    {
        var body = rest.ToArray();
        if (frame.SegmentBytes == 0)
        {
            return new Payload(body, []);
        }

        var segments = new ObjectReader(catalog, null, allowsDelegates: false) { SegmentLimit = frame.SegmentBytes }.ReadSegmentTable(body);
        connection.ReceiveSegments(segments);
        return new Payload(body, segments);
    }
}
