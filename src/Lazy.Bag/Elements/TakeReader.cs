using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Ends after a number of elements, and reads no further.</summary>
internal sealed class TakeReader<T>(PartitionReader<T> source, int count) : PartitionReader<T>
{
    private int _left = count;

    public override int? KnownCount => source.KnownCount is { } all ? Math.Min(all, _left) : null;

    public override string? Position => source.Position;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        if (_left > 0 && source.TryRead(out item))
        {
            _left--;
            return true;
        }

        item = default;
        return false;
    }

    public override void StopOn(CancellationToken token)
    {
        base.StopOn(token);
        source.StopOn(token);
    }

    protected override void Close() => source.Dispose();
}
