namespace LazyGraph.Benchmarks.Bags;

internal sealed class LazyGraphOrderBy(int[] data, int workers) : BagPeer<int[]>(BagAnswer.OfSequence)
{
    private readonly Bag<int> _bag = Bag.From(data, partitions: 8);

    protected override int[] Compute() => _bag.OrderBy(x => x).Compute(workers: workers);
}
