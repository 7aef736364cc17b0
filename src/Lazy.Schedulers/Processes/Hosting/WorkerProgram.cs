namespace LazyGraph.Processes.Hosting;

/// <summary>The entry point of this library as a program of its own: how a worker is started where startup hooks are switched off.</summary>
internal static class WorkerProgram
{
    private static int Main()
    {
        WorkerHost.RunIfMarked();
        Console.Error.WriteLine("LazyGraph: this library is no program; it runs as one only in the workers of Schedulers.Processes.");
        return WorkerHost.Lost;
    }
}
