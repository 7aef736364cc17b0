using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads the elements that one partition has dealt to one bucket.</summary>
internal sealed class SegmentReader<T>(SegmentStream stream, ElementCodec<T> codec) : PartitionReader<T>
{
    private readonly ElementReader _reader = new(stream);

    public override string? Position => null;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        Stop.ThrowIfCancellationRequested();
        if (_reader.IsAtEnd)
        {
            item = default;
            return false;
        }

        item = codec.Read(_reader);
        return true;
    }

    protected override void Close()
    {
        _reader.Dispose();
        stream.Dispose();
    }
}
