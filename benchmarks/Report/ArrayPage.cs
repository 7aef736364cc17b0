using System.Globalization;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>The page of results/array.md.</summary>
internal sealed class ArrayPage(JsonObject[] lines) : Page(lines)
{
    // What is computed; the bytes that have to be moved; the peers, and how many times faster than them it is to be.
    // Of NumPy and Dask in one entry the faster one counts, or three quarters of the rate at which memory is copied.
    private static readonly (string Workload, string What, double Bytes, (string Peer, double Times)[] Targets)[] Compared =
    [
        ("arange-sum", "`LazyArray.Arange<long>(1e8).Sum()`", 0, [("dask", 10)]),
        ("arange-sum-2x", "`(LazyArray.Arange<long>(1e8) * 2 + 1).Sum()`", 0, [("dask", 10)]),
        ("pi", "1e8 points: `(points * points).Sum(axis: 0) < 1.0`, counted; the points of `Random(1).Uniform(-1, 1, [2, n])`", 0, [("numba parallel", 8), ("dask", 30)]),
        ("circle", "`((x * x + y * y).Sqrt() < 1.0).CountNonzero()`, x and y of 1e8 in memory", 1.6e9, [("dask", 5), ("numba parallel", 1)]),
        ("zscore", "`((x - x.Mean()) / x.Std()).Sum()`, x of 1e8 in memory", 0.8e9, [("dask", 4), ("numba parallel", 1)]),
        ("mean0", "`x.Mean(axis: 0)`, 8192²", 0.537e9, [("numpy|dask", 1.8)]),
        ("std1", "`x.Std(axis: 1)`, 8192²", 0.537e9, [("numpy|dask", 1.8)]),
        ("cumsum", "`x.CumSum(axis: 0).Persist()`, 1e8", 1.6e9, [("numpy|dask", 1.8)]),
        ("x-plus-xt", "`(x + x.T).Persist()`, 8192²", 1.61e9, [("numpy|dask", 1.8)]),
        ("rechunk", "rows to columns, 8192²", 1.07e9, [("numpy|dask", 1.8)]),
        ("sum1", "`x.Sum(axis: 1)`, 8192²", 0.537e9, [("numpy|dask", 1.2)]),
        ("transpose-sum", "`x.T.Sum(axis: 0)`, 8192²", 0.537e9, [("numpy|dask", 1.2)]),
        ("matmul", "4096², the managed kernel", 0, [("numpy", 0.75)]),
        ("matmul-blas", "4096², OpenBLAS on request", 0, [("numpy", 0.95)]),
    ];

    private readonly ArrayRow[] _rows = ArrayRow.From(lines);
    private int _met;
    private int _missed;

    protected override void Write(JsonObject machine)
    {
        Head(
            machine,
            "Arrays",
            "array",
            "Two workers, public API with its defaults; data in memory is made before the time is taken. Medians of several runs after warming up, each on a clean heap; then the median over the rounds, in which the peers take turns. Each measurement has a process of its own.",
            "\"times ours\": the peer's seconds over ours; greater is better for us. \"numpy|dask\": the faster of the two.");
        Least();
        Add("## Beside the peers");
        Add("");
        Add("| | what | ours, ms | peak, MiB | peer | its ms | times ours | target | met |");
        Add("|---|---|---|---|---|---|---|---|---|");
        foreach (var (workload, what, bytes, targets) in Compared)
        {
            foreach (var (peer, times) in targets)
            {
                Compare(workload, what, bytes, peer, times);
            }
        }

        Add("");
        OwnTargets();
        Add($"Targets met: {_met} of {_met + _missed}.");
    }

    private void Least()
    {
        if (Line("stream") is not { } stream)
        {
            return;
        }

        double read = Get(stream, "read_sum_GBs"), copy = Get(stream, "copy_GBs");
        Add($"""
            ## Two numbers first: the bytes that must be moved, and the machine's rate

            STREAM in the same hold, two threads: reading {read:0.0} GB/s, copying {copy:0.0} GB/s. What writes its result also has its pages made by the system, which STREAM's arrays had before.

            | | bytes, GB | ours, GB/s | of STREAM |
            |---|---|---|---|
            """);
        foreach (var (workload, _, bytes, _) in Compared)
        {
            if (bytes > 0 && Ours1(workload) is { } ours)
            {
                var rate = bytes / ours.Seconds / 1e9;
                Add($"| {workload} | {bytes / 1e9:0.00} | {rate:0.0} | {100 * rate / (IsCopy(workload) ? copy : read):0} % |");
            }
        }

        Add("");
        if (Ours1("circle") is { } circle)
        {
            Add($"circle reads at 75 % of STREAM's rate or more: {Judge(1.6e9 / circle.Seconds / 1e9 >= 0.75 * read)}");
            Add("");
        }
    }

    private void Compare(string workload, string what, double bytes, string peer, double target)
    {
        var ours = Ours1(workload);
        var theirs = peer.Split('|').Select(name => Peer(workload, name)).OfType<ArrayRow>().MinBy(row => row.Seconds);
        if (ours is null)
        {
            return;
        }

        if (theirs is null)
        {
            Add($"| {workload} | {what} | **{ours.Seconds * 1e3:0.0}** | {ours.Peak:0} | {peer} | | | ≥ {target} | not measured |");
            return;
        }

        var times = theirs.Seconds / ours.Seconds;
        var copy = Line("stream") is { } stream ? Get(stream, "copy_GBs") : double.MaxValue;
        var isFast = bytes > 0 && peer.Contains('|', StringComparison.Ordinal) && target > 1.5 && bytes / ours.Seconds / 1e9 >= 0.75 * copy;
        var met = Judge(times >= target || isFast);
        Add($"| {workload} | {what} | **{ours.Seconds * 1e3:0.0}** | {ours.Peak:0} | {theirs.Peer} | {theirs.Seconds * 1e3:0.0} | **{times:0.00}** | ≥ {target}{(isFast && times < target ? ", or 75 % of copying" : "")} | {met} |");
    }

    private void OwnTargets()
    {
        Add("## By ourselves");
        Add("");
        var scalar = Ours1("mandelbrot-scalar");
        if (scalar is not null && Ours1("mandelbrot-delegate") is { } plain)
        {
            Add($"- Mandelbrot 1024², depth 1024: a scalar C# loop {scalar.Seconds * 1e3:0} ms; a plain delegate, two workers, {plain.Seconds * 1e3:0} ms, no slower: {Judge(plain.Seconds <= scalar.Seconds)}");
        }

        if (scalar is not null && Ours1("mandelbrot") is { } span)
        {
            Add($"- a span kernel {span.Seconds * 1e3:0.0} ms, {scalar.Seconds / span.Seconds:0.0} times the scalar loop (≥ 5): {Judge(scalar.Seconds / span.Seconds >= 5)}");
            if (Array.Find(_rows, row => row is { Workload: "mandelbrot", Peer: Ours, Workers: 1 }) is { } one)
            {
                Add($"- from one worker to two {one.Seconds / span.Seconds:0.00} times (≥ 1.8): {Judge(one.Seconds / span.Seconds >= 1.8)}");
            }
        }

        if (Ours1("prepare") is { } prepare)
        {
            var each = 1 / prepare.Rate;
            Add($"- an expression over {prepare.Size:N0} chunks built and prepared: {each:0.00} µs a task (≤ 2): {Judge(each <= 2)}");
        }

        if (_rows.Where(row => row is { Workload: "arange-sum", Peer: Ours }).MaxBy(row => row.Size) is { Size: > 1e8 } large)
        {
            Add($"- the sum of {large.Size.ToString("N0", CultureInfo.InvariantCulture)} elements: peak of memory {large.Peak:0} MiB (< 100 MB): {Judge(large.Peak * 1.048576 < 100)}");
        }

        Add("");
    }

    private ArrayRow? Ours1(string workload) => _rows.Where(row => row.Workload == workload && row.Peer == Ours && (row.Workers == 2 || workload == "mandelbrot-scalar")).MinBy(row => row.Size);

    private ArrayRow? Peer(string workload, string name) => _rows.Where(row => row.Workload == workload.Replace("-blas", "", StringComparison.Ordinal) && row.Peer != Ours && name.Split(' ').All(word => row.Peer.Contains(word, StringComparison.Ordinal))).MinBy(row => row.Seconds);

    private static bool IsCopy(string workload) => workload is "cumsum" or "x-plus-xt" or "rechunk";

    private string Judge(bool isMet)
    {
        _ = isMet ? _met++ : _missed++;
        return YesNo(isMet);
    }
}
