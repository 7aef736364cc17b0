// The sum of 0, 1, 2 ... by number of workers: of an array in memory, and of one that is never there as a whole.
//   dotnet run --project samples/ArangeSum -c Release [-- NUMBERS]
using System.Diagnostics;
using System.Globalization;
using ArangeSum;
using LazyGraph;

long count = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 20_000_000;
int[] workers = [.. Enumerable.Range(1, Math.Clamp(Environment.ProcessorCount, 2, 8))];
long expected = checked(count * (count - 1) / 2);

_ = LazyArray.Arange<long>(1_000_000, chunks: 250_000).Sum().Compute(workers: 2); // so that no time below has compilation in it

// A peak never falls: what needs less goes first.
TimeSpan[] lazily = [.. workers.Select(Lazily)];
long lazyPeak = Peak();
TimeSpan[] inMemory = [.. workers.Select(InMemory)];
long peakInMemory = Peak();

Console.WriteLine($"the sum of {count:N0} numbers is {expected:N0}");
Console.WriteLine();
Console.WriteLine("workers   lazily   speedup   by an array   speedup");
foreach (var (number, at) in workers.Select((number, at) => (number, at)))
{
    Console.WriteLine($"{number,7}{Milliseconds(lazily[at]),9}{lazily[0] / lazily[at],10:F2}{Milliseconds(inMemory[at]),14}{inMemory[0] / inMemory[at],10:F2}");
}

Console.WriteLine();
Console.WriteLine($"peak memory of the process: {Megabytes(lazyPeak)} lazily, {Megabytes(peakInMemory)} with the array, which has {Megabytes(8 * count)}");

File.WriteAllText("arange-sum.svg", Plot.Draw($"Sum of {count:N0} numbers", workers, [("lazily", lazily, lazyPeak), ("by an array", inMemory, peakInMemory)]));
Console.WriteLine($"the plot: {Path.GetFullPath("arange-sum.svg")}");

// Every block is made, added up and forgotten in pieces that fit the cache.
TimeSpan Lazily(int number) => Best(() => LazyArray.Arange<long>(count).Sum().Compute(workers: number));

// The array is made first, by this thread, as one would without laziness; its sum then runs in blocks.
TimeSpan InMemory(int number) => Best(() =>
{
    var elements = new long[count];
    for (int i = 0; i < elements.Length; i++)
    {
        elements[i] = i;
    }

    return LazyArray.From(elements).Sum().Compute(workers: number);
});

TimeSpan Best(Func<long> sum)
{
    var best = TimeSpan.MaxValue;
    for (int run = 0; run < 3; run++)
    {
        // What the run before left behind is not part of this one's memory.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        if (sum() != expected)
        {
            throw new InvalidOperationException("The sum is wrong.");
        }

        var time = Stopwatch.GetElapsedTime(start);
        best = time < best ? time : best;
    }

    return best;
}

static long Peak()
{
    using var process = Process.GetCurrentProcess();
    return process.PeakWorkingSet64;
}

static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:F1} ms";

static string Megabytes(long bytes) => $"{bytes / 1e6:F0} MB";
