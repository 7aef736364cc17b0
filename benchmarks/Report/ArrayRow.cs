using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>What one peer needed for one workload: the medians over the rounds.</summary>
/// <param name="Size">Elements, points, rows or chunks.</param>
/// <param name="Peak">MiB of memory of the process.</param>
internal sealed record ArrayRow(string Workload, string Peer, double Size, int Workers, double Seconds, double Rate, string Unit, double Peak, int Rounds)
{
    // The names that the peers' programs have for the same.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["arange_sum"] = "arange-sum",
        ["arange_sum_2x"] = "arange-sum-2x",
        ["array.x_plus_xT"] = "x-plus-xt",
        ["array.transpose_sum"] = "transpose-sum",
    };

    /// <summary>Reads all rows of a file; several of one kind become one.</summary>
    public static ArrayRow[] From(IEnumerable<JsonObject> lines) =>
    [
        .. lines.Where(line => line["params"] is JsonObject && line["peer"] is not null && IsOfArrays((string)line["workload"]!)).Select(Parse)
            .GroupBy(row => (row.Workload, row.Peer, row.Size, row.Workers)).Select(same => same.First() with
            {
                Seconds = Measured.Median(same.Select(row => row.Seconds)),
                Rate = Measured.Median(same.Select(row => row.Rate)),
                Peak = same.Max(row => row.Peak),
                Rounds = same.Count(),
            }),
    ];

    private static bool IsOfArrays(string workload) => workload.StartsWith("array.", StringComparison.Ordinal) || workload.StartsWith("arange_sum", StringComparison.Ordinal) || workload is "pi" or "elementwise" or "mandelbrot";

    private static ArrayRow Parse(JsonObject line)
    {
        var workload = (string)line["workload"]!;
        var parameters = line["params"]!.AsObject();
        workload = workload == "elementwise" ? (string)parameters["expr"]!
            : Names.TryGetValue(workload, out var name) ? name
            : workload.Replace("array.", "", StringComparison.Ordinal);
        return new ArrayRow(workload, (string)line["peer"]!, (double?)parameters["n"] ?? 0, (int?)parameters["workers"] ?? 0, (double)line["seconds_median"]!,
            (double?)line["rate"] ?? 0, (string?)line["rate_unit"] ?? "", (double?)line["peak_rss_mb"] ?? 0, 1);
    }
}
