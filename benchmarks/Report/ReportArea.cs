using System.Text.Json.Nodes;
using LazyGraph.Benchmarks.Report;

namespace LazyGraph.Benchmarks;

/// <summary>Turns the JSON lines of a whole run into the page of results. Which page it is, the lines tell.</summary>
internal static class ReportArea
{
    public const string Help = "--from FILE\n             the page of results in Markdown, from the JSON lines of run-overhead.sh, run-bag.sh, run-array.sh or run-processes.sh";

    public static void Run(string[] words)
    {
        var file = new Arguments("report", words, "from").Text("from", "benchmarks/results/overhead.jsonl");
        if (!File.Exists(file))
        {
            throw new UsageException($"--from: found no file \"{file}\", expected one that run-overhead.sh, run-bag.sh, run-array.sh or run-processes.sh has written.");
        }

        JsonObject[] lines = [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject())];
        Page page = Has("processes.") ? new ProcessPage(lines) : Has("array.") ? new ArrayPage(lines) : Has("bag.") ? new BagPage(lines) : new OverheadPage(lines);
        Console.Write(page.Text());

        bool Has(string area) => Array.Exists(lines, line => ((string)line["workload"]!).StartsWith(area, StringComparison.Ordinal));
    }
}
