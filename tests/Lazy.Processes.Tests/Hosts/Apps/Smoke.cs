using System.Text;
using LazyGraph;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Transport;
using LazyGraph.Processes.Workers;

/// <summary>Starts a worker of the program it is in, asks it what it sees, and stops it.</summary>
public static class Smoke
{
    public static string Run()
    {
        string result;
        try
        {
            var way = WorkerStart.FindForThisProcess();
            var output = new StringBuilder();
            using var sockets = PrivateFolder.Create();
            var options = new ProcessPoolOptions { Output = WorkerOutput.To(line => output.Append(line.Text)) };
            using var worker = WorkerProcess.Start(new WorkerLaunch(way, options, sockets, [sockets.Path]));
            worker.Connection.Send(WorkerMain.Describe, []);
            var isAnswered = worker.Connection.TryReceive(out var frame);
            var answer = isAnswered ? Encoding.UTF8.GetString(frame.Body.Span) : "no answer";
            var exit = worker.StopAsync(TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
            result = $"{(way.StartupHook is null ? "exec" : "hook")}; {answer}; {exit.Reason}; output: {output}{exit.LastErrors}";
        }
        catch (Exception error) when (error is InvalidOperationException or IOException)
        {
            result = $"error: {error.Message}";
        }

        File.WriteAllText(Environment.GetEnvironmentVariable("HOST_RESULT")!, result);
        return result;
    }
}
