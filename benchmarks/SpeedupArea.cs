using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks;

/// <summary>Tasks of plain arithmetic by one worker and by several, in turns, so that both see the same machine.</summary>
internal static class SpeedupArea
{
    public const string Help = "--n 64 --ms 10 --workers 2 --runs 7\n             tasks of arithmetic: one worker's time over that of several";

    private const long Sample = 2_000_000;

    public static void Run(string[] words)
    {
        var arguments = new Arguments("speedup", words, "n", "ms", "workers", "runs");
        var n = arguments.Number("n", 64);
        var milliseconds = arguments.Number("ms", 10);
        var workers = arguments.Number("workers", 2);
        var steps = Calibrate(milliseconds);
        var work = Delayed.Func((long count, ulong seed) => Arithmetic(count, seed));
        var expected = Enumerable.Range(0, n).Aggregate(0UL, (sum, i) => sum ^ Arithmetic(steps, (ulong)i));

        double Once(int workerCount)
        {
            var start = Stopwatch.GetTimestamp();
            var values = Delayed.Compute(Enumerable.Range(0, n).Select(i => work(steps, (ulong)i)), workers: workerCount);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return values.Aggregate(0UL, (sum, value) => sum ^ value) == expected ? seconds : throw new InvalidOperationException("speedup: a task has computed a wrong value.");
        }

        Once(1);
        Once(workers);
        List<double> alone = [], together = [];
        for (var i = 0; i < arguments.Number("runs", 7); i++)
        {
            alone.Add(Once(1));
            together.Add(Once(workers));
        }

        Measured.PrintLine("speedup", "LazyGraph", new JsonObject { ["n"] = n, ["ms"] = milliseconds, ["workers"] = workers }, together, new JsonObject
        {
            ["seconds_one_worker"] = Math.Round(Measured.Median(alone), 6),
            ["speedup"] = Math.Round(Measured.Median(alone) / Measured.Median(together), 3),
        });
    }

    private static long Calibrate(int milliseconds)
    {
        Arithmetic(Sample, 1);
        Measured.LetCompilerFinish();
        var best = double.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Arithmetic(Sample, (ulong)i);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (long)(Sample * milliseconds / best);
    }

    // Each step needs the one before, and no memory.
    private static ulong Arithmetic(long steps, ulong seed)
    {
        for (var i = 0L; i < steps; i++)
        {
            seed = unchecked((seed * 6364136223846793005UL) + 1442695040888963407UL);
        }

        return seed;
    }
}
