using System.Buffers;
using System.Runtime.CompilerServices;

namespace LazyGraph.Bags;

/// <summary>Collects what is only needed until something else has been made of it, in a borrowed array.</summary>
internal struct PooledList<T> : IDisposable
{
    private T[] _items;
    private int _count;

    /// <param name="expected">How many items are expected; the list grows beyond it.</param>
    public PooledList(int expected) => _items = ArrayPool<T>.Shared.Rent(Math.Max(expected, 16));

    public readonly ReadOnlySpan<T> Items => _items.AsSpan(0, _count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        if ((uint)_count >= (uint)_items.Length)
        {
            Grow();
        }

        _items[_count++] = item;
    }

    /// <summary>Gives the array back, without what it referred to.</summary>
    public void Dispose()
    {
        var items = _items;
        _items = [];
        if (items.Length > 0)
        {
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                items.AsSpan(0, _count).Clear();
            }

            ArrayPool<T>.Shared.Return(items);
        }
    }

    private void Grow()
    {
        if (_count >= Array.MaxLength / 2)
        {
            throw new InvalidOperationException($"Found a partition of more than {_count} elements to group, expected fewer: they are held in one array. Cut the bag into more partitions.");
        }

        var larger = ArrayPool<T>.Shared.Rent(_count * 2);
        Items.CopyTo(larger);
        var count = _count;
        Dispose();
        (_items, _count) = (larger, count);
    }
}
