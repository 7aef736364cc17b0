using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>Matrices in memory, in blocks of 1024 x 1024 as those of the peers.</summary>
internal static class MatrixWorkloads
{
    private const int Block = 1024;

    public static ArrayWorkload Sum0(int n, int workers) => Reduced(n, workers, x => x.Sum(axis: 0));

    public static ArrayWorkload Sum1(int n, int workers) => Reduced(n, workers, x => x.Sum(axis: 1));

    public static ArrayWorkload Mean0(int n, int workers) => Reduced(n, workers, x => x.Mean(axis: 0));

    public static ArrayWorkload Std1(int n, int workers) => Reduced(n, workers, x => x.Std(axis: 1));

    public static ArrayWorkload TransposeSum(int n, int workers) => Reduced(n, workers, x => x.T.Sum(axis: 0));

    public static ArrayWorkload PlusTransposed(int n, int workers) => Persisted(n, workers, [Block, Block], x => x + x.T);

    public static ArrayWorkload Rechunk(int n, int workers) => Persisted(n, workers, [Block, -1], x => x.Rechunk([-1, Block]));

    public static ArrayWorkload MatMul(int n, int workers) => Product(n, workers, (a, b) => a.MatMul(b));

    public static ArrayWorkload MatMulBlas(int n, int workers) => Product(n, workers, (a, b) => a.MatMul(b, MatrixKernel.OpenBlas));

    private static ArrayWorkload Reduced(int n, int workers, Func<LazyArray<double>, LazyArray<double>> reduce) => Of(n, workers, [Block, Block], x => () =>
    {
        var result = reduce(x).Compute(workers: workers);
        return () => result[0];
    });

    private static ArrayWorkload Persisted(int n, int workers, ChunkSpec chunks, Func<LazyArray<double>, LazyArray<double>> function) => Of(n, workers, chunks, x => () =>
    {
        var result = function(x).Persist(workers: workers);
        return () => result[^1, 0].ToScalar().Compute();
    });

    private static ArrayWorkload Of(int n, int workers, ChunkSpec chunks, Func<LazyArray<double>, Func<Func<double>>> run) =>
        new(Sizes(n, workers), 8.0 * n * n / 1e9, "GB of input", () => run(Random(n, 1, chunks, workers)));

    private static ArrayWorkload Product(int n, int workers, Func<LazyArray<double>, LazyArray<double>, LazyArray<double>> multiply) =>
        new(Sizes(n, workers), 2.0 * n * n * n / 1e9, "GFLOP", () =>
        {
            var (a, b) = (Random(n, 1, [Block, Block], workers), Random(n, 2, [Block, Block], workers));
            return () =>
            {
                var product = multiply(a, b).Persist(workers: workers);
                return () => product[^1, 0].ToScalar().Compute();
            };
        });

    private static JsonObject Sizes(int n, int workers) => new() { ["n"] = n, ["workers"] = workers };

    private static LazyArray<double> Random(int n, int seed, ChunkSpec chunks, int workers) =>
        LazyArray.Random(seed).Uniform(0.0, 1.0, [n, n], chunks).Persist(workers: workers);
}
