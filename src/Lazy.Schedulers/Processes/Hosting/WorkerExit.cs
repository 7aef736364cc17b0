using System.Globalization;

namespace LazyGraph.Processes.Hosting;

/// <summary>How a worker ended: its exit code, and the last lines that it wrote to standard error.</summary>
internal sealed record WorkerExit(int ProcessId, int ExitCode, string LastErrors)
{
    private const int FirstSignal = 128;

    private static readonly Dictionary<int, string> Names = new()
    {
        [1] = "SIGHUP",
        [2] = "SIGINT",
        [3] = "SIGQUIT",
        [4] = "SIGILL",
        [5] = "SIGTRAP",
        [6] = "SIGABRT",
        [7] = "SIGBUS",
        [8] = "SIGFPE",
        [9] = "SIGKILL",
        [11] = "SIGSEGV",
        [13] = "SIGPIPE",
        [15] = "SIGTERM",
    };

    /// <summary>Gets the signal that ended the process; null if it ended by itself. The system reports a signal as 128 and its number.</summary>
    public int? Signal => !OperatingSystem.IsWindows() && ExitCode > FirstSignal && Names.ContainsKey(ExitCode - FirstSignal) ? ExitCode - FirstSignal : null;

    /// <summary>Gets whether the process ended itself by an error that it can't go on after: a stack overflow, FailFast, an abort in native code.</summary>
    public bool IsCrash => OperatingSystem.IsWindows() ? ExitCode is unchecked((int)0xC00000FD) or unchecked((int)0x80131623) or unchecked((int)0xC0000005) : Signal is 4 or 5 or 6 or 7 or 8 or 11;

    /// <summary>Gets whether somebody killed the process: the user, or the system when memory ran out.</summary>
    public bool IsKilled => Signal is 9 or 15;

    /// <summary>Says how the process ended: "signal 9 (SIGKILL)", "exit code 3".</summary>
    public string Reason => Signal is { } signal
        ? string.Create(CultureInfo.InvariantCulture, $"signal {signal} ({Names[signal]})")
        : string.Create(CultureInfo.InvariantCulture, $"exit code {ExitCode}");
}
