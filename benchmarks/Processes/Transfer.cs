using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Processes;

/// <summary>A large array on its way from one process to another.</summary>
/// <remarks>
/// Two tasks make an array each, on two workers, and a third one reads both: one of the arrays must move. Its way is the time
/// from the end of the later of the two functions to the beginning of the third: both processes read the same clock. The
/// array and its sum have their own time beside it.
/// </remarks>
internal static class Transfer
{
    private const int Elements = 12_500_000; // 100 MB

    public static void Run(Arguments arguments)
    {
        var (n, warmups, runs) = (arguments.Number("n", Elements), arguments.Number("warmups", 2), arguments.Number("runs", 5));
        Workers(n, warmups, runs);
        Raw(n, warmups, runs);
    }

    private static void Workers(int n, int warmups, int runs)
    {
        using var pool = Schedulers.Processes(2, ProcessPoolOptions.Default);
        List<Way> ways = [];
        List<double> home = [], captured = [], there = [];
        for (var i = 0; i < warmups + runs; i++)
        {
            if (i == warmups)
            {
                Measured.LetCompilerFinish();
                ways.Clear();
                home.Clear();
                captured.Clear();
                there.Clear();
            }

            ways.Add(BetweenWorkers(pool, n));
            there.Add(Within(pool, n));
            home.Add(Home(pool, n));
            captured.Add(Captured(pool, n));
        }

        Print("processes.transfer", "LazyGraph", n, "from task to task, the way alone", ways.Select(way => way.Moving));
        Print("processes.transfer_with_work", "LazyGraph", n, "arrays made, one moved and summed", ways.Select(way => way.Whole));
        Print("processes.transfer_work_alone", "LazyGraph", n, "an array made and summed in one worker", there);
        Print("processes.transfer_home", "LazyGraph", n, "an array made, and its way to the caller", home);
        Print("processes.transfer_captured", "LazyGraph", n, "a captured array's way to a worker, and its sum", captured);
    }

    private static Way BetweenWorkers(ProcessScheduler pool, int n)
    {
        var make = Delayed.Func((int length) => new Made(Environment.ProcessId, Ones(length), Stopwatch.GetTimestamp()), name: "make");
        var use = Delayed.Func(
            (Made one, Made other) =>
            {
                var began = Stopwatch.GetTimestamp();
                var moved = one.ProcessId == Environment.ProcessId ? other : one;
                return (moved.Numbers.Sum(), one.ProcessId != other.ProcessId, Stopwatch.GetElapsedTime(Math.Max(one.Ended, other.Ended), began).TotalSeconds);
            },
            name: "use");
        Measured.CleanHeap();
        var start = Stopwatch.GetTimestamp();
        var (sum, hasMoved, seconds) = use(make(n), make(n)).Compute(pool);
        var whole = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Check(sum, n);
        return hasMoved ? new Way(seconds, whole) : throw new InvalidOperationException("transfer: found both arrays made by one worker, expected one in each.");
    }

    private static double Within(ProcessScheduler pool, int n) => Timed(n, () => Delayed.Call(() => Ones(n).Sum()).Compute(pool));

    private static double Home(ProcessScheduler pool, int n)
    {
        double[] numbers = [];
        var seconds = Timed(n, () =>
        {
            numbers = Delayed.Call(() => Ones(n)).Compute(pool);
            return n;
        });
        Check(numbers.Sum(), n);
        return seconds;
    }

    private static double Captured(ProcessScheduler pool, int n)
    {
        var numbers = Ones(n);
        return Timed(n, () => Delayed.Call(() => numbers.Sum()).Compute(pool));
    }

    private static unsafe void Raw(int n, int warmups, int runs)
    {
        using var raw = new RawSocket("array", n);
        var kept = new double[n];
        List<double> fresh = [], again = [];
        for (var i = 0; i < warmups + runs; i++)
        {
            if (i == warmups)
            {
                fresh.Clear();
                again.Clear();
            }

            // Not an array: the collector may have the memory of the one before, with its pages.
            var start = Stopwatch.GetTimestamp();
            var memory = (double*)NativeMemory.Alloc((nuint)n, sizeof(double));
            fresh.Add(Receive(raw, new Span<double>(memory, n), start));
            NativeMemory.Free(memory);

            again.Add(Receive(raw, kept, Stopwatch.GetTimestamp()));
        }

        Print("processes.transfer", "raw socket", n, "into new memory", fresh);
        Print("processes.transfer_reused", "raw socket", n, "into the same array again", again);
    }

    private static double Receive(RawSocket raw, Span<double> numbers, long start)
    {
        raw.Send([1]);
        raw.Receive(MemoryMarshal.AsBytes(numbers));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Check(System.Numerics.Tensors.TensorPrimitives.Sum<double>(numbers), numbers.Length);
        return seconds;
    }

    private static double Timed(int n, Func<double> run)
    {
        Measured.CleanHeap();
        var start = Stopwatch.GetTimestamp();
        var sum = run();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Check(sum, n);
        return seconds;
    }

    private static double[] Ones(int n)
    {
        var numbers = GC.AllocateUninitializedArray<double>(n);
        Array.Fill(numbers, 1.0);
        return numbers;
    }

    private static void Check(double sum, int n)
    {
        if (sum != n)
        {
            throw new InvalidOperationException($"transfer: found the sum {sum}, expected {n}.");
        }
    }

    private static void Print(string workload, string peer, int n, string what, IEnumerable<double> seconds)
    {
        double[] times = [.. seconds];
        Measured.PrintLine(workload, peer, new JsonObject { ["mb"] = n * 8e-6, ["what"] = what }, times, new JsonObject
        {
            ["rate"] = Math.Round(n * 8e-9 / Measured.Median(times), 3),
            ["rate_unit"] = "GB/s",
        });
    }

    /// <summary>An array, who made it, and when it was ready.</summary>
    private sealed record Made(int ProcessId, double[] Numbers, long Ended);

    private readonly record struct Way(double Moving, double Whole);
}
