using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Report;

/// <summary>What the pages of results share: the machine, what was left out, and how lines and answers are written.</summary>
internal abstract class Page(JsonObject[] lines)
{
    protected const string Ours = "LazyGraph";
    private const double Idle = 0.7; // the load of a machine that is left alone, one minute after a build

    private readonly StringBuilder _text = new();

    protected JsonObject[] Lines => lines;

    public string Text()
    {
        Write(Line("machine") ?? throw new UsageException("Found no line of the machine, expected one: the script that measures writes it first."));
        return _text.ToString();
    }

    protected abstract void Write(JsonObject machine);

    protected static double Get(JsonObject line, string name) => (double)line[name]!;

    protected static string YesNo(bool isMet) => isMet ? "yes" : "**no**";

    /// <param name="machine">The line of the machine.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="name">The script's name after "run-", and that of the file with the lines.</param>
    /// <param name="remarks">What was measured, and how: further items of the list.</param>
    protected void Head(JsonObject machine, string title, string name, params string[] remarks)
    {
        var about = machine["params"]!;
        Add($"""
            # {title}

            Written by `benchmarks/run-{name}.sh`; the lines behind it are in `{name}.jsonl`.

            - {about["date"]}, commit {about["commit"]}, load before the run {Line("load")?["load1"] ?? "unknown"}
            - {about["cpu"]}, {about["cores"]} cores, {about["memory_gb"]} GB, {about["os"]}, {machine["peer"]}, garbage collector with its defaults
            """);
        foreach (var remark in remarks)
        {
            Add($"- {remark}");
        }

        if (Line("load") is { } load && Get(load, "load1") > Idle)
        {
            Add("- **Other work was running on the machine: a trial, whose figures are not to be quoted.**");
        }

        foreach (var missing in lines.Where(line => (string)line["workload"]! == "missing"))
        {
            Add($"- **Left out: {missing["peer"]}**: {missing["reason"]}.");
        }

        Add("");
    }

    protected JsonObject? Line(string workload) => Array.FindLast(lines, line => (string)line["workload"]! == workload);

    protected double MedianOf(string workload, string name) => Measured.Median(lines.Where(line => (string)line["workload"]! == workload).Select(line => Get(line, name)));

    protected void Add(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    protected void Add(string line) => _text.Append(line).Append('\n');
}
