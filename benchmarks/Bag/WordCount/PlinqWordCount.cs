using System.Runtime.InteropServices;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>A dictionary for each of PLINQ's partitions, then one of all.</summary>
internal sealed class PlinqWordCount(string file, int workers) : BagPeer<(string Word, long Count)[]>(BagAnswer.OfTop)
{
    protected override (string Word, long Count)[] Compute() => File.ReadLines(file).AsParallel().WithDegreeOfParallelism(workers).Aggregate(
        () => new Dictionary<string, long>(),
        (counts, line) =>
        {
            foreach (var word in line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            }

            return counts;
        },
        (all, counts) =>
        {
            foreach (var (word, count) in counts)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(all, word, out _) += count;
            }

            return all;
        },
        WordCountWorkload.TopOf);
}
