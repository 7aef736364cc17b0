namespace LazyGraph.Benchmarks.Bags;

/// <summary>Random numbers sorted. They are there before the time is measured.</summary>
internal static class OrderByWorkload
{
    public static BagWorkload Of(int n, int workers) => BagWorkload.OfItems(
        n,
        workers,
        () => Expected(n),
        ("LazyGraph", () => new LazyGraphOrderBy(Data(n), workers)),
        ("plinq", () => new PlinqOrderBy(Data(n), workers)),
        ("array-sort", () => new ArraySort(Data(n))));

    private static int[] Data(int n)
    {
        var random = new Random(42);
        var data = new int[n];
        for (var i = 0; i < n; i++)
        {
            data[i] = random.Next();
        }

        return data;
    }

    private static BagAnswer Expected(int n)
    {
        var data = Data(n);
        Array.Sort(data);
        return BagAnswer.OfSequence(data);
    }
}
