using System.Diagnostics;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>Workers that die while they run a task.</summary>
public sealed class LostWorkerTests
{
    [Fact]
    public void A_task_whose_worker_is_killed_runs_again_on_another() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var tries = new HomeCounter();
        var task = Delayed.Call(() => tries.Increment() == 1 ? Pools.Die() : Environment.ProcessId);
        Assert.Contains(task.Compute(pool), pool.ProcessIds);
        Assert.Equal(2, tries.Value);
    });

    [Theory, InlineData(1), InlineData(2)]
    public void After_three_tries_the_task_fails(int workers) => Limited.Run(() =>
    {
        using var pool = Pools.Of(workers);
        var tries = new HomeCounter();
        var failure = Assert.Throws<TaskFailedException>(() => Delayed.Call(() =>
        {
            tries.Increment();
            return Pools.Die();
        }, name: "deadly").Compute(pool));
        Assert.Contains("'deadly'", failure.Message, StringComparison.Ordinal);
        var loss = Assert.IsType<WorkerLostException>(failure.InnerException);
        Assert.Equal((9, 137, 3), (loss.Signal, loss.ExitCode, loss.Tries));
        Assert.Contains("signal 9 (SIGKILL)", loss.Message, StringComparison.Ordinal);
        Assert.Equal(3, tries.Value);
        Assert.Equal(5, Delayed.Call(() => 5).Compute(pool));
    });

    [Fact]
    public void Only_the_task_that_ran_counts_a_try() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { LostWorkerRetries = 0 });
        _ = Delayed.Compute(Enumerable.Range(0, 50).Select(i => Delayed.Call(() => i)), pool); // many short tasks are queued from now on
        var runs = new HomeLog<int>();
        var settled = Delayed.ComputeSettled(
            Enumerable.Range(0, 40).Select(i => Delayed.Call(() =>
            {
                runs.Add(i);
                return i % 10 == 5 ? Pools.Die() : i;
            })),
            pool);
        foreach (var (i, outcome) in settled.Index())
        {
            if (i % 10 == 5)
            {
                Assert.Equal(1, Assert.IsType<WorkerLostException>(Assert.IsType<TaskFailedException>(outcome.Error).InnerException).Tries);
                Assert.Equal(1, runs.Items.Count(run => run == i));
            }
            else
            {
                Assert.Equal(i, outcome.Value);
            }
        }
    });

    [Fact]
    public void A_task_of_a_chain_that_kills_its_worker_ends_after_its_tries() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var tries = new HomeCounter();
        var chain = Delayed.Call(() => 1, name: "first").Select(x => x + 1, name: "second").Select(x => tries.Increment() > 50 ? x : Pools.Die(), name: "deadly").Select(x => x + 1, name: "last");
        var failure = Assert.Throws<TaskFailedException>(() => chain.Compute(pool));
        Assert.Contains("'deadly'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(9, Assert.IsType<WorkerLostException>(failure.InnerException).Signal);
        Assert.InRange(tries.Value, 3, 6); // what it ran on may have been lost with it before the answer was out
    });

    [Fact]
    public void What_can_not_cross_fails_the_task_that_needs_it_in_a_chain_too() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        using var stream = new MemoryStream();
        var open = new StreamReader(stream);
        var chain = Delayed.Call(() => 1, name: "first").Select(x => x + open.Peek(), name: "bad").Select(x => x + 1, name: "last");
        var failure = Assert.Throws<TaskFailedException>(() => chain.Compute(pool));
        Assert.Contains("'bad'", failure.Message, StringComparison.Ordinal);
        Assert.IsType<NotTransferableException>(failure.InnerException);
        open.Dispose();
    });

    [Fact]
    public void A_shared_function_that_can_not_cross_fails_each_task_with_the_reason() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        using var stream = new MemoryStream();
        var call = Delayed.Func((int x) => x + (int)stream.Length);
        foreach (var outcome in Delayed.ComputeSettled(Enumerable.Range(0, 5).Select(i => call(i)), pool))
        {
            var reason = Assert.IsType<NotTransferableException>(Assert.IsType<TaskFailedException>(outcome.Error).InnerException);
            Assert.Contains("stream", reason.Message, StringComparison.Ordinal);
        }
    });

    [Theory, InlineData(false), InlineData(true)]
    public void A_crash_is_not_tried_again_unless_asked(bool retries) => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { RetriesCrashes = retries, LostWorkerRetries = 1 });
        var tries = new HomeCounter();
        var failure = Assert.Throws<TaskFailedException>(() => Delayed.Call(() => Crash(tries)).Compute(pool));
        var loss = Assert.IsType<WorkerLostException>(failure.InnerException);
        Assert.Equal((6, retries ? 2 : 1), (loss.Signal, loss.Tries));
        Assert.Contains("no way on", loss.ErrorOutput, StringComparison.Ordinal);
        Assert.Equal(retries ? 2 : 1, tries.Value);
        Assert.Equal(5, Delayed.Call(() => 5).Compute(pool));
    });

    [Fact]
    public void A_stack_overflow_is_reported_with_its_trace() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var loss = Assert.IsType<WorkerLostException>(Assert.Throws<TaskFailedException>(() => Delayed.Call(() => Deepen(1)).Compute(pool)).InnerException);
        Assert.Equal(6, loss.Signal);
        Assert.Contains("overflow", loss.ErrorOutput, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void An_exit_is_reported_with_its_code() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var tries = new HomeCounter();
        var loss = Assert.IsType<WorkerLostException>(Assert.Throws<TaskFailedException>(() => Delayed.Call(() => Exit(tries)).Compute(pool)).InnerException);
        Assert.Equal((3, null, 1), (loss.ExitCode, loss.Signal, tries.Value));
        Assert.Contains("exit code 3", loss.Message, StringComparison.Ordinal);
        Assert.Equal(5, Delayed.Call(() => 5).Compute(pool));
    });

    [Fact]
    public void Idle_workers_that_are_killed_are_replaced_by_the_next_compute() => Limited.Run(() =>
    {
        using var pool = Pools.Of(2);
        pool.StartAsync().GetAwaiter().GetResult();
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(45, Delayed.Compute(Enumerable.Range(0, 10).Select(i => Delayed.Call(() => i)), pool).Sum());
            foreach (var process in pool.ProcessIds)
            {
                Pools.Kill(process);
            }
        }

        Assert.Equal(45, Delayed.Compute(Enumerable.Range(0, 10).Select(i => Delayed.Call(() => i)), pool).Sum());
    });

    [Fact]
    public void A_worker_that_is_killed_while_it_starts_is_started_again() => Limited.Run(() =>
    {
        var starts = 0;
        using var pool = Pools.Of(1, Pools.Quiet with
        {
            StartCommand = command => Interlocked.Increment(ref starts) == 1 ? new WorkerCommand("sh", ["-c", "kill -9 $$"]) : command,
        });
        Assert.Equal(5, Delayed.Call(() => 5).Compute(pool));
        Assert.Equal(2, starts);
    });

    [Fact]
    public void A_worker_that_never_starts_is_an_error() => Limited.Run(() =>
    {
        var starts = 0;
        using var pool = Pools.Of(1, Pools.Quiet with
        {
            StartCommand = _ => new WorkerCommand("sh", ["-c", Interlocked.Increment(ref starts) > 0 ? "echo oh no >&2; kill -9 $$" : ""]),
        });
        var error = Assert.ThrowsAny<InvalidOperationException>(() => Delayed.Call(() => 5).Compute(pool));
        Assert.Contains("signal 9", error.Message, StringComparison.Ordinal);
        Assert.Contains("oh no", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, starts);
    });

    private static int Crash(HomeCounter tries)
    {
        tries.Increment();
        Environment.FailFast("no way on");
        throw new UnreachableException();
    }

    private static int Exit(HomeCounter tries)
    {
        tries.Increment();
#pragma warning disable RS0030 // What users do all the same.
        Environment.Exit(3);
#pragma warning restore RS0030
        throw new UnreachableException();
    }

    private static int Deepen(int depth) => depth == 0 ? 0 : Deepen(depth + 1) + 1;
}
