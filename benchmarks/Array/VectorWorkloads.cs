using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>Arrays of one axis that lie in memory before the time is taken.</summary>
internal static class VectorWorkloads
{
    private const double Expected = 0.7853981633974483; // pi / 4

    public static ArrayWorkload Circle(int n, int workers) => Of(n, workers, 2, () =>
    {
        var (x, y) = (Random(n, 1, workers), Random(n, 2, workers));
        return () =>
        {
            var count = (((x * x) + (y * y)).Sqrt() < 1.0).CountNonzero().Compute(workers: workers);
            return () => (double)count / n;
        };
    }, Expected, 0.01);

    public static ArrayWorkload ZScore(int n, int workers) => Of(n, workers, 1, () =>
    {
        var x = Random(n, 1, workers);
        return () =>
        {
            var sum = ((x - x.Mean()) / x.Std()).Sum().Compute(workers: workers);
            return () => Math.Abs(sum) < 1 ? 1 : sum; // zero but for rounding
        };
    }, 1);

    public static ArrayWorkload CumSum(int n, int workers) => Of(n, workers, 1, () =>
    {
        var x = Random(n, 1, workers);
        return () =>
        {
            var sums = x.CumSum(axis: 0).Persist(workers: workers);
            return () => sums[^1].ToScalar().Compute();
        };
    });

    private static ArrayWorkload Of(int n, int workers, int arrays, Func<Func<Func<double>>> make, double? expected = null, double tolerance = 1e-9) =>
        new(new JsonObject { ["n"] = n, ["workers"] = workers }, arrays * 8.0 * n / 1e9, "GB of input", make, expected, tolerance);

    private static LazyArray<double> Random(int n, int seed, int workers) => LazyArray.Random(seed).Uniform(0.0, 1.0, [n]).Persist(workers: workers);
}
