using System.Collections.Concurrent;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>What options of a pool mean for tasks.</summary>
public sealed class OptionsTests
{
    private static int s_initialized;

    [Fact]
    public void The_initializer_runs_once_in_each_worker() => Limited.Run(() =>
    {
        using var pool = Pools.Of(2, Pools.Quiet with { Initializer = static () => s_initialized++, MaxTasksPerWorker = 5 });
        var seen = Delayed.Compute(Enumerable.Range(0, 20).Select(_ => Delayed.Call(() => s_initialized)), pool);
        Assert.All(seen, count => Assert.Equal(1, count));
        Assert.Equal(0, s_initialized);
    });

    [Fact]
    public void An_initializer_that_throws_is_reported() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { Initializer = static () => throw new FormatException("no licence") });
        var error = Assert.ThrowsAny<InvalidOperationException>(() => Delayed.Call(() => 1).Compute(pool));
        Assert.Contains("initializer", error.Message, StringComparison.Ordinal);
        Assert.Equal("no licence", Assert.IsType<FormatException>(error.InnerException).Message);
        Assert.ThrowsAny<InvalidOperationException>(() => Delayed.Call(() => 1).Compute(pool));
    });

    [Fact]
    public void An_initializer_that_does_not_return_is_reported() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { Initializer = static () => new ManualResetEventSlim().Wait(), StartTimeout = TimeSpan.FromSeconds(5) });
        var error = Assert.Throws<WorkerStartException>(() => Delayed.Call(() => 1).Compute(pool));
        Assert.Contains("StartTimeout", error.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Tasks_see_environment_folder_and_priority() => Limited.Run(() =>
    {
        var folder = Path.GetTempPath().TrimEnd('/');
        using var pool = Pools.Of(1, Pools.Quiet with
        {
            StartCommand = command => command.Through("nice", "-n", "7"),
            Environment = new Dictionary<string, string?> { ["LAZY_TESTS_TASK"] = "seen" },
            WorkingDirectory = folder,
        });
        var (variable, directory, nice) = Delayed.Call(() => (Environment.GetEnvironmentVariable("LAZY_TESTS_TASK"), Environment.CurrentDirectory, File.ReadAllText("/proc/self/stat").Split(") ")[1].Split(' ')[16])).Compute(pool);
        Assert.Equal(("seen", folder, "7"), (variable, directory, nice));
    });

    [Fact]
    public void What_tasks_write_to_the_console_arrives_whole() => Limited.Run(() =>
    {
        const int lines = 5_000;
        var output = new ConcurrentQueue<WorkerOutputLine>();
        using (var pool = Pools.Of(2, Pools.Quiet with { Output = WorkerOutput.To(output.Enqueue) }))
        {
            var written = Delayed.Compute(
                Enumerable.Range(0, 4).Select(task => Delayed.Call(() =>
                {
                    for (var line = 0; line < lines; line++)
                    {
                        Console.WriteLine($"{task} {line}");
                        if (line % 100 == 0)
                        {
                            Console.Error.WriteLine($"{task} error {line}");
                        }
                    }

                    return Environment.ProcessId;
                })),
                pool);
            Limited.Until(() => output.Count == 4 * lines * 101 / 100);
            foreach (var (task, process) in written.Index())
            {
                var own = output.Where(line => !line.IsError && line.Text.StartsWith($"{task} ", StringComparison.Ordinal)).ToArray();
                Assert.Equal(Enumerable.Range(0, lines).Select(line => $"{task} {line}"), own.Select(line => line.Text));
                Assert.All(own, line => Assert.Equal(process, line.ProcessId));
            }
        }
    });

    [Fact]
    public void A_compute_in_a_task_runs_on_threads_there() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var captured = pool;
        var (process, sum, inner, same) = Delayed.Call(() =>
        {
            var inside = Delayed.Compute(Enumerable.Range(0, 100).Select(i => Delayed.Call(() => Environment.ProcessId)), captured);
            var numbers = Delayed.Gather(Enumerable.Range(0, 100).Select(i => Delayed.Call(() => i))).Select(all => all.Sum());
            return (Environment.ProcessId, numbers.Compute(), inside.Distinct().Single(), inside.Distinct().Count());
        }).Compute(pool);
        Assert.NotEqual(Environment.ProcessId, process);
        Assert.Equal((4950, process, 1), (sum, inner, same));
    });
}
