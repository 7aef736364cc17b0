// Four estimates of pi by one thread, by threads and by processes, each of 1,000, 100,000 and 10,000,000 points: what the start of a pool costs.
//   dotnet run --project samples/ThreadsAndProcesses -c Release
using System.Diagnostics;
using LazyGraph;

const int Estimates = 4;
int workers = Math.Clamp(Environment.ProcessorCount, 2, Estimates);

// Each promise captures its seed and its number of points, and nothing else crosses.
Delayed<double> Mean(int points)
{
    var estimate = Delayed.Func((int seed) => EstimatePi(points, seed), name: "estimate pi");
    var mean = Delayed.Func((double[] values) => values.Average(), name: "mean");
    return mean([.. Enumerable.Range(0, Estimates).Select(seed => estimate(seed))]);
}

// What is compiled once in this process, so that no time below has it; processes compile for themselves, and that is a part of their cost.
EstimatePi(100_000, seed: 0);
Mean(1000).Compute(workers: workers);
using var warm = Schedulers.Processes(workers, ProcessPoolOptions.Default);
await warm.StartAsync();
Mean(100_000).Compute(warm);

Console.WriteLine($"{Estimates} estimates of pi, {workers} workers; milliseconds");
Console.WriteLine();
Console.WriteLine("    points    serial   threads   processes, cold   processes, warm");
double onThreads = 1, onProcesses = 1, start = 0;
foreach (int points in new[] { 1_000, 100_000, 10_000_000 })
{
    var pi = Mean(points);
    var (serial, expected) = Timed(() => pi.Compute(Schedulers.Synchronous));
    var (threads, byThreads) = Timed(() => pi.Compute(workers: workers));
    var (cold, byCold) = Timed(() =>
    {
        using var fresh = Schedulers.Processes(workers, ProcessPoolOptions.Default);
        return pi.Compute(fresh);
    });
    var (hot, byWarm) = Timed(() => pi.Compute(warm));
    if (byThreads != expected || byCold != expected || byWarm != expected)
    {
        Console.Error.WriteLine("The result depends on the scheduler, and must not.");
        return 1;
    }

    Console.WriteLine($"{points,10:N0}{serial,10:N1}{threads,10:N1}{cold,18:N1}{hot,18:N1}");
    (onThreads, onProcesses, start) = (serial / threads, serial / hot, points == 1000 ? cold - hot : start);
}

Console.WriteLine();
Console.WriteLine($"A pool takes some {start:N0} ms to start and to end: much for little work, nothing beside much work. Keep it.");
Console.WriteLine($"With the most points, threads were {onThreads:N1} and processes {onProcesses:N1} times as quick as one thread.");
Console.WriteLine("Threads of .NET compute at the same time: there is no lock to get around, and no speed to be had by processes.");
Console.WriteLine("Take them for what threads can't do: native code that isn't thread-safe, what crashes, what doesn't end by itself.");
return 0;

static (double Milliseconds, double Value) Timed(Func<double> compute)
{
    long began = Stopwatch.GetTimestamp();
    double value = compute();
    return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, value);
}

static double EstimatePi(int points, int seed)
{
    var random = new Random(seed);
    int inside = 0;
    for (int i = 0; i < points; i++)
    {
        double x = (2 * random.NextDouble()) - 1;
        double y = (2 * random.NextDouble()) - 1;
        if ((x * x) + (y * y) < 1)
        {
            inside++;
        }
    }

    return 4.0 * inside / points;
}
