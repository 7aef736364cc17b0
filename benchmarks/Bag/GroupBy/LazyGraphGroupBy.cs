namespace LazyGraph.Benchmarks.Bags;

internal sealed class LazyGraphGroupBy(int n, int workers) : BagPeer<(int Key, int Count)[]>(FoldByWorkload.Describe)
{
    protected override (int Key, int Count)[] Compute() =>
        Bag.Range(n, 8).GroupBy(x => x % FoldByWorkload.Keys).Map(group => (group.Key, group.Count)).Compute(workers: workers);
}
