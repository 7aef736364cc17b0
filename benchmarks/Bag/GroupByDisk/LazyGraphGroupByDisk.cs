namespace LazyGraph.Benchmarks.Bags;

internal sealed class LazyGraphGroupByDisk(int n, int workers, long memoryLimit) : BagPeer<(int Page, long Sum)[]>(GroupByDiskWorkload.Describe)
{
    private const int Partitions = 32; // of which each worker holds one, and its groups

    protected override (int Page, long Sum)[] Compute() =>
        Bag.Range((long)n, Partitions).Map(Visit.Number)
            .GroupBy(visit => visit.Page, method: ShuffleMethod.Disk)
            .Map(group => (group.Key, group.Sum(visit => visit.Id)))
            .Compute(workers: workers, memoryLimit: memoryLimit);
}
