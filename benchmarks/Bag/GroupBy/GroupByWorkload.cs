namespace LazyGraph.Benchmarks.Bags;

/// <summary>Numbers brought together by a thousand keys, and how many there are in each group.</summary>
internal static class GroupByWorkload
{
    public static BagWorkload Of(int n, int workers) => BagWorkload.OfItems(
        n,
        workers,
        () => FoldByWorkload.Expected(n), // the same numbers by the same keys
        ("LazyGraph", () => new LazyGraphGroupBy(n, workers)),
        ("plinq", () => new PlinqGroupBy(n, workers)));
}
