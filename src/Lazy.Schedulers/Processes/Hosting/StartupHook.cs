using LazyGraph.Processes.Hosting;

/// <summary>What the runtime calls, by this name and without a namespace, before the Main of a program that is started as a worker.</summary>
internal static class StartupHook
{
    public static void Initialize() => WorkerHost.RunIfMarked();
}
