namespace LazyGraph.Bags;

/// <summary>The bytes of a file, followed by some more, so that it can be told whether who reads it needed to go beyond its end.</summary>
internal sealed class EndMarkedStream(Stream file, byte[] more) : ForwardStream
{
    private int _given;

    /// <summary>Gets whether more has been asked for than the file has.</summary>
    public bool IsBeyondEnd { get; private set; }

    /// <summary>Gets whether the file has no bytes at all.</summary>
    public bool IsEmpty { get; private set; } = true;

    public override int Read(Span<byte> buffer)
    {
        if (!IsBeyondEnd)
        {
            var count = file.Read(buffer);
            if (count > 0 || buffer.IsEmpty)
            {
                IsEmpty &= count == 0;
                return count;
            }

            IsBeyondEnd = true;
        }

        var given = Math.Min(buffer.Length, more.Length - _given);
        more.AsSpan(_given, given).CopyTo(buffer);
        _given += given;
        return given;
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
