namespace LazyGraph.Benchmarks.Bags;

internal sealed class LazyGraphInts(int n, int workers) : BagPeer<long>(BagAnswer.OfNumber)
{
    protected override long Compute() =>
        Bag.Range(n, 8).Map(x => ((long)x * 3) + 1).Filter(x => x % 2 == 0).Sum().Compute(workers: workers);
}
