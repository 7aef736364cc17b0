using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The groups of one partition: its keys in the order in which they were first seen, and its elements by group.</summary>
internal sealed class LocalGroups<TKey, T> : ISized
{
    private readonly T[] _items; // group after group
    private readonly int[] _starts; // of each group, and the end of the last

    private LocalGroups(KeyTable<TKey> keys, T[] items, int[] starts)
    {
        Keys = keys;
        _items = items;
        _starts = starts;
    }

    public KeyTable<TKey> Keys { get; }

    public long SizeInBytes => PartitionSize.Of(_items) + (_starts.Length * 24L) + (Keys.Count == 0 ? 0 : Keys.Count * ResultSize.Of(Keys[0]));

    /// <summary>Groups the elements of one pass.</summary>
    public static LocalGroups<TKey, TItem> Of<TItem>(PartitionReader<T> reader, Func<T, TKey> key, Func<T, TItem> item, IEqualityComparer<TKey>? comparer)
    {
        var keys = KeyTable<TKey>.Create(comparer);
        var expected = reader.KnownCount ?? 0;
        var numbers = new PooledList<int>(expected);
        var items = new PooledList<TItem>(expected);
        try
        {
            keys.NumberEach(reader, key, item, ref numbers, ref items);
            return LocalGroups<TKey, TItem>.Arrange(keys, numbers.Items, items.Items);
        }
        finally
        {
            numbers.Dispose();
            items.Dispose();
        }
    }

    /// <summary>Gets the elements of a group.</summary>
    public ReadOnlySpan<T> ItemsOf(int group) => _items.AsSpan(_starts[group], CountOf(group));

    public int CountOf(int group) => _starts[group + 1] - _starts[group];

    // A counting sort: stable, in two passes.
    private static LocalGroups<TKey, T> Arrange(KeyTable<TKey> keys, ReadOnlySpan<int> numbers, ReadOnlySpan<T> items)
    {
        var starts = new int[keys.Count + 1];
        foreach (var number in numbers)
        {
            starts[number + 1]++;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts[..^1];
        var arranged = new T[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            arranged[next[numbers[i]]++] = items[i];
        }

        return new LocalGroups<TKey, T>(keys, arranged, starts);
    }
}
