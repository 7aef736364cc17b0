namespace LazyGraph.Processes.Hosting;

/// <summary>Finds how to start this program again as a worker.</summary>
/// <remarks>
/// The way is the same program with a startup hook, which runs the worker before Main and never comes back. It is sure, and
/// keeps what the program was started with: its runtime, its settings, its assemblies. Where the runtime ignores hooks, or no
/// program of .NET was started, <c>dotnet exec</c> runs this library, which has a Main of its own, with the program's settings.
/// A hook that is ignored would run the user's Main in the child: so the switch is looked at first, and <see cref="WorkerMark"/> guards what is left.
/// </remarks>
internal static class WorkerStart
{
    private const string Settings = ".runtimeconfig.json";

    /// <summary>Finds how to start this process's program; ends the process if it should be a worker itself.</summary>
    public static WorkerWay FindForThisProcess()
    {
        WorkerMark.EndIfMisled();
        return Find(HostFacts.OfThisProcess());
    }

    public static WorkerWay Find(HostFacts facts)
    {
        if (!facts.IsOnRuntime)
        {
            throw new PlatformNotSupportedException("Found a program that was compiled ahead of time, expected one that runs on the .NET runtime: worker processes load its assemblies. Use Schedulers.Threads(), or publish without PublishAot.");
        }

        var (deps, settings) = FindFiles(facts);
        return facts.RunsStartupHooks
            ? FindHook(facts, deps, settings) ?? FindExec(facts, deps, settings) ?? throw NoProgram(facts)
            : FindExec(facts, deps, settings) ?? throw HooksAreOff(facts);
    }

    private static WorkerWay? FindHook(HostFacts facts, string? deps, string? settings)
    {
        // A single file has no paths for its assemblies; the hook is then found by its simple name.
        var hook = facts.Library.Length == 0 ? typeof(WorkerStart).Assembly.GetName().Name! : facts.Library; // every assembly has a name
        if (facts.EntryAssembly is null || facts.ProcessPath is null || hook.Contains(Path.PathSeparator))
        {
            return null;
        }

        if (!IsMuxer(facts.ProcessPath) && IsOwn(facts.EntryAssembly, deps))
        {
            return new WorkerWay(new WorkerCommand(facts.ProcessPath, []), hook);
        }

        var muxer = IsMuxer(facts.ProcessPath) ? facts.ProcessPath : facts.Muxer;
        return muxer is null || facts.EntryAssembly.Length == 0 ? null : new WorkerWay(Exec(muxer, deps, settings, facts.EntryAssembly), hook);
    }

    private static WorkerWay? FindExec(HostFacts facts, string? deps, string? settings)
    {
        var muxer = facts.ProcessPath is { } path && IsMuxer(path) ? path : facts.Muxer;
        return muxer is null || settings is null || facts.Library.Length == 0 ? null : new WorkerWay(Exec(muxer, deps, settings, facts.Library), StartupHook: null);
    }

    private static WorkerCommand Exec(string muxer, string? deps, string? settings, string assembly) => new(
        muxer,
        [
            "exec",
            .. deps is null ? (IEnumerable<string>)[] : ["--depsfile", deps],
            .. settings is null ? (IEnumerable<string>)[] : ["--runtimeconfig", settings],
            assembly,
        ]);

    // A test host is given the files of the tests; other programs have theirs beside them.
    private static (string? Deps, string? Settings) FindFiles(HostFacts facts)
    {
        var deps = facts.DepsFiles?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        var stem = deps is not null && deps.EndsWith(".deps.json", StringComparison.OrdinalIgnoreCase) ? deps[..^".deps.json".Length]
            : facts.EntryAssembly is { Length: > 0 } entry ? Path.ChangeExtension(entry, null)
            : null;
        return (File.Exists(deps) ? deps : null, File.Exists(stem + Settings) ? stem + Settings : null);
    }

    private static bool IsMuxer(string path) => Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase);

    // Whether the program would find its assemblies without being told; a test host with a file of its own would not.
    private static bool IsOwn(string entry, string? deps) =>
        entry.Length == 0 || deps is null || Path.GetFileName(deps).Equals($"{Path.GetFileNameWithoutExtension(entry)}.deps.json", StringComparison.OrdinalIgnoreCase);

    private static InvalidOperationException HooksAreOff(HostFacts facts) => new(
        $"Found startup hooks switched off (System.StartupHookProvider.IsSupported is false; PublishTrimmed and PublishAot write that) in a program that {Describe(facts)}, expected startup hooks, or files that dotnet can run: set <StartupHookSupport>true</StartupHookSupport> in the project, or use Schedulers.Threads().");

    private static InvalidOperationException NoProgram(HostFacts facts) => new(
        $"Found a process that {Describe(facts)}, expected a program of .NET that can be started again: use Schedulers.Threads().");

    private static string Describe(HostFacts facts) =>
        facts.Library.Length == 0 ? "is a single file"
        : facts.Muxer is null ? "brings its own runtime"
        : $"was started as '{facts.ProcessPath}' and has no {Settings}";
}
