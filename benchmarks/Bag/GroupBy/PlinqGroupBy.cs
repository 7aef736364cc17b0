namespace LazyGraph.Benchmarks.Bags;

internal sealed class PlinqGroupBy(int n, int workers) : BagPeer<(int Key, int Count)[]>(FoldByWorkload.Describe)
{
    protected override (int Key, int Count)[] Compute() =>
        ParallelEnumerable.Range(0, n).WithDegreeOfParallelism(workers).GroupBy(x => x % FoldByWorkload.Keys).Select(group => (group.Key, group.Count())).ToArray();
}
