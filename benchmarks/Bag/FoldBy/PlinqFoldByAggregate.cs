using System.Runtime.InteropServices;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>A dictionary for each of PLINQ's partitions, then one of all: no numbers are held.</summary>
internal sealed class PlinqFoldByAggregate(int n, int workers) : BagPeer<(int Key, int Count)[]>(FoldByWorkload.Describe)
{
    protected override (int Key, int Count)[] Compute() => ParallelEnumerable.Range(0, n).WithDegreeOfParallelism(workers).Aggregate(
        () => new Dictionary<int, int>(),
        (counts, x) =>
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, x % FoldByWorkload.Keys, out _)++;
            return counts;
        },
        (all, counts) =>
        {
            foreach (var (key, count) in counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _) += count;
            }

            return all;
        },
        all => all.Select(pair => (pair.Key, pair.Value)).ToArray());
}
