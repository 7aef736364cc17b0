using System.Text.Json.Nodes;
using LazyGraph.Benchmarks.Report;

namespace LazyGraph.Benchmarks;

/// <summary>Turns the JSON lines of a whole run into the page of results.</summary>
internal static class ReportArea
{
    public const string Help = "--from FILE\n             the page of results in Markdown, from the JSON lines of run-overhead.sh";

    public static void Run(string[] words)
    {
        var file = new Arguments("report", words, "from").Text("from", "benchmarks/results/overhead.jsonl");
        if (!File.Exists(file))
        {
            throw new UsageException($"--from: found no file \"{file}\", expected one that run-overhead.sh has written.");
        }

        var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject());
        Console.Write(new OverheadPage([.. lines]).Text());
    }
}
