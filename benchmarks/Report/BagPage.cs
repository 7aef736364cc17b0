using System.Globalization;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>The page of results/bag.md.</summary>
internal sealed class BagPage : Page
{
    private const string Words = "wordcount-text";
    private const string Disk = "groupby-disk";
    private const int RecordBytes = 40; // of an element of groupby-disk in its file: a little less

    private static readonly (string Workload, string What)[] Compared =
    [
        ("wordcount", "The twenty most frequent words of a text, in lower case, with strings: `Bag.ReadText(file, blockSize: \"16 MiB\").SelectMany(line => line.ToLowerInvariant().Split(…)).Frequencies().TopK(20)`. PLINQ: `File.ReadLines(file).AsParallel().Aggregate` with a dictionary for each of its partitions; readlines: the same loop in one thread."),
        (Words, "The same through the library's words, which are never strings: `Bag.ReadText(file, blockSize: \"16 MiB\").Words().Frequencies().TopK(20)`. The peers have nothing else than they have above."),
        ("ints", "`Bag.Range(n, 8).Map(x => (long)x * 3 + 1).Filter(x => x % 2 == 0).Sum()`"),
        ("foldby", "`Bag.Range(n, 8).FoldBy(x => x % 1000, (count, _) => count + 1, 0, (a, b) => a + b)`. PLINQ in two ways: `GroupBy` and an aggregate of each group; `Aggregate` with a dictionary for each of its partitions."),
        ("groupby", "`Bag.Range(n, 8).GroupBy(x => x % 1000).Map(group => (group.Key, group.Count))`"),
        ("orderby", "`Bag.From(numbers, partitions: 8).OrderBy(x => x)`, random integers, the bag made before. array-sort: a copy and `Array.Sort`, one thread."),
    ];

    private readonly BagRow[] _rows;
    private int _met;
    private int _missed;

    public BagPage(JsonObject[] lines)
        : base(lines) => _rows = BagRow.From(lines);

    protected override void Write(JsonObject machine)
    {
        Head(
            machine,
            "Bags",
            "bag",
            "Two workers, public API with its defaults. Medians of several runs after warming up, each on a clean heap; then the median over the rounds, in which the peers take turns. Each measurement has a process of its own. Every answer is checked, and all peers come to the same.",
            "\"times ours\": the peer's seconds over ours; greater is better for us. Peak: the most memory of the process in MiB; of Dask's processes that of the first and of the largest worker.");
        LeastTimes(machine);
        foreach (var (workload, what) in Compared)
        {
            Compare(workload, what);
        }

        FileSizes();
        ByDisk();
        Add($"Targets met: {_met} of {_met + _missed}.");
    }

    private void LeastTimes(JsonObject machine)
    {
        double call = Get(machine, "call_ns") / 1e9, copy = Get(machine, "copy_gb_s_all") * 1e9;
        var workers = (double)((int?)Lines.FirstOrDefault(line => (string)line["workload"]! == "bag.ints")?["params"]!["workers"] ?? 2);
        var reading = Main("reading", "machine");
        var sorting = Main("orderby", "array-sort");
        Add($"""
            ## Two numbers first: the least work, and the machine's rate

            This machine reads the file (from the system's cache) and passes over it once with vectors at {reading?.Rate ?? double.NaN:N0} MB/s with two threads, calls a delegate in {call * 1e9:0.0} ns, and copies {copy / 1e9:0.0} GB/s with all threads. `Array.Sort` gives the rate of comparing.

            | | least work | least time, ms | measured, ms | times the least |
            |---|---|---|---|---|
            """);
        Least("wordcount", "the file once at the rate of reading", row => row.Size / reading?.Rate);
        Least(Words, "the file once at the rate of reading", row => row.Size / reading?.Rate);
        Least("ints", "two calls an element", row => row.Size * 2 * call / workers);
        Least("foldby", "two calls an element", row => row.Size * 2 * call / workers);
        Least("groupby", "one call an element; its 4 bytes written and read", row => (row.Size * call / workers) + (row.Size * 8 / copy));
        Least("orderby", "Array.Sort's comparisons, by all workers", _ => sorting?.Seconds / workers);
        Least(Disk, $"{RecordBytes} bytes an element, written and read at the rate of reading", row => row.Size * RecordBytes * 2 / 1e6 / reading?.Rate);
        Add("");
    }

    private void Least(string workload, string work, Func<BagRow, double?> least)
    {
        if (Main(workload, Ours) is { } ours && least(ours) is { } seconds)
        {
            Add($"| {workload} | {work} | {seconds * 1e3:0.00} | {ours.Seconds * 1e3:0.00} | {ours.Seconds / seconds:0.0} |");
        }
    }

    private void Compare(string workload, string what)
    {
        var ours = Main(workload, Ours);
        var theirs = workload == Words ? "wordcount" : workload;
        var size = ours?.Size ?? _rows.Where(row => row.Workload == theirs).Select(row => row.Size).DefaultIfEmpty().Max();
        BagRow[] rows = [.. _rows.Where(row => row.Workload == theirs && row.Peer != Ours && row.Size == size).OrderBy(row => row.Seconds)];
        if (ours is null && rows.Length == 0)
        {
            return;
        }

        Add($"""
            ## {workload}, {(theirs == "wordcount" ? $"{size:N1} MB" : $"{size:N0} elements")}

            {what}

            | | seconds | rate | peak, MiB | times ours | target | met |
            |---|---|---|---|---|---|---|
            """);
        if (ours is not null)
        {
            Add($"| **LazyGraph** | **{Seconds(ours)}** | {Rate(ours)} | {Peak(ours)} | 1 | | |");
        }

        foreach (var row in rows)
        {
            var times = ours is null ? (double?)null : row.Seconds / ours.Seconds;
            var target = BagTargets.Find(workload, row.Peer);
            Add($"| {row.Peer} | {Seconds(row)} | {Rate(row)} | {Peak(row)} | {(times is { } factor ? $"**{factor.ToString("0.00", CultureInfo.InvariantCulture)}**" : "")} | {(target is { } least ? $"≥ {least.ToString(CultureInfo.InvariantCulture)}" : "none")} | {(target is { } limit ? times is { } found ? Judge(found >= limit) : "not measured" : "")} |");
        }

        Add("");
    }

    private void FileSizes()
    {
        BagRow[] sizes = [.. _rows.Where(row => row.Workload == Words && row.Peer == Ours).OrderBy(row => row.Size)];
        if (sizes.Length < 2)
        {
            return;
        }

        Add($"""
            ## Memory and the file's size

            {Words} of a text and of four times the same, in blocks of 16 MiB; the text must have more blocks than a tree of tables combines at a time, or the figures say nothing. Memory is to be independent of the file's size: the peak of four times the text at most 1.25 times that of the text.

            | file, MB | seconds | rate | peak, MiB |
            |---|---|---|---|
            """);
        foreach (var row in sizes)
        {
            Add($"| {row.Size:0.0} | {Seconds(row)} | {Rate(row)} | {Peak(row)} |");
        }

        Add("");
        var ratio = sizes[^1].Peak / sizes[0].Peak;
        Add($"Times the peak of the text: **{ratio:0.00}** ({sizes[^1].Peak - sizes[0].Peak:0} MiB more for {sizes[^1].Size - sizes[0].Size:0} MB more of text); met: {Judge(ratio <= 1.25)}");
        Add("");
    }

    private void ByDisk()
    {
        BagRow[] rows = [.. _rows.Where(row => row.Workload == Disk).OrderBy(row => row.HeapLimit ?? double.MaxValue).ThenByDescending(row => row.Peer == Ours)];
        if (rows.Length == 0)
        {
            return;
        }

        var bytes = (double)Lines.First(line => (string)line["workload"]! == "bag." + Disk)["params"]!["data_bytes"]!;
        Add($"""
            ## {Disk}, {rows[0].Size:N0} records, {bytes / 1e6:N0} MB in memory

            `Bag.Range(n, 32).Map(Visit.Number).GroupBy(visit => visit.Page, method: ShuffleMethod.Disk).Map(group => (group.Key, group.Sum(visit => visit.Id)))` with a memory limit of a quarter of the data. PLINQ's `GroupBy` holds all of it. With `DOTNET_GCHeapHardLimit` the collector refuses more than the limit.

            | heap's limit, MB | | seconds | rate | peak, MiB |
            |---|---|---|---|---|
            """);
        foreach (var row in rows)
        {
            var limit = row.HeapLimit is { } megabytes ? megabytes.ToString("N0", CultureInfo.InvariantCulture) : "none";
            Add(row.Failure is null ? $"| {limit} | {row.Peer} | {Seconds(row)} | {Rate(row)} | {Peak(row)} |" : $"| {limit} | {row.Peer} | {row.Failure} | | |");
        }

        Add("");
        var completes = Array.Exists(rows, row => row is { Peer: Ours, HeapLimit: null, Failure: null });
        Add($"Four times the memory limit completes: {Judge(completes)}");
        var isBelow = rows.Where(row => row is { Peer: Ours, HeapLimit: not null }).ToArray();
        if (isBelow.Length > 0)
        {
            Add("");
            Add($"So it does in a heap of at most {isBelow[0].HeapLimit:N0} MB, {isBelow[0].HeapLimit * 1e8 / bytes:0} % of the data: {Judge(Array.TrueForAll(isBelow, row => row.Failure is null && row.HeapLimit * 1e6 < bytes))}");
        }

        Add("");
    }

    /// <summary>The largest of what a peer has measured.</summary>
    // Of the words of several texts, that of the text which the peers have counted.
    private BagRow? Main(string workload, string peer)
    {
        var rows = _rows.Where(row => row.Workload == workload && row.Peer == peer && row is { HeapLimit: null, Failure: null });
        return workload == Words ? rows.MinBy(row => row.Size) : rows.MaxBy(row => row.Size);
    }

    private string Judge(bool isMet)
    {
        _ = isMet ? _met++ : _missed++;
        return YesNo(isMet);
    }

    private static string Seconds(BagRow row) => row.Seconds.ToString(row.Seconds < 0.1 ? "0.00000" : "0.000", CultureInfo.InvariantCulture);

    private static string Rate(BagRow row) => string.Create(CultureInfo.InvariantCulture, $"{(row.Rate < 10 ? $"{row.Rate:0.00}" : $"{row.Rate:0.0}")} {row.Unit}");

    private static string Peak(BagRow row) => row.ChildPeak > 0 ? string.Create(CultureInfo.InvariantCulture, $"{row.Peak:0} + {row.ChildPeak:0}") : row.Peak.ToString("0", CultureInfo.InvariantCulture);
}
