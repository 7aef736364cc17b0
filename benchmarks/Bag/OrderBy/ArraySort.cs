namespace LazyGraph.Benchmarks.Bags;

/// <summary>One thread, no keys, comparisons that are compiled in: the rate at which this machine sorts.</summary>
internal sealed class ArraySort(int[] data) : BagPeer<int[]>(BagAnswer.OfSequence)
{
    protected override int[] Compute()
    {
        int[] sorted = [.. data];
        Array.Sort(sorted);
        return sorted;
    }
}
