using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Groups in memory: each partition by itself, a directory of all their groups, and new partitions that gather them.</summary>
internal static class GroupingByTasks
{
    public static Bag<BagGroup<TKey, TItem>> Build<T, TKey, TItem>(Bag<T> bag, Step step, Func<T, TKey> key, Func<T, TItem> item, IEqualityComparer<TKey>? comparer, int partitions)
    {
        var local = bag.EachPass<LocalGroups<TKey, TItem>>(StepOrigin.OfPass<T, LocalGroups<TKey, TItem>>(step, key, (reader, _) => LocalGroups<TKey, T>.Of(reader, key, item, comparer)));
        var directory = new CombineNode<LocalGroups<TKey, TItem>, GroupDirectory>(
            StepOrigin.OfCall<GroupDirectory>(step.Renamed("directory"), (LocalGroups<TKey, TItem>[] parts) => GroupDirectory.Of(parts, partitions, comparer)),
            local);
        var groups = StepOrigin.OfPartitions<BagGroup<TKey, TItem>>(step.Renamed("groups"), null, sources =>
        {
            var number = ((Delayed<int>)sources[0]).Result;
            var parts = new LocalGroups<TKey, TItem>[sources.Length - 2];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = ((Delayed<LocalGroups<TKey, TItem>>)sources[i + 2]).Result;
            }

            return new SequenceReader<BagGroup<TKey, TItem>>(((Delayed<GroupDirectory>)sources[1]).Result.Gather(parts, number));
        });
        return new PartitionedBag<BagGroup<TKey, TItem>>([.. Enumerable.Range(0, partitions).Select(i =>
            new PartitionNode<BagGroup<TKey, TItem>>(groups, [new ValueNode<int>(new NodeOrigin(null, FormattableString.Invariant($"partition {i}"), null), i), directory, .. local]))]);
    }
}
