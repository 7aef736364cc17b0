using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>What one library needed for one graph: the medians over the rounds, in nanoseconds a task.</summary>
internal sealed record Row(string Peer, string Shape, int Tasks, bool Fused, bool Objects, int? Gen0, double Build, double Prepare, double Run, double? Bytes, int Executed, int? Check, int Rounds)
{
    public double Total => Build + Prepare + Run;

    /// <summary>Reads all rows of a file; several of one kind become one.</summary>
    public static Row[] From(IEnumerable<JsonObject> lines) =>
    [
        .. lines.Select(Parse).OfType<Row>()
            .GroupBy(row => (row.Peer, row.Shape, row.Tasks, row.Fused, row.Objects, row.Gen0))
            .Select(same => same.First() with
            {
                Build = Measured.Median(same.Select(row => row.Build)),
                Prepare = Measured.Median(same.Select(row => row.Prepare)),
                Run = Measured.Median(same.Select(row => row.Run)),
                Bytes = same.All(row => row.Bytes is null) ? null : same.Max(row => row.Bytes),
                Rounds = same.Count(),
            }),
    ];

    // Three dialects: ours, which all .NET programs here speak; oneTBB's, flat; Dask's, in microseconds.
    private static Row? Parse(JsonObject line)
    {
        var workload = (string)line["workload"]!;
        var peer = (string)line["peer"]!;
        if (workload == "overhead" && line["params"] is JsonObject parameters)
        {
            var tasks = (int)line["tasks"]!;
            return new Row(peer, (string)parameters["shape"]!, tasks, (string?)parameters["fusion"] == "on", (string?)parameters["results"] == "objects", (int?)parameters["gen0_mb"], Number(line, "build_ns"), Number(line, "prepare_ns"),
                Number(line, "run_ns"), Number(line, "bytes_per_task"), (int)line["tasks_executed"]!, (int)line["check"]!, 1);
        }

        if (workload == "overhead")
        {
            var tasks = (int)line["n"]!;
            return new Row(peer, (string)line["shape"]!, tasks, false, false, null, Number(line, "build_ns"), 0, Number(line, "run_ns"), null, tasks, (int)line["check"]!, 1);
        }

        if (workload.StartsWith("overhead.", StringComparison.Ordinal))
        {
            var tasks = (int)line["params"]!["tasks"]!;
            return new Row(peer, workload["overhead.".Length..], tasks, false, false, null, Number(line, "us_per_task_build") * 1e3, Number(line, "us_per_task_opt") * 1e3,
                Number(line, "us_per_task_exec") * 1e3, null, tasks, null, 1);
        }

        return null;
    }

    private static double Number(JsonObject line, string name) => (double)line[name]!;
}
