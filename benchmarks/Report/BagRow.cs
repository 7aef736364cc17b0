using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>What one peer needed for one workload of one size: the medians over the rounds.</summary>
/// <param name="Size">Elements, or megabytes of the file.</param>
/// <param name="Peak">MiB of memory: the process's, and its largest child's where it works in children.</param>
/// <param name="HeapLimit">Megabytes that the collector's heap was not to exceed, where that was set.</param>
/// <param name="Failure">What ended it instead of an answer.</param>
internal sealed record BagRow(string Workload, string Peer, double Size, double Seconds, double Rate, string Unit, double Peak, double ChildPeak, double? HeapLimit, string? Value, long? Checksum, string? Failure, int Rounds)
{
    /// <summary>Reads all rows of a file; several of one kind become one.</summary>
    public static BagRow[] From(IEnumerable<JsonObject> lines)
    {
        BagRow[] rows = [.. lines.Where(line => ((string)line["workload"]!).StartsWith("bag.", StringComparison.Ordinal)).Select(Parse)];
        CheckAnswers(rows);
        return
        [
            .. rows.GroupBy(row => (row.Workload, row.Peer, row.Size, row.HeapLimit, row.Failure)).Select(same => same.First() with
            {
                Seconds = Measured.Median(same.Select(row => row.Seconds)),
                Rate = Measured.Median(same.Select(row => row.Rate)),
                Peak = same.Max(row => row.Peak),
                ChildPeak = same.Max(row => row.ChildPeak),
                Rounds = same.Count(),
            }),
        ];
    }

    private static BagRow Parse(JsonObject line)
    {
        var workload = ((string)line["workload"]!)["bag.".Length..];
        var peer = (string)line["peer"]!;
        var parameters = line["params"]!.AsObject();
        if ((string?)parameters["sched"] is { } scheduler)
        {
            peer += $", {scheduler}";
        }

        // Dask has two ways to group, which are one workload.
        if (workload.StartsWith("groupby_", StringComparison.Ordinal))
        {
            peer += workload.EndsWith("disk", StringComparison.Ordinal) ? ", by disk" : ", by tasks";
            workload = "groupby";
        }

        return new BagRow(workload, peer, (double)(parameters["n"] ?? parameters["file_mb"])!, Number(line, "seconds_median"), Number(line, "rate"), (string?)line["rate_unit"] ?? "", Number(line, "peak_rss_mb"),
            Number(line, "peak_rss_child_mb"), (double?)parameters["heap_limit_mb"], line["value"]?.ToString(), (long?)line["checksum"], (string?)line["failed"], 1);
    }

    private static double Number(JsonObject line, string name) => (double?)line[name] ?? 0;

    // All peers have done the same only if they have come to the same.
    private static void CheckAnswers(BagRow[] rows)
    {
        foreach (var same in rows.Where(row => row.Failure is null).GroupBy(row => (row.Workload.Replace("-text", "", StringComparison.Ordinal), row.Size)))
        {
            Check(same.Select(row => row.Value));
            Check(same.Select(row => row.Checksum?.ToString()));

            void Check(IEnumerable<string?> answers)
            {
                var found = answers.OfType<string>().Distinct().ToArray();
                if (found.Length > 1)
                {
                    throw new InvalidOperationException($"{same.Key}: found the answers {string.Join(" and ", found)}, expected one and the same from all peers.");
                }
            }
        }
    }
}
