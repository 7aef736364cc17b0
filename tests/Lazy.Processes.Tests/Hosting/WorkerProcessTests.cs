using System.Diagnostics;
using System.Globalization;
using LazyGraph.Processes.Hosting;
using LazyGraph.Processes.Transport;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Hosting;

public sealed class WorkerProcessTests : IDisposable
{
    private readonly PrivateFolder _folder = PrivateFolder.Create();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_worker_starts_and_stops_by_itself() => Limited.Run(() =>
    {
        using var worker = Start();
        Assert.NotEqual(Environment.ProcessId, worker.ProcessId);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        var exit = worker.StopAsync(Limited.Limit).GetAwaiter().GetResult();
        Assert.Equal((worker.ProcessId, 0, ""), (exit.ProcessId, exit.ExitCode, exit.LastErrors));
        Assert.True(Directory.Exists(_folder.Path));
    });

    [Fact]
    public void A_kill_is_seen_by_connection_and_exit_and_leaves_no_zombie() => Limited.Run(() =>
    {
        using var worker = Start();
        using (var process = Process.GetProcessById(worker.ProcessId))
        {
            process.Kill();
        }

        Assert.False(worker.Connection.TryReceive(out _));
        var exit = worker.Exited.GetAwaiter().GetResult();
        Assert.Equal("signal 9 (SIGKILL)", exit.Reason);
        Assert.False(exit.IsCrash);
        Assert.False(Directory.Exists($"/proc/{worker.ProcessId}"));
    });

    [Fact]
    public void Disposing_kills() => Limited.Run(() =>
    {
        var worker = Start();
        worker.Dispose();
        Assert.Equal(9, worker.Exited.GetAwaiter().GetResult().Signal);
        Assert.True(Directory.Exists(_folder.Path));
    });

    [Fact]
    public void A_worker_that_does_not_stop_is_killed() => Limited.Run(() =>
    {
        using var worker = Start();
        Signal(worker.ProcessId, "STOP");
        Assert.Equal(9, worker.StopAsync(TimeSpan.FromMilliseconds(50)).GetAwaiter().GetResult().Signal);
    });

    [Fact]
    public void Interrupts_are_the_parents_matter() => Limited.Run(() =>
    {
        using var worker = Start();
        Signal(worker.ProcessId, "INT");
        AssertServes(worker);
    });

    [Fact]
    public void The_options_reach_the_worker() => Limited.Run(() =>
    {
        Environment.SetEnvironmentVariable("LAZY_TESTS_REMOVED", "here");
        using var worker = Start(new ProcessPoolOptions
        {
            WorkingDirectory = _folder.Path,
            Environment = new Dictionary<string, string?> { ["LAZY_TESTS_ADDED"] = "a=b c", ["LAZY_TESTS_REMOVED"] = null },
        });
        var variables = File.ReadAllText($"/proc/{worker.ProcessId}/environ").Split('\0');
        Assert.Contains("LAZY_TESTS_ADDED=a=b c", variables);
        Assert.DoesNotContain("LAZY_TESTS_REMOVED=here", variables);
        Assert.Equal(_folder.Path, new DirectoryInfo($"/proc/{worker.ProcessId}/cwd").LinkTarget);
    });

    [Fact]
    public void A_command_that_becomes_the_worker_may_stand_before_it() => Limited.Run(() =>
    {
        using var worker = Start(new ProcessPoolOptions { StartCommand = command => command.Through("nice", "-n", "5") });
        Assert.Equal("5", File.ReadAllText($"/proc/{worker.ProcessId}/stat").Split(") ")[1].Split(' ')[16]);
        AssertServes(worker);
    });

    [Fact]
    public void A_command_that_starts_the_worker_is_killed_with_it() => Limited.Run(() =>
    {
        using var worker = Start(Shell("\"$@\"; exit $?"));
        worker.Kill();
        var exit = worker.Exited.GetAwaiter().GetResult();
        Assert.Equal(9, exit.Signal);
        Limited.Until(() => !IsRunning(worker.ProcessId));
    });

    [Fact]
    public void Output_goes_where_the_options_say() => Limited.Run(() =>
    {
        var lines = new List<WorkerOutputLine>();
        using var worker = Start(Shell("echo one; echo two >&2; printf 'three\\r\\nno end'; exec \"$@\"") with
        {
            Output = WorkerOutput.To(line =>
            {
                lock (lines)
                {
                    lines.Add(line);
                }

                throw new InvalidOperationException("dropped");
            }),
        });
        var exit = worker.StopAsync(Limited.Limit).GetAwaiter().GetResult();
        Assert.Equal("two", exit.LastErrors);
        Assert.Equal(["one", "three", "no end"], lines.Where(line => !line.IsError).Select(line => line.Text));
        Assert.Equal([new WorkerOutputLine(worker.ProcessId, true, "two")], lines.Where(line => line.IsError));
    });

    [Fact]
    public void A_child_that_dies_at_once_is_reported_with_its_code_and_words() => Limited.Run(() =>
    {
        var error = Assert.Throws<WorkerStartException>(() => Start(Shell("echo oops >&2; exit 3")));
        Assert.Contains("did not start", error.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("oops", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_file_that_is_not_there_is_reported()
    {
        var error = Assert.Throws<WorkerStartException>(() => Start(new ProcessPoolOptions { StartCommand = _ => new WorkerCommand("/nowhere/dotnet", []) }));
        Assert.Contains("/nowhere/dotnet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_that_never_connects_is_killed() => Limited.Run(() =>
    {
        var id = 0;
        var error = Assert.Throws<WorkerStartException>(() => Start(Shell("echo $$ >&2; exec sleep 1000") with
        {
            StartTimeout = TimeSpan.FromMilliseconds(300),
            Output = WorkerOutput.To(line => id = int.Parse(line.Text, CultureInfo.InvariantCulture)),
        }));
        Assert.Contains("0.3 s", error.Message, StringComparison.Ordinal);
        Limited.Until(() => !IsRunning(id));
    });

    [Fact]
    public void A_start_can_be_cancelled() => Limited.Run(() =>
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Start(
            Shell("echo now; exec sleep 1000") with { Output = WorkerOutput.To(_ => source.Cancel()) },
            source.Token));
    });

    [Fact]
    public void A_worker_without_the_token_is_refused() => Limited.Run(() =>
    {
        // The greeting on its way to the worker gets another token.
        var error = Assert.Throws<WorkerStartException>(() => Start(
            Shell("{ dd bs=1 count=4; dd bs=1 count=32 of=/dev/null; dd if=/dev/zero bs=1 count=32; cat; } 2>/dev/null | \"$@\"") with { StartTimeout = TimeSpan.FromSeconds(3) }));
        Assert.Contains("did not connect", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_worker_without_a_greeting_ends() => Limited.Run(() =>
    {
        var error = Assert.Throws<WorkerStartException>(() => Start(Shell("exec \"$@\" </dev/null")));
        Assert.Contains($"exit code {WorkerHost.Lost}", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_stranger_that_connects_first_is_sent_away() => Limited.Run(() =>
    {
        FrameConnection? stranger = null;
        using var worker = Start(new ProcessPoolOptions
        {
            StartCommand = command =>
            {
                // The worker's address is open from here on, and this process is not its child.
                stranger = PeerLink.Connect(Directory.GetFiles(_folder.Path).Single(), AccessToken.New());
                return command;
            },
        });
        AssertServes(worker);
        Assert.False(stranger!.TryReceive(out _));
        stranger.Dispose();
    });

    private static ProcessPoolOptions Shell(string script) =>
        new() { StartCommand = command => command.Through("sh", "-c", script, "sh") };

    // It ends by itself, with the code of a regular end, only if it is connected and reads.
    private static void AssertServes(WorkerProcess worker) => Assert.Equal(0, worker.StopAsync(Limited.Limit).GetAwaiter().GetResult().ExitCode);

    private static bool IsRunning(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[1][0] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Signal(int id, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private WorkerLaunch Launch(ProcessPoolOptions? options = null) =>
        new(WorkerStart.FindForThisProcess(), options ?? ProcessPoolOptions.Default, _folder, [_folder.Path]);

    private WorkerProcess Start(ProcessPoolOptions? options = null, CancellationToken cancellationToken = default) => WorkerProcess.Start(Launch(options), cancellationToken);
}
