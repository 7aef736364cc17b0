using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Processes;

/// <summary>Tasks that do next to nothing: what remains is the way to a worker and back.</summary>
internal static class SmallTasks
{
    private const int Queued = 20_000;
    private const int Leaves = 5_000; // as Dask's program is asked for
    private const int RoundTrips = 2_000;
    private const int MessageBytes = 64;

    public static void Run(Arguments arguments)
    {
        var (warmups, runs) = (arguments.Number("warmups", 2), arguments.Number("runs", 5));
        using (var one = Schedulers.Processes(1, ProcessPoolOptions.Default))
        {
            Graph("processes.queued", one, arguments.Number("n", Queued), BuildQueued, warmups, runs);
            RoundTrip(one);
        }

        using var two = Schedulers.Processes(2, ProcessPoolOptions.Default);
        Graph("processes.tree", two, arguments.Number("n", Leaves), BuildTree, warmups, runs);
    }

    private static void Graph(string workload, ProcessScheduler pool, int n, Func<int, (Delayed<long> Sum, int Tasks)> build, int warmups, int runs)
    {
        var tasks = 0;
        (double Build, double Run) Once()
        {
            Measured.CleanHeap();
            var start = Stopwatch.GetTimestamp();
            var (sum, count) = build(n);
            var built = Stopwatch.GetTimestamp();
            var value = sum.Compute(pool);
            var ended = Stopwatch.GetTimestamp();
            tasks = count;
            var expected = n * (n + 1L) / 2;
            return value == expected
                ? (Stopwatch.GetElapsedTime(start, built).TotalSeconds, Stopwatch.GetElapsedTime(built, ended).TotalSeconds)
                : throw new InvalidOperationException($"{workload}: found the sum {value}, expected {expected}.");
        }

        for (var i = 0; i < warmups; i++)
        {
            Once();
        }

        Measured.LetCompilerFinish();
        (double Build, double Run)[] times = [.. Enumerable.Range(0, runs).Select(_ => Once())];
        var (built, ran) = (Measured.Median(times.Select(time => time.Build)), Measured.Median(times.Select(time => time.Run)));
        double[] totals = [.. times.Select(time => time.Build + time.Run)];
        Measured.PrintLine(workload, "LazyGraph", new JsonObject { ["n"] = n, ["tasks"] = tasks, ["workers"] = pool.Workers }, totals, new JsonObject
        {
            ["us_per_task_build"] = Math.Round(built / tasks * 1e6, 3),
            ["us_per_task_exec"] = Math.Round(ran / tasks * 1e6, 3),
            ["us_per_task_total"] = Math.Round(Measured.Median(totals) / tasks * 1e6, 3),
        });
    }

    // Lambdas that capture, as a loop of a user makes them.
    private static (Delayed<long> Sum, int Tasks) BuildQueued(int n)
    {
        var parts = new Delayed<int>[n];
        for (var i = 0; i < n; i++)
        {
            var number = i;
            parts[i] = Delayed.Call(() => number + 1);
        }

        return (Delayed.Func((int[] all) => all.Sum(value => (long)value))(parts), n + 1);
    }

    // Dask's: n tasks of x + 1, and pairs of them added until one is left.
    private static (Delayed<long> Sum, int Tasks) BuildTree(int n)
    {
        var increment = Delayed.Func((int x) => x + 1L);
        var add = Delayed.Func((long a, long b) => a + b);
        var level = new List<Delayed<long>>(n);
        for (var i = 0; i < n; i++)
        {
            level.Add(increment(i));
        }

        var tasks = n;
        while (level.Count > 1)
        {
            var next = new List<Delayed<long>>((level.Count + 1) / 2);
            for (var i = 0; i + 1 < level.Count; i += 2)
            {
                next.Add(add(level[i], level[i + 1]));
            }

            tasks += next.Count;
            if (level.Count % 2 == 1)
            {
                next.Add(level[^1]);
            }

            level = next;
        }

        return (level[0], tasks);
    }

    // A few of each in turns, so that both see the same machine.
    private static void RoundTrip(ProcessScheduler pool)
    {
        using var raw = new RawSocket("echo", MessageBytes);
        var message = new byte[MessageBytes];
        var sum = 0;
        void Task()
        {
            var number = sum;
            sum = Delayed.Call(() => number + 1).Compute(pool);
        }

        void Echo()
        {
            raw.Send(message);
            raw.Receive(message);
        }

        Many(Task);
        Many(Echo);
        Measured.LetCompilerFinish();
        List<double> tasks = [], echoes = [];
        for (var done = 0; done < RoundTrips; done += 100)
        {
            tasks.AddRange(Many(Task, 100));
            echoes.AddRange(Many(Echo, 100));
        }

        Measured.PrintLine("processes.roundtrip", "LazyGraph", new JsonObject { ["workers"] = 1 }, tasks, Microseconds(tasks));
        Measured.PrintLine("processes.roundtrip", "raw socket", new JsonObject { ["bytes"] = MessageBytes }, echoes, Microseconds(echoes));
    }

    private static JsonObject Microseconds(IEnumerable<double> seconds) => new() { ["us_median"] = Math.Round(Measured.Median(seconds) * 1e6, 2) };

    private static double[] Many(Action once, int count = 500)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            once();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return times;
    }
}
