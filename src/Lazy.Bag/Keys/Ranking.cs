using LazyGraph.Execution;

namespace LazyGraph.Bags;

/// <summary>The elements with the greatest keys, the greatest first; of equal ones, those seen first.</summary>
internal sealed record Ranking<T, TKey>(T[] Items, TKey[] Keys) : ISized
{
    public long SizeInBytes => ResultSize.Of(Items) + ResultSize.Of(Keys);

    public static Ranking<T, TKey> Of(PartitionReader<T> reader, int count, Func<T, TKey> by, IComparer<TKey>? comparer)
    {
        // The heap's top is the one to go: the smallest key, and of equal ones the last seen.
        var order = new WorstFirst(comparer ?? Comparer<TKey>.Default);
        var heap = new PriorityQueue<T, (TKey Key, long Number)>(order);
        var number = 0L;
        while (reader.TryRead(out var item))
        {
            var rank = (by(item), number++);
            if (heap.Count < count)
            {
                heap.Enqueue(item, rank);
            }
            else if (heap.TryPeek(out _, out var worst) && order.Compare(rank, worst) > 0)
            {
                heap.EnqueueDequeue(item, rank);
            }
        }

        var (items, keys) = (new T[heap.Count], new TKey[heap.Count]);
        for (var i = items.Length - 1; i >= 0; i--)
        {
            heap.TryDequeue(out items[i]!, out var rank); // there are as many as the array is long
            keys[i] = rank.Key;
        }

        return new Ranking<T, TKey>(items, keys);
    }

    /// <summary>Merges rankings of neighbouring partitions.</summary>
    public static Ranking<T, TKey> Merge(Ranking<T, TKey>[] parts, int count, IComparer<TKey>? comparer)
    {
        // LINQ's sort is stable, and parts are in the order of their partitions.
        (T Item, TKey Key)[] best = [.. parts
            .SelectMany(part => part.Items.Zip(part.Keys))
            .OrderByDescending(pair => pair.Second, comparer)
            .Take(count)];
        return new Ranking<T, TKey>([.. best.Select(pair => pair.Item)], [.. best.Select(pair => pair.Key)]);
    }

    private sealed class WorstFirst(IComparer<TKey> comparer) : IComparer<(TKey Key, long Number)>
    {
        public int Compare((TKey Key, long Number) x, (TKey Key, long Number) y) =>
            comparer.Compare(x.Key, y.Key) is var order and not 0 ? order : y.Number.CompareTo(x.Number);
    }
}
