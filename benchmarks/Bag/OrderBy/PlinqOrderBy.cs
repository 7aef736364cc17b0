namespace LazyGraph.Benchmarks.Bags;

internal sealed class PlinqOrderBy(int[] data, int workers) : BagPeer<int[]>(BagAnswer.OfSequence)
{
    protected override int[] Compute() => data.AsParallel().WithDegreeOfParallelism(workers).OrderBy(x => x).ToArray();
}
