namespace LazyGraph.Processes.Messages;

/// <summary>An object as it crosses: what the serializer wrote, and the big arrays beside it, which cross straight from their memory.</summary>
/// <remarks>Whoever has one may keep it and pass it on as it is; it does not depend on the connection that it came by.</remarks>
internal sealed record Payload(ReadOnlyMemory<byte> Body, Array[] Segments)
{
    /// <summary>Gets how many bytes cross.</summary>
    public long Bytes => Body.Length + Transport.ArrayBytes.TotalOf(Segments);
}
