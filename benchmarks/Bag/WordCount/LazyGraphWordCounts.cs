namespace LazyGraph.Benchmarks.Bags;

/// <summary>With strings, as a user writes it.</summary>
internal sealed class LazyGraphWordCount(string file, int workers) : BagPeer<Frequency<string>[]>(LazyGraphWordCountText.Describe)
{
    protected override Frequency<string>[] Compute() =>
        Bag.ReadText(file, blockSize: "16 MiB")
            .SelectMany(line => line.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Frequencies().TopK(WordCountWorkload.Top).Compute(workers: workers);
}

/// <summary>With the library's words, which are never strings.</summary>
internal sealed class LazyGraphWordCountText(string file, int workers) : BagPeer<Frequency<string>[]>(LazyGraphWordCountText.Describe)
{
    public static BagAnswer Describe(Frequency<string>[] top) => BagAnswer.OfTop([.. top.Select(word => (word.Value, word.Count))]);

    protected override Frequency<string>[] Compute() =>
        Bag.ReadText(file, blockSize: "16 MiB").Words().Frequencies().TopK(WordCountWorkload.Top).Compute(workers: workers);
}
