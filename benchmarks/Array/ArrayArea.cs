using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>Arrays: the same things that programs of the peers do with Dask, NumPy and Numba.</summary>
internal static class ArrayArea
{
    public const string Help =
        """
        --workload arange-sum|arange-sum-2x|pi|circle|zscore|sum0|sum1|mean0|std1|cumsum|x-plus-xt|transpose-sum|rechunk|matmul|matmul-blas|mandelbrot|mandelbrot-delegate|mandelbrot-scalar|prepare
              --n (elements, points, rows or chunks; the issue's size if not given) --workers 2 --runs 5 --warmups 2 (and for a second)
                seconds, rate and peak of memory
        """;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly (string Name, int Size, Func<int, int, ArrayWorkload> Of)[] Workloads =
    [
        ("arange-sum", 100_000_000, GeneratedWorkloads.ArangeSum),
        ("arange-sum-2x", 100_000_000, GeneratedWorkloads.ArangeSumScaled),
        ("pi", 100_000_000, GeneratedWorkloads.Pi),
        ("circle", 100_000_000, VectorWorkloads.Circle),
        ("zscore", 100_000_000, VectorWorkloads.ZScore),
        ("cumsum", 100_000_000, VectorWorkloads.CumSum),
        ("sum0", 8192, MatrixWorkloads.Sum0),
        ("sum1", 8192, MatrixWorkloads.Sum1),
        ("mean0", 8192, MatrixWorkloads.Mean0),
        ("std1", 8192, MatrixWorkloads.Std1),
        ("x-plus-xt", 8192, MatrixWorkloads.PlusTransposed),
        ("transpose-sum", 8192, MatrixWorkloads.TransposeSum),
        ("rechunk", 8192, MatrixWorkloads.Rechunk),
        ("matmul", 4096, MatrixWorkloads.MatMul),
        ("matmul-blas", 4096, MatrixWorkloads.MatMulBlas),
        ("mandelbrot", 1024, MandelbrotWorkloads.SpanKernel),
        ("mandelbrot-delegate", 1024, MandelbrotWorkloads.PlainDelegate),
        ("mandelbrot-scalar", 1024, MandelbrotWorkloads.ScalarLoop),
        ("prepare", 100_000, GeneratedWorkloads.Prepare),
    ];

    public static void Run(string[] words)
    {
        var arguments = new Arguments("array", words, "workload", "n", "workers", "runs", "warmups");
        var name = arguments.Choice("workload", "arange-sum", [.. Workloads.Select(workload => workload.Name)]);
        var (_, size, of) = Array.Find(Workloads, workload => workload.Name == name);
        var workload = of(arguments.Number("n", size), arguments.Number("workers", Environment.ProcessorCount));
        Measure("array." + name, workload, arguments.Number("warmups", 2), arguments.Number("runs", 5));
    }

    private static void Measure(string name, ArrayWorkload workload, int warmups, int runs)
    {
        var run = workload.Make();
        List<double> answers = [];
        for (var start = Stopwatch.GetTimestamp(); answers.Count < warmups || Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            answers.Add(run()());
        }

        Measured.LetCompilerFinish();
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            Measured.CleanHeap();
            var start = Stopwatch.GetTimestamp();
            var answer = run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            answers.Add(answer());
        }

        var expected = workload.Expected ?? answers[0];
        foreach (var answer in answers.Where(answer => Math.Abs(answer - expected) > workload.Tolerance * Math.Abs(expected)))
        {
            throw new InvalidOperationException($"{name}: found {answer}, expected {expected}.");
        }

        Measured.PrintLine(name, "LazyGraph", workload.Parameters, times, new JsonObject
        {
            ["rate"] = Math.Round(workload.Work / Measured.Median(times), 3),
            ["rate_unit"] = workload.Unit + "/s",
            ["value"] = answers[0],
        });
    }
}
