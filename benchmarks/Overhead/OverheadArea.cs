using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Overhead;

/// <summary>What a task costs beside its own work: a graph of trivial tasks, built, prepared and run once, again and again.</summary>
internal static class OverheadArea
{
    public const string Help =
        """
        --shape tree|chain|layered|wave|fanin|all --n 1e6[,2e6...] --workers 2 --fusion off|on
                   --results numbers|objects: objects are released when read
                   --peer lazygraph|async|continuewith|dataflow --runs 5 --warmups 2
                     nanoseconds to build, prepare and run a trivial task, and live bytes
        """;

    private const int SmallTasks = 2_000_000; // so many tasks warm up a small graph

    public static void Run(string[] words)
    {
        var arguments = new Arguments("overhead", words, "shape", "n", "workers", "fusion", "results", "peer", "runs", "warmups");
        var shape = arguments.Choice("shape", "all", [.. Shapes.Names, "all"]);
        var workers = arguments.Number("workers", Environment.ProcessorCount);
        var fusion = arguments.Choice("fusion", "off", "on", "off");
        var name = arguments.Choice("peer", "lazygraph", "lazygraph", "async", "continuewith", "dataflow");
        var results = arguments.Choice("results", "numbers", "numbers", "objects");
        var sizes = arguments.Numbers("n", 1_000_000);
        if (shape == "all" || sizes.Length > 1)
        {
            RunEach(words, shape == "all" ? Shapes.Names : [shape], sizes);
            return;
        }

        var n = sizes[0];
        var parameters = new JsonObject { ["shape"] = shape, ["n"] = n, ["workers"] = workers };
        if (FirstGeneration() is { } megabytes)
        {
            parameters["gen0_mb"] = megabytes;
        }

        IOverheadPeer peer;
        if (name == "lazygraph")
        {
            peer = results == "numbers" ? new LazyGraphPeer(workers, fusion == "on") : new LazyGraphObjectsPeer(workers, fusion == "on");
            parameters["fusion"] = fusion;
            parameters["results"] = results;
        }
        else
        {
            LimitThreadPool(workers);
            peer = name switch { "async" => new AsyncPeer(), "continuewith" => new ContinueWithPeer(), _ => new DataflowPeer() };
        }

        // A small graph takes more rounds until its code is compiled for good, and to give a steady median.
        var warmups = arguments.Number("warmups", Math.Clamp(name == "dataflow" ? 2 : SmallTasks / n, 2, 200));
        var runs = arguments.Number("runs", n < 500_000 && name != "dataflow" ? 15 : 5);
        Measure(peer, shape, n, parameters, warmups, runs);
    }

    private static void RunEach(string[] words, string[] shapes, int[] sizes)
    {
        foreach (var n in sizes)
        {
            foreach (var shape in shapes)
            {
                OwnProcess.Run(["overhead", .. Without(words, "--shape", "--n"), "--shape", shape, "--n", n.ToString(CultureInfo.InvariantCulture)]);
            }
        }
    }

    private static IEnumerable<string> Without(string[] words, params string[] options) =>
        words.Chunk(2).Where(option => !options.Contains(option[0])).SelectMany(option => option);

    private static void Measure(IOverheadPeer peer, string shape, int n, JsonObject parameters, int warmups, int runs)
    {
        var expected = Shapes.Expected(shape, n);

        // First of all, while no pool of arrays holds anything: what this finds is all that a first compute takes.
        var bytes = LiveBytes(peer, shape, n, expected, out var executed);
        for (var i = 1; i < warmups; i++)
        {
            RunOnce(peer, shape, n, expected);
        }

        Measured.LetCompilerFinish();
        var times = new List<(double Build, double Prepare, double Run)>();
        for (var i = 0; i < runs; i++)
        {
            Measured.CleanHeap();
            times.Add(RunOnce(peer, shape, n, expected));
        }

        double Nanoseconds(Func<(double Build, double Prepare, double Run), double> part) => Math.Round(Measured.Median(times.Select(part)) * 1e9 / peer.Tasks, 1);
        Measured.PrintLine("overhead", peer.Name, parameters, [.. times.Select(time => time.Build + time.Prepare + time.Run)], new JsonObject
        {
            ["tasks"] = peer.Tasks,
            ["tasks_executed"] = executed ?? peer.Tasks,
            ["build_ns"] = Nanoseconds(time => time.Build),
            ["prepare_ns"] = Nanoseconds(time => time.Prepare),
            ["run_ns"] = Nanoseconds(time => time.Run),
            ["bytes_per_task"] = Math.Round((double)bytes / peer.Tasks, 1),
            ["check"] = expected,
        });
    }

    private static (double Build, double Prepare, double Run) RunOnce(IOverheadPeer peer, string shape, int n, int expected)
    {
        var start = Stopwatch.GetTimestamp();
        peer.Build(shape, n);
        var built = Stopwatch.GetTimestamp();
        peer.Prepare();
        var prepared = Stopwatch.GetTimestamp();
        var value = peer.Run();
        var end = Stopwatch.GetTimestamp();
        Check(peer, shape, value, expected);
        return (Stopwatch.GetElapsedTime(start, built).TotalSeconds, Stopwatch.GetElapsedTime(built, prepared).TotalSeconds, Stopwatch.GetElapsedTime(prepared, end).TotalSeconds);
    }

    private static long LiveBytes(IOverheadPeer peer, string shape, int n, int expected, out int? executed)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        peer.Build(shape, n);
        peer.Prepare();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        executed = peer.TasksExecuted;
        Check(peer, shape, peer.Run(), expected);
        return after - before;
    }

    private static void Check(IOverheadPeer peer, string shape, int value, int expected)
    {
        if (value != expected)
        {
            throw new InvalidOperationException($"{peer.Name}, {shape}: found {value} as the last task's value, expected {expected}.");
        }
    }

    // The size of the collector's first generation in megabytes, where somebody has set it.
    private static int? FirstGeneration() =>
        Environment.GetEnvironmentVariable("DOTNET_GCgen0size") is { Length: > 0 } hexadecimal ? (int)(Convert.ToInt64(hexadecimal, 16) >> 20) : null;

    // The pool refuses to have fewer threads than there are processors.
    private static void LimitThreadPool(int workers)
    {
        if (!ThreadPool.SetMinThreads(1, 1) || !ThreadPool.SetMaxThreads(workers, workers) || !ThreadPool.SetMinThreads(workers, workers))
        {
            throw new UsageException($"--workers: found {workers}, expected at least {Environment.ProcessorCount} for this peer: .NET's thread pool has at least one thread a processor.");
        }
    }
}
