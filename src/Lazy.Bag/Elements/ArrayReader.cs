using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads an array.</summary>
internal sealed class ArrayReader<T>(T[] items) : PartitionReader<T>
{
    private readonly T[] _items = items;
    private int _next;

    public override int? KnownCount => _items.Length;

    public override string Position => FormattableString.Invariant($"element {_next - 1} of its partition");

    /// <summary>Gets what has not been read, and reads all of it.</summary>
    public ReadOnlySpan<T> ReadRest()
    {
        var rest = _items.AsSpan(_next);
        _next = _items.Length;
        return rest;
    }

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        var (items, next) = (_items, _next);
        if ((uint)next < (uint)items.Length)
        {
            item = items[next];
            _next = next + 1;
            return true;
        }

        item = default;
        return false;
    }
}
