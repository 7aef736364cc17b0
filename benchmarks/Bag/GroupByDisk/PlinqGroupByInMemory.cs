namespace LazyGraph.Benchmarks.Bags;

/// <summary>PLINQ has nothing for data that does not fit: this one holds it all.</summary>
internal sealed class PlinqGroupByInMemory(int n, int workers) : BagPeer<(int Page, long Sum)[]>(GroupByDiskWorkload.Describe)
{
    protected override (int Page, long Sum)[] Compute() =>
        ParallelEnumerable.Range(0, n).WithDegreeOfParallelism(workers).Select(id => Visit.Number(id))
            .GroupBy(visit => visit.Page)
            .Select(group => (group.Key, group.Sum(visit => visit.Id)))
            .ToArray();
}
