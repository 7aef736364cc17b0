using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Bags;

/// <summary>Reads an array.</summary>
internal sealed class ArrayReader<T> : PartitionReader<T>
{
    private readonly T[] _items;
    private readonly int _start;
    private readonly int _end;
    private int _next;

    public ArrayReader(T[] items)
        : this(items, 0, items.Length)
    {
    }

    /// <summary>Reads a part of an array.</summary>
    public ArrayReader(T[] items, int start, int end)
    {
        _items = items;
        _start = start;
        _next = start;
        _end = end;
    }

    public override int? KnownCount => _end - _next;

    public override string? Position => _next > _start ? FormattableString.Invariant($"element {_next - 1} of its partition") : null;

    public override ReadOnlySpan<T> ReadReady()
    {
        var rest = new ReadOnlySpan<T>(_items, _next, _end - _next); // also where the array is one of a derived type
        _next = _end;
        return rest;
    }

    public override bool TryRead([MaybeNullWhen(false)] out T item)
    {
        Stop.ThrowIfCancellationRequested();
        var (items, next) = (_items, _next);
        if (next < _end && (uint)next < (uint)items.Length)
        {
            item = items[next];
            _next = next + 1;
            return true;
        }

        item = default;
        return false;
    }
}
