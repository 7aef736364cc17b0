namespace LazyGraph.Benchmarks.Bags;

/// <summary>With strings, as a user writes it.</summary>
internal sealed class LazyGraphWordCount(string file, int workers) : BagPeer<Frequency<string>[]>(Describe)
{
    public static BagAnswer Describe(Frequency<string>[] top) => BagAnswer.OfTop([.. top.Select(word => (word.Value, word.Count))]);

    protected override Frequency<string>[] Compute() =>
        Bag.ReadText(file, blockSize: "16 MiB")
            .SelectMany(line => line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Frequencies().TopK(WordCountWorkload.Top).Compute(workers: workers);
}
