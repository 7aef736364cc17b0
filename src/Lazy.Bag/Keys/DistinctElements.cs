using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The first element of each key, in the order in which the keys were first seen.</summary>
internal sealed class DistinctElements<T, TKey>(IEqualityComparer<TKey>? comparer) : ISized
{
    private readonly KeyTable<TKey> _keys = KeyTable<TKey>.Create(comparer);
    private readonly List<T> _items = [];

    public T[] Items => [.. _items];

    public long SizeInBytes => _items.Count == 0 ? 0 : _items.Count * (16 + ResultSize.Of(_items[0]) + ResultSize.Of(_keys[0]));

    public static DistinctElements<T, TKey> Of(PartitionReader<T> reader, Func<T, TKey> key, IEqualityComparer<TKey>? comparer)
    {
        var elements = new DistinctElements<T, TKey>(comparer);
        while (reader.TryRead(out var item))
        {
            elements.Add(key(item), item);
        }

        return elements;
    }

    /// <summary>Puts those of neighbouring partitions together. The first one is used up.</summary>
    public static DistinctElements<T, TKey> Merge(DistinctElements<T, TKey>[] parts)
    {
        var all = parts[0];
        foreach (var part in parts.AsSpan(1))
        {
            for (var i = 0; i < part._items.Count; i++)
            {
                all.Add(part._keys[i], part._items[i]);
            }
        }

        return all;
    }

    private void Add(TKey key, T item)
    {
        if (_keys.FindOrAdd(key) == _items.Count)
        {
            _items.Add(item);
        }
    }
}
