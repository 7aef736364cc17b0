using System.Diagnostics;
using System.Text;
using LazyGraph;

/// <summary>Computes in workers of the program it is in, and says what a task sees there.</summary>
public static class Smoke
{
    public static string Run()
    {
        string result;
        try
        {
            var output = new StringBuilder();
            var parent = Environment.ProcessId;
            string answer;
            using (var pool = Schedulers.Processes(1, new ProcessPoolOptions { Output = WorkerOutput.To(line => output.Append(line.Text)) }))
            {
                answer = Delayed.Call(() => Describe(parent)).Compute(pool);
            }

            result = $"{answer}; output: {output}";
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            result = $"error: {error.Message}";
        }

        File.WriteAllText(Environment.GetEnvironmentVariable("HOST_RESULT")!, result);
        return result;
    }

    private static string Describe(int parent)
    {
        Console.WriteLine("printed in the worker");
        using var child = Process.Start(new ProcessStartInfo("sh", ["-c", "cat; printenv | grep -E 'LAZYGRAPH|STARTUP_HOOKS'"]) { RedirectStandardOutput = true })!;
        var seen = child.StandardOutput.ReadToEnd().Trim();
        var place = Environment.ProcessId == parent ? "here" : "elsewhere";
        var mark = Environment.GetEnvironmentVariable("LAZYGRAPH_WORKER") is null ? "no" : "a";
        return $"{place}; {mark} mark; hooks: {Environment.GetEnvironmentVariable("DOTNET_STARTUP_HOOKS")}; input: {Console.In.ReadToEnd()}; child: {seen}";
    }
}
