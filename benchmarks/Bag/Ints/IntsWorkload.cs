namespace LazyGraph.Benchmarks.Bags;

/// <summary>Numbers mapped, filtered and added up.</summary>
internal static class IntsWorkload
{
    public static BagWorkload Of(int n, int workers) => BagWorkload.OfItems(
        n,
        workers,
        () => Expected(n),
        ("LazyGraph", () => new LazyGraphInts(n, workers)),
        ("plinq", () => new PlinqInts(n, workers)));

    private static BagAnswer Expected(int n)
    {
        var sum = 0L;
        for (var i = 0L; i < n; i++)
        {
            var x = (i * 3) + 1;
            sum += x % 2 == 0 ? x : 0;
        }

        return BagAnswer.OfNumber(sum);
    }
}
