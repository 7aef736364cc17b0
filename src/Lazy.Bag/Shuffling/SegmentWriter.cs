namespace LazyGraph.Bags;

/// <summary>Appends what is written to a file that others append to as well, and notes where it stands.</summary>
internal sealed class SegmentWriter(Stream file, List<(long Start, int Length)> segments) : ForwardWriteStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        segments.Add((file.Position, buffer.Length));
        try
        {
            file.Write(buffer);
        }
        catch (IOException error)
        {
            throw ShuffleFile.Refused(error);
        }
    }
}
