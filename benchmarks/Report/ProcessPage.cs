using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>The page of results/processes.md.</summary>
internal sealed class ProcessPage(JsonObject[] lines) : Page(lines)
{
    private const string Seconds = "seconds_median";
    private const string Socket = "raw socket";
    private const string Dask = "dask";
    private const string Python = "concurrent.futures";

    private int _met;
    private int _missed;

    protected override void Write(JsonObject machine)
    {
        Head(
            machine,
            "Worker processes",
            "processes",
            "`Schedulers.Processes(n)` with its defaults and the public API. Medians of several runs after warming up; then the median over the rounds, in which the peers take turns.",
            "\"raw socket\": a child process and a Unix-domain socket to it, with nothing in between, measured in the same run. \"bare dotnet\": a child process of .NET that writes one byte to its output.",
            "Dask's processes: `dask.multiprocessing` with a pool of two processes (`concurrent.futures`, spawn), which is what a Dask bag runs on by default.");
        Small();
        Transfer();
        Startup();
        Add($"Targets met: {_met} of {_met + _missed}.");
    }

    private void Small()
    {
        Add("""
            ## Small tasks

            | | tasks | build, µs a task | run, µs a task | total, µs a task |
            |---|---|---|---|---|
            """);
        SmallRow("lambdas with a captured number, and their sum; one worker", "processes.queued", Ours);
        SmallRow("x + 1, added by pairs to one; two workers", "processes.tree", Ours);
        SmallRow("the same, Dask's processes", "overhead.tree", Dask);
        SmallRow("the same, Dask's processes, no tree: independent tasks and their sum", "overhead.fanin", Dask);
        Add("");
        if (Median("processes.queued", Ours, "us_per_task_exec") is { } queued)
        {
            Judge($"a task queued on one worker {queued:0.0} µs", queued, 45, atMost: true, "µs");
        }

        Compare("the same tree by Dask's processes, total", Median("overhead.tree", Dask, "us_per_task_total"), Median("processes.tree", Ours, "us_per_task_total"), 3);
        Compare("building it", Median("overhead.tree", Dask, "us_per_task_build"), Median("processes.tree", Ours, "us_per_task_build"), 5);
        if (Median("processes.roundtrip", Ours, "us_median") is { } task && Median("processes.roundtrip", Socket, "us_median") is { } echo)
        {
            Judge($"a compute of one promise {task:0.0} µs, the echo of 64 bytes by a raw socket {echo:0.0} µs: {task / echo:0.00} times", task / echo, 3, atMost: true, "times");
        }

        Add("");
    }

    private void SmallRow(string what, string workload, string peer)
    {
        if (Median(workload, peer, "us_per_task_total") is { } total)
        {
            var tasks = (int)Of(workload, peer).First()["params"]!["tasks"]!;
            Add($"| {what} | {tasks:N0} | {Median(workload, peer, "us_per_task_build"):0.00} | {Median(workload, peer, "us_per_task_exec"):0.0} | **{total:0.0}** |");
        }
    }

    private void Transfer()
    {
        Add("""
            ## 100 MB

            Two tasks make an array of doubles each, one on each worker; a third one reads both, so one array moves. The way alone is the time from the end of the later function to the beginning of the third, both by the machine's one clock: it has the parent's decision in it, but not the making of the arrays, nor their sum. The socket's time begins with a byte that asks for the array.

            | | ms | GB/s |
            |---|---|---|
            """);
        TransferRow("processes.transfer", Ours);
        TransferRow("processes.transfer", Socket);
        TransferRow("processes.transfer_reused", Socket);
        TransferRow("processes.transfer_with_work", Ours);
        TransferRow("processes.transfer_work_alone", Ours);
        TransferRow("processes.transfer_home", Ours);
        TransferRow("processes.transfer_captured", Ours);
        var (dask, daskWay) = (DaskTransfer(hops: 1), (DaskTransfer(hops: 4) - DaskTransfer(hops: 1)) / 3);
        if (daskWay is not null)
        {
            Add($"| Dask's processes: the way alone, a third of what three more tasks take that hand the array on | {daskWay * 1e3:0.0} | {0.1 / daskWay:0.00} |");
            Add($"| Dask's processes: an array made by a task, and summed by the next | {dask * 1e3:0.0} | {0.1 / dask:0.00} |");
        }

        Add("");
        if (Median("processes.transfer", Ours, Seconds) is { } way && Median("processes.transfer", Socket, Seconds) is { } raw)
        {
            var reused = Median("processes.transfer_reused", Socket, Seconds) ?? double.NaN;
            Judge($"the way alone, over that of a raw socket into an array that is there, and has its pages: {way / reused:0.00} times", way / reused, 2, atMost: true, "times");
            Add($"- over that of a raw socket into new memory, whose pages the system has to make: {way / raw:0.00} times (no target; a worker's collector has pages of arrays before)");
            Compare("the way alone by Dask's processes", daskWay, way, 15);
        }

        if (dask is not null && Median("processes.transfer_with_work", Ours, Seconds) is { } whole)
        {
            Add($"- with the work at both ends, of which ours makes two arrays: Dask's processes {dask / whole:0.0} times ours (no target)");
        }

        Add("");
    }

    private void TransferRow(string workload, string peer)
    {
        if (Median(workload, peer, Seconds) is { } seconds)
        {
            var parameters = Of(workload, peer).First()["params"]!;
            Add($"| {peer}: {parameters["what"]} | {seconds * 1e3:0.0} | {(double)parameters["mb"]! / 1e3 / seconds:0.00} |");
        }
    }

    private void Startup()
    {
        Add("""
            ## Starting

            | | ms |
            |---|---|
            """);
        StartupRow("two workers ready", "processes.ready", Ours);
        StartupRow("the first compute of a fresh pool of two, one trivial task", "processes.first_compute", Ours);
        StartupRow("a child process of .NET that answers", "processes.child", "bare dotnet");
        StartupRow("the first compute of Dask's fresh pool, the same task; it starts one process for one task", "pool_startup", Dask);
        StartupRow("two processes of Python, each with an answer (`concurrent.futures`, spawn)", "pool_startup_bare", Python);
        Add("");
        if (Median("processes.ready", Ours, Seconds) is { } ready && Median("processes.child", "bare dotnet", Seconds) is { } child)
        {
            Judge($"two workers ready, over a bare child's answer: {ready / child:0.00} times", ready / child, 6, atMost: true, "times");
        }

        Compare("the first compute of Dask's fresh pool, over two workers ready", Median("pool_startup", Dask, Seconds), Median("processes.ready", Ours, Seconds), 1);
        Compare("the first compute of Dask's fresh pool", Median("pool_startup", Dask, Seconds), Median("processes.first_compute", Ours, Seconds), 1);
        Add("");
    }

    private void StartupRow(string what, string workload, string peer)
    {
        if (Median(workload, peer, Seconds) is { } seconds)
        {
            Add($"| {what} | {seconds * 1e3:0} |");
        }
    }

    private void Compare(string what, double? theirs, double? ours, double target)
    {
        if (theirs is { } peer && ours is { } own)
        {
            Judge($"{what}: {peer / own:0.00} times ours", peer / own, target, atMost: false, "times");
        }
        else if (ours is not null)
        {
            Add($"- {what}: not measured (target ≥ {target} times ours)");
        }
    }

    private void Judge(FormattableString what, double value, double target, bool atMost, string unit)
    {
        var isMet = atMost ? value <= target : value >= target;
        _ = isMet ? _met++ : _missed++;
        Add($"- {FormattableString.Invariant(what)} ({(atMost ? "≤" : "≥")} {target} {unit}): {YesNo(isMet)}");
    }

    private double? Median(string workload, string peer, string field)
    {
        double[] values = [.. Of(workload, peer).Select(line => Get(line, field))];
        return values.Length == 0 ? null : Measured.Median(values);
    }

    private double? DaskTransfer(int hops)
    {
        double[] values = [.. Of("transfer", Dask).Where(line => (int)line["params"]!["hops"]! == hops).Select(line => Get(line, Seconds))];
        return values.Length == 0 ? null : Measured.Median(values);
    }

    private IEnumerable<JsonObject> Of(string workload, string peer) =>
        Lines.Where(line => (string)line["workload"]! == workload && ((string)line["peer"]!).StartsWith(peer, StringComparison.Ordinal));
}
