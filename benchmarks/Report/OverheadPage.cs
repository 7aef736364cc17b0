using System.Globalization;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>The page of results/overhead.md.</summary>
internal sealed class OverheadPage : Page
{
    private const string Tbb = "oneTBB flow graph";
    private const int LongChain = 800_000;
    private const int Million = 900_000; // anything from here on counts as a million tasks
    private static readonly string[] Compared = ["tree", "chain", "layered", "wave"];

    private readonly Row[] _rows;

    public OverheadPage(JsonObject[] lines)
        : base(lines)
    {
        _rows = Row.From(lines);
        CheckValues();
    }

    protected override void Write(JsonObject machine)
    {
        Head(
            machine,
            "Overhead of a task",
            "overhead",
            "Trivial tasks (1 + the sum of the inputs), two workers, fusion off, public API with its defaults. Medians of 5 runs after 2 that warm up, each on a clean heap; then the median over the rounds, in which the programs take turns. Each graph has a process of its own.",
            "Shapes: a binary tree; a chain; layers of 1000 with 3 random inputs a task, the last layer asked for; a wavefront with rows of 1000; fanin, one sum of all leaves.");
        LeastTimes(machine);
        Tasks();
        Ratios();
        Small();
        Rest();
    }

    private void LeastTimes(JsonObject machine)
    {
        double copy = Get(machine, "copy_gb_s_one"), interlocked = Get(machine, "interlocked_ns");
        Add($"""
            ## Two numbers first: the least work, and the machine's rate

            A promise with k inputs is an object of 40 + 8k bytes. It is written when built, read and numbered when prepared, read and given its result when run: 5 times its size. The order takes 8 bytes, counters 12 and each edge 4, all written and read once: together 240 + 48k bytes. Every edge costs one interlocked count-down, and every promise one allocation of an object that stays.

            This machine copies {copy:0.0} GB/s with one thread ({Get(machine, "copy_gb_s_all"):0.0} with all), counts down in {interlocked:0.0} ns, calls a delegate in {Get(machine, "call_ns"):0.0} ns, and allocates a 48-byte object that survives in {Get(machine, "allocate_ns"):0} ns, the collector's copying included.

            | | inputs | bytes moved at least | at the copy rate | count-downs | least | measured (with allocation) |
            |---|---|---|---|---|---|---|
            """);
        foreach (var shape in Compared)
        {
            var inputs = shape switch { "layered" => 3, "wave" => 2, _ => 1 };
            var bytes = 240 + (48 * inputs);
            double move = bytes / copy, count = inputs * interlocked;
            Add($"| {shape} | {inputs} | {bytes} | {move:0.0} ns | {count:0.0} ns | {move + count:0.0} ns | {Find(Ours, shape)?.Total ?? double.NaN:0.0} ns |");
        }

        Add("");
    }

    private void Tasks()
    {
        Add("""
            ## A million tasks

            Nanoseconds a task that was built; bytes are the managed bytes live after preparing, promises and run state together. A task that no asked one needs is not run (one in twenty of the layered graph); the others run every task.

            | | | build | prepare | run | total | bytes | tasks run |
            |---|---|---|---|---|---|---|---|
            """);
        foreach (var shape in Overhead.Shapes.Names)
        {
            foreach (var row in _rows.Where(row => row.Shape == shape && row.Tasks >= Million && row is { Fused: false } && IsMain(row)))
            {
                Add($"| {shape} | {row.Peer} | {row.Build:0.0} | {(row.Peer == Ours ? $"{row.Prepare:0.0}" : "")} | {row.Run:0.0} | **{row.Total:0.0}** | {row.Bytes:0} | {row.Executed:N0} |");
            }
        }

        Add("");
        Variant("With fusion on (the library's default):", row => row.Fused);
        Variant("With results that are objects, 24 bytes each, fusion off. Numbers stay in their promises, where nothing is gained by releasing them; an object is released when its last reader has read it:", row => row.Objects);
    }

    private void Variant(string title, Func<Row, bool> isMeant)
    {
        var rows = _rows.Where(isMeant).ToArray();
        if (rows.Length == 0)
        {
            return;
        }

        Add($"""
            {title}

            | | build | prepare | run | total | bytes | tasks run |
            |---|---|---|---|---|---|---|
            """);
        foreach (var row in rows)
        {
            Add($"| {row.Shape} | {row.Build:0.0} | {row.Prepare:0.0} | {row.Run:0.0} | **{row.Total:0.0}** | {row.Bytes:0} | {row.Executed:N0} |");
        }

        Add("");
    }

    // The chain is also measured at other sizes, for the line of best fit.
    private static bool IsMain(Row row) => row is { Tasks: < 1_100_000, Gen0: null, Objects: false };

    private void Ratios()
    {
        Add("""
            ## Ratios and targets

            Ours over the peer's: total over total, build + prepare + run; smaller is better.

            | | tree | chain | layered | wave | fanin | geometric mean | target | met |
            |---|---|---|---|---|---|---|---|---|
            """);
        Ratio("total / oneTBB", Compared, Tbb, row => row.Total, 0.9, " (aim 0.6)");
        Ratio("run / oneTBB's run", Compared, Tbb, row => row.Run, 0.5, "");
        Ratio("total / async/await", Compared, "async/await", row => row.Total, 0.6, "");
        Ratio("total / ContinueWith", Compared, "ContinueWith", row => row.Total, null, "");
        Ratio("total / TPL Dataflow, 20,000 tasks", Compared, "TPL Dataflow", row => row.Total, 0.01, "");
        if (_rows.FirstOrDefault(row => row.Peer.StartsWith("dask", StringComparison.Ordinal)) is { Peer: var dask })
        {
            Ratio($"total / {dask} delayed, threads, 2,000 (chain) to 100,000 tasks", ["tree", "chain", "fanin"], dask, row => row.Total, 0.002, "");
        }

        Add("");
        Add("""
            | | measured | target | met |
            |---|---|---|---|
            """);
        var worst = _rows.Where(row => row.Peer == Ours && !row.Fused && row.Tasks >= Million && IsMain(row)).MaxBy(row => row.Bytes);
        if (worst is { Bytes: { } bytes })
        {
            Target($"bytes a task, worst shape ({worst.Shape})", $"{bytes:0}", "≤ 150 (aim 110)", bytes <= 150);
        }

        // What the library does, apart from the collector's step (see the table of chains); and with it.
        var own = ChainSlope(row => row.Gen0 is not null);
        Target("building chains of 100,000 to 3,200,000, a first generation of 512 MB: time grows with", $"n^{own:0.00}", "linear: ≤ n^1.15", own <= 1.15);
        var withStep = ChainSlope(row => row.Gen0 is null && row.Tasks >= LongChain);
        Target($"the same from {LongChain:N0} tasks on, with the collector's defaults", $"n^{withStep:0.00}", "none: the collector copies what stays", null);

        if (Line("delay") is { } delay)
        {
            var delays = MedianOf("delay", "delays");
            Target($"{delay["params"]!["n"]:N0} promises of Task.Delay({delay["params"]!["ms"]}), two workers", $"{delays:0.00} delays", "≤ 3", delays <= 3);
        }

        if (Line("speedup") is { } speedup)
        {
            var times = MedianOf("speedup", "speedup");
            Target($"{speedup["params"]!["n"]} tasks of {speedup["params"]!["ms"]} ms arithmetic, two workers over one", $"{times:0.00} times", "≥ 1.9", times >= 1.9);
        }

        Add("");
    }

    private void Small()
    {
        var others = _rows.Where(row => row.Tasks < Million && row.Peer != Ours).ToArray();
        if (others.Length == 0)
        {
            return;
        }

        Add("""
            ## Smaller graphs, for peers that cannot stand a million

            | | tasks | peer: build + prepare | run | total, ns a task | LazyGraph, ns a task |
            |---|---|---|---|---|---|
            """);
        foreach (var row in others)
        {
            Add($"| {row.Shape} | {row.Tasks:N0} | {row.Peer}: {row.Build + row.Prepare:N0} | {row.Run:N0} | {row.Total:N0} | {OursAt(row)?.Total ?? double.NaN:0.0} |");
        }

        Add("");
    }

    private void Rest()
    {
        var chains = Chains();
        if (chains.Length > 2)
        {
            Add("""
                ## Chains of many lengths

                A chain that fits into the collector's first generation is built without a collection; beyond that every promise is copied once or twice, which is the step. With `DOTNET_GCgen0size` (hexadecimal bytes) the step goes away.

                | tasks | first generation | build, ms | build, ns a task | total, ns a task |
                |---|---|---|---|---|
                """);
            foreach (var row in chains)
            {
                Add($"| {row.Tasks:N0} | {(row.Gen0 is { } megabytes ? $"{megabytes} MB" : "default")} | {row.Build * row.Tasks / 1e6:0.0} | {row.Build:0.0} | {row.Total:0.0} |");
            }

            Add("");
        }
    }

    private Row[] Chains() => [.. _rows.Where(row => row is { Peer: Ours, Shape: "chain", Fused: false, Objects: false, Tasks: >= 100_000 }).OrderBy(row => row.Gen0).ThenBy(row => row.Tasks)];

    private void Ratio(string what, string[] shapes, string peer, Func<Row, double> part, double? target, string aim)
    {
        var ratios = new Dictionary<string, double>();
        foreach (var shape in shapes)
        {
            // The largest graph that the peer has run, and ours of the same size.
            if (_rows.Where(row => row.Peer == peer && row.Shape == shape).MaxBy(row => row.Tasks) is { } theirs && OursAt(theirs) is { } ours)
            {
                ratios.Add(shape, part(ours) / part(theirs));
            }
        }

        if (ratios.Count == 0)
        {
            return;
        }

        var mean = Math.Exp(ratios.Values.Average(Math.Log));
        var digits = mean < 0.05 ? "0.00000" : "0.00";
        var cells = Overhead.Shapes.Names.Select(shape => ratios.TryGetValue(shape, out var ratio) ? ratio.ToString(digits, CultureInfo.InvariantCulture) : "");
        Add($"| {what} | {string.Join(" | ", cells)} | **{mean.ToString(digits, CultureInfo.InvariantCulture)}** | {(target is { } limit ? $"≤ {limit}{aim} | {YesNo(mean <= limit)}" : "none |")} |");
    }

    private void Target(string what, string found, string expected, bool? isMet) => Add($"| {what} | **{found}** | {expected} | {(isMet is { } met ? YesNo(met) : "")} |");

    private double ChainSlope(Func<Row, bool> isWanted) =>
        Slope([.. Chains().Where(isWanted).Select(row => (Math.Log(row.Tasks), Math.Log(row.Build * row.Tasks)))]);

    private Row? Find(string peer, string shape) => _rows.FirstOrDefault(row => row.Peer == peer && row.Shape == shape && !row.Fused && row.Tasks >= Million && IsMain(row));

    private Row? OursAt(Row theirs) =>
        _rows.FirstOrDefault(row => row is { Peer: Ours, Fused: false, Gen0: null, Objects: false } && row.Shape == theirs.Shape && Math.Abs(row.Tasks - theirs.Tasks) <= theirs.Tasks / 100);

    // The values of all that know them must be the same, or the programs have not run the same graph.
    private void CheckValues()
    {
        foreach (var same in _rows.Where(row => row.Check is not null).GroupBy(row => (row.Shape, row.Shape == "fanin" ? row.Check!.Value : row.Tasks)))
        {
            var values = same.Select(row => row.Check!.Value).Distinct().ToArray();
            if (values.Length > 1)
            {
                throw new InvalidOperationException($"{same.Key.Shape} of {same.First().Tasks} tasks: found the values {string.Join(" and ", values)}, expected one and the same from all programs.");
            }
        }
    }

    // The slope of the line of least squares.
    private static double Slope((double X, double Y)[] points)
    {
        double meanX = points.Average(point => point.X), meanY = points.Average(point => point.Y);
        return points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / points.Sum(point => (point.X - meanX) * (point.X - meanX));
    }
}
