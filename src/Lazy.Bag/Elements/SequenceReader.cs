using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads a sequence of the user's.</summary>
internal sealed class SequenceReader<T>(IEnumerable<T> items) : PartitionReader<T>
{
    private readonly IEnumerator<T> _items = items.GetEnumerator();
    private long _read;

    public override string Position => FormattableString.Invariant($"element {Math.Max(_read - 1, 0)} of its partition");

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
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
