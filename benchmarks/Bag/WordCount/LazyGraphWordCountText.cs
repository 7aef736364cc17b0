namespace LazyGraph.Benchmarks.Bags;

/// <summary>With the library's words, which are never strings.</summary>
internal sealed class LazyGraphWordCountText(string file, int workers) : BagPeer<Frequency<string>[]>(LazyGraphWordCount.Describe)
{
    protected override Frequency<string>[] Compute() =>
        Bag.ReadText(file, blockSize: "16 MiB").Words().Frequencies().TopK(WordCountWorkload.Top).Compute(workers: workers);
}
