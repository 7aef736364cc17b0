namespace LazyGraph.Benchmarks.Bags;

internal sealed class PlinqInts(int n, int workers) : BagPeer<long>(BagAnswer.OfNumber)
{
    protected override long Compute() =>
        ParallelEnumerable.Range(0, n).WithDegreeOfParallelism(workers).Select(x => ((long)x * 3) + 1).Where(x => x % 2 == 0).Sum();
}
