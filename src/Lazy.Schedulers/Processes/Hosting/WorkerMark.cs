using System.Diagnostics.CodeAnalysis;

namespace LazyGraph.Processes.Hosting;

/// <summary>The mark in the environment that makes a process a worker, and the hooks it was started with.</summary>
/// <remarks>A worker takes the mark away before any code of the user runs, so that programs which tasks start don't inherit it.</remarks>
internal static class WorkerMark
{
    public const string Name = "LAZYGRAPH_WORKER";
    public const string Hooks = "DOTNET_STARTUP_HOOKS";

    /// <summary>The exit code of a process that was started as a worker and came to the user's Main.</summary>
    public const int RanMain = 113;

    public static bool IsSet => Environment.GetEnvironmentVariable(Name) is not null;

    /// <summary>Writes the mark, and our hook after those that the program has: they never come back from ours.</summary>
    public static void Write(IDictionary<string, string?> environment, string? hook)
    {
        environment[Name] = hook is null ? "exec" : "hook";
        if (hook is not null)
        {
            environment[Hooks] = environment.TryGetValue(Hooks, out var others) && !string.IsNullOrEmpty(others) ? $"{others}{Path.PathSeparator}{hook}" : hook;
        }
    }

    /// <summary>Takes the mark away and brings the hooks back that the program had.</summary>
    /// <returns>False in a process that is no worker.</returns>
    public static bool TryTake()
    {
        var mark = Environment.GetEnvironmentVariable(Name);
        if (mark is null)
        {
            return false;
        }

        ProcessEnvironment.Set(Name, null);
        if (mark == "hook" && Environment.GetEnvironmentVariable(Hooks) is { } hooks)
        {
            var end = hooks.LastIndexOf(Path.PathSeparator);
            ProcessEnvironment.Set(Hooks, end < 0 ? null : hooks[..end]);
        }

        return true;
    }

    /// <summary>Ends this process if it was to be a worker, but has come to the user's code instead: it would start workers that do the same.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "The process must end at once, wherever it is: each one that goes on starts others.")]
    public static void EndIfMisled()
    {
        if (IsSet)
        {
            Console.Error.WriteLine($"LazyGraph: this process was started as a worker, but the runtime did not run the startup hook, and the program's Main ran. It ends with exit code {RanMain}. Set <StartupHookSupport>true</StartupHookSupport> in the project, or use Schedulers.Threads().");
            Environment.Exit(RanMain);
        }
    }
}
