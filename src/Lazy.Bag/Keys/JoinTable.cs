using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The elements of one side of a join by their keys, in their order.</summary>
internal sealed class JoinTable<T, TKey>(IEqualityComparer<TKey>? comparer) : ISized
{
    private readonly KeyTable<TKey> _keys = KeyTable<TKey>.Create(comparer);
    private readonly List<List<T>> _items = [];
    private long _count;

    public long SizeInBytes => _count == 0 ? 0 : (_keys.Count * 80L) + (_count * ResultSize.Of(_items[0][0]));

    public static JoinTable<T, TKey> Of(T[][] parts, Func<T, TKey> key, IEqualityComparer<TKey>? comparer)
    {
        var table = new JoinTable<T, TKey>(comparer);
        foreach (var item in parts.SelectMany(part => part))
        {
            var number = table._keys.FindOrAdd(key(item));
            if (number == table._items.Count)
            {
                table._items.Add([]);
            }

            table._items[number].Add(item);
            table._count++;
        }

        return table;
    }

    /// <summary>Gets the elements with a key.</summary>
    public IReadOnlyList<T> Of(TKey key) => _keys.Find(key) is >= 0 and var number ? _items[number] : [];
}
