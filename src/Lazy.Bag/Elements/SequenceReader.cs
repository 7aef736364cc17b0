using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads a sequence of the user's.</summary>
internal sealed class SequenceReader<T>(IEnumerable<T> items) : PartitionReader<T>
{
    private readonly IEnumerator<T> _items = items.GetEnumerator();
    private long _read;

    public override string? Position => _read > 0 ? FormattableString.Invariant($"element {_read - 1} of its partition") : null;

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        Stop.ThrowIfCancellationRequested();
        if (_items.MoveNext())
        {
            item = _items.Current;
            _read++;
            return true;
        }

        item = default;
        return false;
    }

    protected override void Close() => _items.Dispose();
}
