namespace LazyGraph.Benchmarks.Bags;

/// <summary>How many numbers there are for each of a thousand keys, without holding the numbers.</summary>
internal static class FoldByWorkload
{
    public const int Keys = 1000;

    public static BagWorkload Of(int n, int workers) => BagWorkload.OfItems(
        n,
        workers,
        () => Expected(n),
        ("LazyGraph", () => new LazyGraphFoldBy(n, workers)),
        ("plinq-groupby", () => new PlinqFoldByGroups(n, workers)),
        ("plinq-aggregate", () => new PlinqFoldByAggregate(n, workers)));

    public static BagAnswer Expected(int n) =>
        BagAnswer.OfKeys(Enumerable.Range(0, Math.Min(n, Keys)).Select(key => (key, (long)((n - key + Keys - 1) / Keys))));

    public static BagAnswer Describe((int Key, int Count)[] counts) => BagAnswer.OfKeys(counts.Select(pair => (pair.Key, (long)pair.Count)));
}
