using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>Elements that are made as they are read.</summary>
internal static class GeneratedWorkloads
{
    public static ArrayWorkload ArangeSum(int n, int workers) => Of(n, workers, () => LazyArray.Arange<long>(n).Sum(), (double)n * (n - 1.0) / 2);

    public static ArrayWorkload ArangeSumScaled(int n, int workers) => Of(n, workers, () => ((LazyArray.Arange<long>(n) * 2) + 1).Sum(), (double)n * n);

    public static ArrayWorkload Pi(int n, int workers) => new(Sizes(n, workers), n / 1e6, "Mpoints", () => () =>
    {
        var points = LazyArray.Random(seed: 1).Uniform(-1.0, 1.0, [2, n]);
        var inside = (points * points).Sum(axis: 0) < 1.0;
        var estimate = 4.0 * inside.CountNonzero().Compute(workers: workers) / n;
        return () => estimate;
    }, Math.PI, 0.01);

    /// <summary>An expression over many chunks is built and prepared; the run comes afterwards.</summary>
    public static ArrayWorkload Prepare(int chunks, int workers)
    {
        const int Length = 256;
        var n = (long)chunks * Length;
        return new(new JsonObject { ["n"] = chunks, ["workers"] = workers, ["tasks"] = (4L * chunks) + (chunks / 7) }, 4.0 * chunks / 1e6, "Mtasks", () => () =>
        {
            var sum = ((LazyArray.Arange<long>(n, chunks: Length) * 2) + 1).Sum();
            var prepared = sum.Prepare(workers: workers);
            return () => prepared.Run();
        }, (double)n * n);
    }

    private static ArrayWorkload Of(int n, int workers, Func<Delayed<long>> sum, double expected) => new(Sizes(n, workers), n / 1e6, "Mel", () => () =>
    {
        var value = sum().Compute(workers: workers);
        return () => value;
    }, expected);

    private static JsonObject Sizes(int n, int workers) => new() { ["n"] = n, ["workers"] = workers };
}
