using System.ComponentModel;
using System.Diagnostics;
using LazyGraph.Processes.Transport;

namespace LazyGraph.Processes.Hosting;

/// <summary>A worker as its parent sees it: the process, the connection to it, and its end.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A worker reads whatever else it does; one that takes nothing for this long is frozen. Who sends to it may hold the pool's gate.
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);

    // How often a start that waits for the connection looks whether the child has died.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    // A program that the worker started may hold its standard error open for as long as it likes.
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    private readonly TaskCompletionSource<WorkerExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _isWrapped;
    private readonly Process _process;
    private readonly OutputReader _errors;
    private readonly OutputReader _output;
    private FrameConnection? _connection; // null until the child has connected

    private WorkerProcess(Process process, WorkerLaunch launch)
    {
        _process = process;
        _isWrapped = launch.Options.StartCommand is not null;
        ProcessId = process.Id;
        _output = new OutputReader(process.StandardOutput, "LazyGraph worker output", line => launch.Options.Output.Write(new WorkerOutputLine(ProcessId, IsError: false, line)));
        _errors = new OutputReader(process.StandardError, "LazyGraph worker errors", line => launch.Options.Output.Write(new WorkerOutputLine(ProcessId, IsError: true, line)));
        process.Exited += (_, _) => _ = ReportAsync();
        process.EnableRaisingEvents = true;
    }

    /// <summary>Gets the worker's id: not that of a start-up command which runs it as its child.</summary>
    public int ProcessId { get; private set; }

    public FrameConnection Connection => _connection ?? throw new InvalidOperationException("Bug in LazyGraph: a worker is used before it has connected.");

    /// <summary>Gets what is done when the process has ended.</summary>
    public Task<WorkerExit> Exited => _exited.Task;

    /// <summary>Starts a worker and waits until it has connected.</summary>
    /// <exception cref="WorkerStartException">It did not start.</exception>
    public static WorkerProcess Start(WorkerLaunch launch, CancellationToken cancellationToken = default)
    {
        using var listener = Channels.Listen(launch.Sockets);
        var worker = new WorkerProcess(StartProcess(launch), launch);
        try
        {
            worker.Greet(new WorkerGreeting(listener.Address, AccessToken.New(), launch.Leftovers), listener, launch, cancellationToken);
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    /// <summary>Kills the process, and what its start-up command started; seen by <see cref="Exited"/>.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(_isWrapped);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or a part of what its start-up command started.
        }
    }

    /// <summary>Lets the process end by itself, and kills it if it takes longer than the time.</summary>
    public async Task<WorkerExit> StopAsync(TimeSpan grace)
    {
        try
        {
            _process.StandardInput.BaseStream.WriteByte(ParentWatch.Stop);
            _process.StandardInput.BaseStream.Flush();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // It has ended.
        }

        _connection?.Dispose();
        using var ended = new CancellationTokenSource();
        if (await Task.WhenAny(Exited, Task.Delay(grace, ended.Token)).ConfigureAwait(false) != Exited)
        {
            Kill();
        }

        await ended.CancelAsync().ConfigureAwait(false);
        return await Exited.ConfigureAwait(false);
    }

    /// <summary>Kills the process if it still runs.</summary>
    /// <remarks>Its standard input is closed only after its end: a living worker takes that for the parent's death, and removes the pool's folders.</remarks>
    public void Dispose()
    {
        Kill();
        _connection?.Dispose();
        _ = Exited.ContinueWith(
            static (_, process) => ((Process)process!).Dispose(), // the process is given below
            _process,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static Process StartProcess(WorkerLaunch launch)
    {
        var options = launch.Options;
        var command = options.StartCommand is { } change
            ? change(launch.Way.Command) ?? throw new InvalidOperationException("The function StartCommand of ProcessPoolOptions returned null, expected the command that starts a worker.")
            : launch.Way.Command;
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = options.WorkingDirectory ?? "",
        };
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        WorkerMark.Write(start.Environment, launch.Way.StartupHook);
        try
        {
            return Process.Start(start)!; // null only where a shell reuses a process
        }
        catch (Exception error) when (error is Win32Exception or FileNotFoundException)
        {
            throw new WorkerStartException($"A worker process did not start: '{command.FileName}' can't be run ({error.Message}).", error);
        }
    }

    private void Greet(WorkerGreeting greeting, IChannelListener listener, WorkerLaunch launch, CancellationToken cancellationToken)
    {
        try
        {
            greeting.Write(_process.StandardInput.BaseStream);
        }
        catch (IOException)
        {
            // It has ended without reading: noticed below.
        }

        var start = Stopwatch.GetTimestamp();
        while (launch.Options.StartTimeout - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } left)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Exited.IsCompletedSuccessfully)
            {
                throw Died(Exited.GetAwaiter().GetResult());
            }

            if (listener.Accept(left < Glance ? left : Glance) is { } channel)
            {
                if (IsOurs(channel) && AccessToken.IsReceived(channel, greeting.Token, left))
                {
                    ProcessId = channel.PeerProcessId ?? ProcessId;
                    channel.LimitSending(SendLimit);
                    _connection = new FrameConnection(channel, launch.Limits);
                    return;
                }

                channel.Dispose();
            }
        }

        throw new WorkerStartException($"A worker process did not start: it did not connect within {launch.Options.StartTimeout.TotalSeconds:0.###} s. {LastErrors(_errors.Last)}Allow more by StartTimeout of ProcessPoolOptions.");
    }

    // Some other process of this user found the address: it is sent away before it can say anything. Where the system does not tell, the token decides alone.
    private bool IsOurs(IByteChannel channel) =>
        channel.PeerProcessId is not { } peer || peer == _process.Id || (_isWrapped && Descent.IsWithin(peer, _process.Id));

    private static WorkerStartException Died(WorkerExit exit) => new($"A worker process did not start: it ended with {exit.Reason} before it connected. {LastErrors(exit.LastErrors)}") { IsKilled = exit.IsKilled };

    private static string LastErrors(string lines) => lines.Length == 0 ? "" : $"Its last lines: {lines}{Environment.NewLine}";

    private async Task ReportAsync()
    {
        await Task.WhenAny(Task.WhenAll(_errors.Ended, _output.Ended), Task.Delay(LastWords)).ConfigureAwait(false);
        _exited.SetResult(new WorkerExit(ProcessId, _process.ExitCode, _errors.Last));
    }
}
