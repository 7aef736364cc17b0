using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks;

/// <summary>What all areas share: medians, a heap without garbage before each run, and the JSON line.</summary>
internal static class Measured
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Collects what the run before has left, so that this one does not pay for it.</summary>
    public static void CleanHeap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>Waits until the methods that the warm-up has shown to be hot are compiled: the runtime does that after 100 ms without news.</summary>
    public static void LetCompilerFinish() => Thread.Sleep(300);

    /// <summary>The most memory that this process has had so far, in MiB.</summary>
    public static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return Math.Round(process.PeakWorkingSet64 / 1048576.0, 1);
    }

    /// <param name="workload">What was measured.</param>
    /// <param name="peer">Whose way of doing it.</param>
    /// <param name="parameters">The sizes, and whatever else makes a measurement another one.</param>
    /// <param name="seconds">The times of the runs.</param>
    /// <param name="more">More fields, which replace those of the same name.</param>
    public static void PrintLine(string workload, string peer, JsonObject parameters, IReadOnlyList<double> seconds, JsonObject? more = null)
    {
        var line = new JsonObject
        {
            ["workload"] = workload,
            ["peer"] = peer,
            ["params"] = parameters,
            ["seconds_median"] = Math.Round(Median(seconds), 6),
            ["seconds_min"] = Math.Round(seconds.Min(), 6),
            ["runs"] = seconds.Count,
            ["peak_rss_mb"] = PeakMegabytes(),
        };
        foreach (var (name, value) in more ?? [])
        {
            line[name] = value?.DeepClone();
        }

        Print(line);
    }

    public static void Print(JsonObject line)
    {
        Console.WriteLine(line.ToJsonString(Readable));
    }
}
