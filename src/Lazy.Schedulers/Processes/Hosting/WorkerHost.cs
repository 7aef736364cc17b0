using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using LazyGraph.Processes.Transport;
using LazyGraph.Processes.Workers;

namespace LazyGraph.Processes.Hosting;

/// <summary>A worker process from its start to its end.</summary>
internal static class WorkerHost
{
    /// <summary>The exit code of a worker that lost its parent's connection, or was never a worker.</summary>
    public const int Lost = 114;

    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);

    /// <summary>Gets whether this process is a worker.</summary>
    public static bool IsWorker { get; private set; }

    /// <summary>Runs the worker if this process is to be one, and ends the process then: no code of the user's Main runs.</summary>
    /// <returns>Only if this process is no worker.</returns>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "Before the user's Main there is no other way to end; it is the regular end, with the handlers of ProcessExit.")]
    public static void RunIfMarked()
    {
        if (WorkerMark.TryTake())
        {
            IsWorker = true;
            Environment.Exit(Run());
        }
    }

    private static int Run()
    {
        // Ctrl+C reaches all processes of a terminal; the parent decides what becomes of its workers.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using var input = OpenInput();
        WorkerGreeting greeting;
        try
        {
            greeting = WorkerGreeting.Read(input);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            Console.Error.WriteLine($"LazyGraph: this process was started as a worker, but not by a pool: {error.Message}");
            return Lost;
        }

        ProcessEnvironment.CloseInput();
        var watch = new ParentWatch(input, greeting.Folders);
        try
        {
            using var connection = Connect(greeting);
            WorkerMain.Run(connection);
        }
        catch (ConnectionLostException)
        {
            // As a rule the parent was killed: the watch is about to see that, and a crash here would leave the pool's folders behind.
        }

        return watch.IsStopped(StopLimit) ? 0 : Lost;
    }

    private static FrameConnection Connect(WorkerGreeting greeting)
    {
        var channel = Channels.Connect(greeting.Address, ConnectLimit);
        channel.Send(greeting.Token);
        return new FrameConnection(channel);
    }

    // A handle of its own, which programs that tasks start don't inherit.
    private static Stream OpenInput() =>
        OperatingSystem.IsWindows()
            ? Console.OpenStandardInput()
            : new FileStream("/dev/fd/0", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
}
