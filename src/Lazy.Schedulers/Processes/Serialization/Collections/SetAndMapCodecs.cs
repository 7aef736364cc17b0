using System.Collections.Concurrent;

namespace LazyGraph.Processes.Serialization;

internal sealed class HashSetCodec<T> : CollectionCodec<HashSet<T>, T>
{
    protected override bool LooksAtItems => KeysOf<T>.CanBeHalf;

    protected override void WriteHead(ObjectWriter writer, HashSet<T> value) => WriteComparer(writer, value.Comparer);

    protected override HashSet<T> ReadHead(ObjectReader reader) => new(ReadComparer<IEqualityComparer<T>>(reader));

    protected override ReadOnlySpan<T> ItemsOf(HashSet<T> value) => value.ToArray();

    protected override void Fill(HashSet<T> made, T[] items) => made.UnionWith(items);
}

internal sealed class SortedSetCodec<T> : CollectionCodec<SortedSet<T>, T>
{
    protected override bool LooksAtItems => KeysOf<T>.CanBeHalf;

    protected override void WriteHead(ObjectWriter writer, SortedSet<T> value) => WriteComparer(writer, value.Comparer);

    protected override SortedSet<T> ReadHead(ObjectReader reader) => new(ReadComparer<IComparer<T>>(reader));

    protected override ReadOnlySpan<T> ItemsOf(SortedSet<T> value) => value.ToArray();

    protected override void Fill(SortedSet<T> made, T[] items) => made.UnionWith(items);
}

internal sealed class DictionaryCodec<TKey, TValue> : MapCodec<Dictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    protected override void WriteHead(ObjectWriter writer, Dictionary<TKey, TValue> value) => WriteComparer(writer, value.Comparer);

    protected override Dictionary<TKey, TValue> ReadHead(ObjectReader reader) => new(ReadComparer<IEqualityComparer<TKey>>(reader));

    protected override ReadOnlySpan<KeyValuePair<TKey, TValue>> ItemsOf(Dictionary<TKey, TValue> value) => value.ToArray();

    protected override void Fill(Dictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] items)
    {
        made.EnsureCapacity(items.Length);
        foreach (var (key, value) in items)
        {
            made.Add(key, value);
        }
    }
}

internal sealed class SortedDictionaryCodec<TKey, TValue> : MapCodec<SortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    protected override void WriteHead(ObjectWriter writer, SortedDictionary<TKey, TValue> value) => WriteComparer(writer, value.Comparer);

    protected override SortedDictionary<TKey, TValue> ReadHead(ObjectReader reader) => new(ReadComparer<IComparer<TKey>>(reader));

    protected override ReadOnlySpan<KeyValuePair<TKey, TValue>> ItemsOf(SortedDictionary<TKey, TValue> value) => value.ToArray();

    protected override void Fill(SortedDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] items) => Array.ForEach(items, item => made.Add(item.Key, item.Value));
}

internal sealed class SortedListCodec<TKey, TValue> : MapCodec<SortedList<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    protected override void WriteHead(ObjectWriter writer, SortedList<TKey, TValue> value) => WriteComparer(writer, value.Comparer);

    protected override SortedList<TKey, TValue> ReadHead(ObjectReader reader) => new(ReadComparer<IComparer<TKey>>(reader));

    protected override ReadOnlySpan<KeyValuePair<TKey, TValue>> ItemsOf(SortedList<TKey, TValue> value) => value.ToArray();

    protected override void Fill(SortedList<TKey, TValue> made, KeyValuePair<TKey, TValue>[] items) => Array.ForEach(items, item => made.Add(item.Key, item.Value));
}

internal sealed class ConcurrentDictionaryCodec<TKey, TValue> : MapCodec<ConcurrentDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    protected override void WriteHead(ObjectWriter writer, ConcurrentDictionary<TKey, TValue> value) => WriteComparer(writer, value.Comparer);

    protected override ConcurrentDictionary<TKey, TValue> ReadHead(ObjectReader reader) => new(ReadComparer<IEqualityComparer<TKey>>(reader));

    protected override ReadOnlySpan<KeyValuePair<TKey, TValue>> ItemsOf(ConcurrentDictionary<TKey, TValue> value) => value.ToArray();

    protected override void Fill(ConcurrentDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] items) =>
        Array.ForEach(items, item => _ = made.TryAdd(item.Key, item.Value) ? true : throw ObjectReader.Invalid("a key twice", "each key once"));
}
