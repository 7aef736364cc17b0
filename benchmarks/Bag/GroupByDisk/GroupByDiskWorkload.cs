using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>Records brought together by their page, through files, with room for a quarter of them; of each group the sum of all numbers.</summary>
internal static class GroupByDiskWorkload
{
    public static BagWorkload Of(int n, int workers)
    {
        var bytes = (long)n * Visit.Bytes;
        var limit = Math.Max(1, bytes / 4);
        var parameters = new JsonObject { ["n"] = n, ["workers"] = workers, ["data_bytes"] = bytes, ["memory_limit_mb"] = Math.Round(limit / 1e6, 1) };
        return new BagWorkload(
            parameters,
            n / 1e6,
            "Mitems",
            () => Expected(n),
            [
                ("LazyGraph", () => new LazyGraphGroupByDisk(n, workers, limit)),
                ("plinq", () => new PlinqGroupByInMemory(n, workers)),
            ]);
    }

    public static BagAnswer Describe((int Page, long Sum)[] sums) => BagAnswer.OfKeys(sums);

    private static BagAnswer Expected(int n)
    {
        var sums = new Dictionary<int, long>();
        for (var i = 0L; i < n; i++)
        {
            var page = Visit.PageOf(i);
            sums[page] = sums.GetValueOrDefault(page) + i;
        }

        return Describe([.. sums.Select(pair => (pair.Key, pair.Value))]);
    }
}
