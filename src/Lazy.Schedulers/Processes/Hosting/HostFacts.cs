using System.Reflection;
using System.Runtime.InteropServices;

namespace LazyGraph.Processes.Hosting;

/// <summary>What a process knows about how it was started.</summary>
internal sealed record HostFacts
{
    /// <summary>The file that the process runs: the program's own, or <c>dotnet</c>.</summary>
    public string? ProcessPath { get; init; }

    /// <summary>The assembly with the program's Main: empty in a single file, null when a native program hosts the runtime.</summary>
    public string? EntryAssembly { get; init; }

    /// <summary>This library's file: empty in a single file.</summary>
    public string Library { get; init; } = "";

    /// <summary>The .deps.json files of the program and its frameworks, the program's first.</summary>
    public string? DepsFiles { get; init; }

    /// <summary>The <c>dotnet</c> that belongs to the runtime, if there is one.</summary>
    public string? Muxer { get; init; }

    /// <summary>Whether the runtime runs startup hooks: it ignores them silently when they are switched off.</summary>
    public bool RunsStartupHooks { get; init; } = true;

    /// <summary>Whether the program runs on the runtime, and was not compiled ahead of time.</summary>
    public bool IsOnRuntime { get; init; } = true;

    public static HostFacts OfThisProcess() => new()
    {
        ProcessPath = Environment.ProcessPath,
        EntryAssembly = Assembly.GetEntryAssembly()?.Location,
        Library = typeof(HostFacts).Assembly.Location,
        DepsFiles = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string,
        Muxer = IsRuntimeHere ? FindMuxer() : null,
        RunsStartupHooks = !AppContext.TryGetSwitch("System.StartupHookProvider.IsSupported", out var isSupported) || isSupported,
        IsOnRuntime = IsRuntimeHere,
    };

    // Not IsDynamicCodeSupported: PublishAot, the default of file-based apps, switches that off also where nothing is compiled ahead.
    private static bool IsRuntimeHere => AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is not null;

    // A shared runtime lies in shared/Microsoft.NETCore.App/<version> beside its dotnet; one that a program brings lies in the program's folder.
    private static string? FindMuxer()
    {
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        if (string.IsNullOrEmpty(runtime))
        {
            return null;
        }

        var muxer = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(muxer) ? muxer : null;
    }
}
