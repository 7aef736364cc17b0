namespace LazyGraph.Benchmarks.Bags;

/// <summary>The shortest way to write it.</summary>
internal sealed class PlinqFoldByGroups(int n, int workers) : BagPeer<(int Key, int Count)[]>(FoldByWorkload.Describe)
{
    protected override (int Key, int Count)[] Compute() =>
    [
        .. ParallelEnumerable.Range(0, n).WithDegreeOfParallelism(workers)
            .GroupBy(x => x % FoldByWorkload.Keys)
            .Select(group => (group.Key, group.Aggregate(0, (count, _) => count + 1))),
    ];
}
