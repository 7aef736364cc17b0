using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Groups through files: each partition deals its elements to buckets by a hash of their keys, and each new partition groups one bucket.</summary>
internal static class GroupingByDisk
{
    public static Bag<BagGroup<TKey, TItem>> Build<T, TKey, TItem>(Bag<T> bag, Step step, Func<T, TKey> key, Func<T, TItem> item, IEqualityComparer<TKey>? comparer, int partitions)
    {
        var codec = ElementCodec<(TKey, TItem)>.TryCreate(out var refusal)
            ?? throw new NotSupportedException($"{refusal} Elements and keys are written to files here: map to what can be written first, or use ShuffleMethod.Tasks.");
        if (FindIdentity(comparer) is { } found)
        {
            throw new NotSupportedException($"Keys of type {TypeName.Of(typeof(TKey))} can't be compared after they were written to files: {found} equals nothing but itself, and what is read back is another object. Use a record, a tuple or a text of it as the key, give a comparer of values, or use ShuffleMethod.Tasks.");
        }

        var bucketOf = BucketOf(comparer, partitions);
        var dealt = bag.EachPass<ShuffleFile>(StepOrigin.OfPass<T, ShuffleFile>(step, key, (reader, _) => ShuffleFile.Write(reader, partitions, codec, element =>
        {
            var itsKey = key(element);
            return (bucketOf(itsKey), (itsKey, item(element)));
        })));
        var groups = StepOrigin.OfPartitions<BagGroup<TKey, TItem>>(step.Renamed("groups"), null, sources =>
        {
            var bucket = ((Delayed<int>)sources[0]).Result;
            using var pairs = new ConcatReader<(TKey Key, TItem Item)>(sources.Skip(1).Select(file =>
                new Func<PartitionReader<(TKey, TItem)>>(() => ((Delayed<ShuffleFile>)file).Result.Read(bucket, codec))));
            var found = LocalGroups<TKey, (TKey Key, TItem Item)>.Of(pairs, pair => pair.Key, pair => pair.Item, comparer);
            return new SequenceReader<BagGroup<TKey, TItem>>(Enumerable.Range(0, found.Keys.Count).Select(group => new BagGroup<TKey, TItem>(found.Keys[group], found.ItemsOf(group).ToArray())));
        });
        return new PartitionedBag<BagGroup<TKey, TItem>>([.. Enumerable.Range(0, partitions).Select(i =>
            new PartitionNode<BagGroup<TKey, TItem>>(groups, [ValueNode<int>.Literal(i), .. dealt]))]);
    }

    private static string? FindIdentity<TKey>(IEqualityComparer<TKey>? comparer) =>
        comparer is ReferenceEqualityComparer ? TypeName.Of(typeof(TKey))
        : comparer is null || ReferenceEquals(comparer, EqualityComparer<TKey>.Default) ? EqualToItself.Find(typeof(TKey))
        : null;

    /// <summary>A stable hash where there is one for the keys, so that the shuffle may cross processes; else the comparer's own.</summary>
    private static Func<TKey, int> BucketOf<TKey>(IEqualityComparer<TKey>? comparer, int buckets)
    {
        if (StableHasher<TKey>.TryCreate(comparer) is { } hasher)
        {
            return key => (int)(hasher.Hash(key) % (uint)buckets);
        }

        comparer ??= EqualityComparer<TKey>.Default;
        var process = Environment.ProcessId;
        return key => process != Environment.ProcessId
            ? throw new NotSupportedException($"The hash codes of keys of type {TypeName.Of(typeof(TKey))} may differ from process to process, and the partitions are grouped in several. Use a record without an Equals of its own, a tuple or a text as the key, without a comparer, or use ShuffleMethod.Tasks.")
            : key is null ? 0 : (int)((uint)comparer.GetHashCode(key) % (uint)buckets);
    }
}
