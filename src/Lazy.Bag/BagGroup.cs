using System.Collections;
using System.Diagnostics;
using LazyGraph.Bags;

namespace LazyGraph;

/// <summary>The elements of a bag that have one key, in their order.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="T">The type of the elements.</typeparam>
[DebuggerDisplay("{Key}: {Count} elements")]
public sealed class BagGroup<TKey, T> : IGrouping<TKey, T>, IReadOnlyList<T>, ISized
{
    private readonly T[] _items;

    internal BagGroup(TKey key, T[] items)
    {
        Key = key;
        _items = items;
    }

    /// <summary>Gets the key, which may be null.</summary>
    public TKey Key { get; }

    /// <summary>Gets the number of elements, at least 1.</summary>
    public int Count => _items.Length;

    /// <inheritdoc/>
    long ISized.SizeInBytes => 40 + PartitionSize.Of(_items);

    /// <summary>Gets an element.</summary>
    /// <param name="index">Its place in the group, from 0.</param>
    public T this[int index] => _items[index];

    /// <summary>Gets the elements without copying them.</summary>
    /// <returns>The elements.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Takes the group apart.</summary>
    /// <param name="key">The key.</param>
    /// <param name="items">The elements.</param>
    public void Deconstruct(out TKey key, out IReadOnlyList<T> items) => (key, items) = (Key, this);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Shows the key and the number of elements.</summary>
    public override string ToString() => FormattableString.Invariant($"{Key}: {Count} elements");
}
