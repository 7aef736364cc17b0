namespace LazyGraph.Bags;

/// <summary>Reads segments of a file one after the other, as if they were all there is.</summary>
internal sealed class SegmentStream(Stream file, IReadOnlyList<(long Start, int Length)> segments) : ForwardStream
{
    private int _next; // the segment after the one being read
    private int _left; // of that one

    public override int Read(Span<byte> buffer)
    {
        while (_left == 0)
        {
            if (_next == segments.Count)
            {
                return 0;
            }

            (file.Position, _left) = segments[_next++];
        }

        var read = file.Read(buffer[..Math.Min(buffer.Length, _left)]);
        if (read == 0 && buffer.Length > 0)
        {
            throw new EndOfStreamException("A temporary file of a shuffle has become shorter. Leave the folder of temporary files alone while a compute runs.");
        }

        _left -= read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
