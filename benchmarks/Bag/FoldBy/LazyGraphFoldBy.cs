namespace LazyGraph.Benchmarks.Bags;

internal sealed class LazyGraphFoldBy(int n, int workers) : BagPeer<(int Key, int Count)[]>(FoldByWorkload.Describe)
{
    protected override (int Key, int Count)[] Compute() =>
        Bag.Range(n, 8).FoldBy(x => x % FoldByWorkload.Keys, (count, _) => count + 1, 0, (a, b) => a + b).Compute(workers: workers);
}
