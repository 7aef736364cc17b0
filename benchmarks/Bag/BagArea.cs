using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Bags;

/// <summary>Bags, and what users of .NET would take instead, on the same data. Each measurement has a process of its own.</summary>
internal static class BagArea
{
    public const string Help =
        """
        --workload wordcount|wordcount-text|ints|foldby|groupby|groupby-disk|orderby|reading
              --file TEXT for wordcount and reading, --n 1e6 for the others
              --peer lazygraph|plinq|... (all if not given) --workers 2 --runs 5 --warmups 2 (and for a second)
                seconds, rate and peak of memory, checked against the expected answer
        """;

    // What takes milliseconds runs often enough for the compiler to be done with it.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private static readonly string[] Workloads = ["wordcount", "wordcount-text", "ints", "foldby", "groupby", "groupby-disk", "orderby", "reading"];

    public static void Run(string[] words)
    {
        var arguments = new Arguments("bag", words, "workload", "file", "n", "peer", "workers", "runs", "warmups");
        var name = arguments.Choice("workload", "ints", Workloads);
        var workload = Find(name, arguments);
        var wanted = arguments.Text("peer", "all");
        if (wanted == "all" && workload.Peers.Length > 1)
        {
            foreach (var (each, _) in workload.Peers)
            {
                OwnProcess.Run(["bag", .. words.Chunk(2).Where(option => option[0] != "--peer").SelectMany(option => option), "--peer", each]);
            }

            return;
        }

        var (peer, make) = Array.Find(workload.Peers, candidate => wanted == "all" || candidate.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        if (make is null)
        {
            throw new UsageException($"--peer: found \"{wanted}\", expected one of {string.Join(", ", workload.Peers.Select(candidate => candidate.Name))}.");
        }

        if (Environment.GetEnvironmentVariable("DOTNET_GCHeapHardLimit") is { Length: > 0 } hexadecimal)
        {
            workload.Parameters["heap_limit_mb"] = Math.Round(Convert.ToInt64(hexadecimal, 16) / 1e6, 1);
        }

        try
        {
            Measure("bag." + name, peer, workload, make(), arguments.Number("warmups", 2), arguments.Number("runs", 5));
        }
        catch (Exception error) when (error is OutOfMemoryException or AggregateException { InnerException: OutOfMemoryException })
        {
            Measured.Print(new JsonObject { ["workload"] = "bag." + name, ["peer"] = peer, ["params"] = workload.Parameters, ["failed"] = "out of memory" });
        }
    }

    private static BagWorkload Find(string name, Arguments arguments)
    {
        var workers = arguments.Number("workers", Environment.ProcessorCount);
        var n = arguments.Number("n", 1_000_000);
        var file = arguments.Text("file", "zipf.txt");
        return name switch
        {
            "wordcount" => WordCountWorkload.OfStrings(file, workers),
            "wordcount-text" => WordCountWorkload.OfText(file, workers),
            "ints" => IntsWorkload.Of(n, workers),
            "foldby" => FoldByWorkload.Of(n, workers),
            "groupby" => GroupByWorkload.Of(n, workers),
            "groupby-disk" => GroupByDiskWorkload.Of(n, workers),
            "orderby" => OrderByWorkload.Of(n, workers),
            _ => ReadingWorkload.Of(file, workers),
        };
    }

    private static void Measure(string name, string peerName, BagWorkload workload, IBagPeer peer, int warmups, int runs)
    {
        List<BagAnswer> answers = [];
        for (var start = Stopwatch.GetTimestamp(); answers.Count < warmups || Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            peer.Run();
            answers.Add(peer.Answer());
        }

        Measured.LetCompilerFinish();
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            Measured.CleanHeap();
            var start = Stopwatch.GetTimestamp();
            peer.Run();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            answers.Add(peer.Answer());
        }

        var peak = Measured.PeakMegabytes();
        var expected = workload.Expected();
        foreach (var answer in answers.Where(answer => answer != expected))
        {
            throw new InvalidOperationException($"{name}, {peerName}: found {answer}, expected {expected}.");
        }

        Measured.PrintLine(name, peerName, workload.Parameters, times, new JsonObject
        {
            ["peak_rss_mb"] = peak,
            ["rate"] = Math.Round(workload.Work / Measured.Median(times), 3),
            ["rate_unit"] = workload.Unit + "/s",
            ["value"] = expected.Json,
            ["checksum"] = expected.Checksum,
        });
    }
}
