using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The elements of one partition, sorted, with their keys.</summary>
internal sealed record SortedRun<T, TKey>(T[] Items, TKey[] Keys) : ISized
{
    public long SizeInBytes => PartitionSize.Of(Items) + (ReferenceEquals(Items, Keys) ? 0 : ResultSize.Of(Keys));

    /// <summary>Sorts the elements of one pass.</summary>
    public static SortedRun<T, TKey> Of(PartitionReader<T> reader, Func<T, TKey>? key, IComparer<TKey>? comparer, bool descending)
    {
        var items = ArrayBuilder<T>.ToArray(reader);
        var keys = key is null ? (TKey[])(object)items : Array.ConvertAll(items, item => key(item)); // an element that is its own key has its type
        StableSort.Sort(items, keys, comparer, descending);
        return new SortedRun<T, TKey>(items, keys);
    }
}
