using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks;

/// <summary>Many tasks that only wait, far more than there are workers: waiting must not hold a worker.</summary>
internal static class DelayArea
{
    public const string Help = "--n 10000 --ms 100 --workers 2 --runs 5\n             promises of Task.Delay, computed together: how many delays they take";

    public static void Run(string[] words)
    {
        var arguments = new Arguments("delay", words, "n", "ms", "workers", "runs");
        var n = arguments.Number("n", 10_000);
        var milliseconds = arguments.Number("ms", 100);
        var workers = arguments.Number("workers", 2);
        var wait = Delayed.Func(async (int ms) =>
        {
            await Task.Delay(ms);
            return 1;
        });

        double Once()
        {
            Measured.CleanHeap();
            var start = Stopwatch.GetTimestamp();
            var promises = new Delayed<int>[n];
            for (var i = 0; i < n; i++)
            {
                promises[i] = wait(milliseconds);
            }

            var sum = Delayed.Compute(promises, workers: workers).Sum();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return sum == n ? seconds : throw new InvalidOperationException($"delay: found the sum {sum}, expected {n}.");
        }

        Once();
        Measured.LetCompilerFinish();
        double[] times = [.. Enumerable.Range(0, arguments.Number("runs", 5)).Select(_ => Once())];
        Measured.PrintLine("delay", "LazyGraph", new JsonObject { ["n"] = n, ["ms"] = milliseconds, ["workers"] = workers }, times, new JsonObject
        {
            ["delays"] = Math.Round(Measured.Median(times) / (milliseconds / 1e3), 2),
        });
    }
}
