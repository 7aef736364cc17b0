using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>What the tests of faults do to pools, and look for on the machine.</summary>
internal static partial class Pools
{
    /// <summary>Gets options by which workers say nothing, as they die.</summary>
    public static ProcessPoolOptions Quiet { get; } = new() { Output = WorkerOutput.Discard };

    public static ProcessScheduler Of(int workers, ProcessPoolOptions? options = null) => Schedulers.Processes(workers, options ?? Quiet);

    public static void Kill(int process) => _ = SendSignal(process, 9);

    /// <summary>Ends the process of the task that calls it, as the system does when memory runs out.</summary>
    public static int Die()
    {
        Kill(Environment.ProcessId);
        throw new UnreachableException();
    }

    /// <summary>Gets the processes that this one has started and that have ended, but that it has not looked after.</summary>
    public static string[] Zombies() => [.. Directory.EnumerateDirectories("/proc")
        .Where(path => int.TryParse(Path.GetFileName(path), out _))
        .Select(path => TryRead(Path.Combine(path, "stat")))
        .Where(stat => stat.LastIndexOf(')') is > 0 and var end && stat[(end + 2)..].Split(' ') is ["Z", var parent, ..]
            && parent == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))];

    /// <summary>Gets what pools of this process have in the temporary folder and in shared memory.</summary>
    public static string[] Leftovers()
    {
        var pattern = string.Create(CultureInfo.InvariantCulture, $"lazygraph-{Environment.ProcessId}-*");
        return [.. new[] { Path.GetTempPath(), "/dev/shm" }.Where(Directory.Exists).SelectMany(folder => Directory.GetFileSystemEntries(folder, pattern))];
    }

    /// <summary>Gets how many handles are open, but those of assemblies, which come as they are needed.</summary>
    public static int Handles() => Directory.GetFileSystemEntries("/proc/self/fd").Count(path => new FileInfo(path).LinkTarget?.EndsWith(".dll", StringComparison.Ordinal) != true);

    public static int Threads() => Directory.GetDirectories("/proc/self/task").Length;

    private static string TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
