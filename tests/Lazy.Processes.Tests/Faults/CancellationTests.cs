using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>Functions that never end, and pools that end before their functions.</summary>
public sealed class CancellationTests
{
    [Fact]
    public Task A_function_without_end_is_cancelled_and_its_worker_replaced() => Task.Run(async () =>
    {
        using var pool = Pools.Of(1);
        using var stop = new CancellationTokenSource();
        var process = 0;
        var begin = Home.Of((int id) => Volatile.Write(ref process, id));
        var computing = Delayed.Call(() => Loop(begin)).ComputeAsync(pool, cancellationToken: stop.Token);
        Limited.Until(() => Volatile.Read(ref process) != 0);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        var next = await Delayed.Call(() => Environment.ProcessId).ComputeAsync(pool);
        Assert.NotEqual(process, next);
        Limited.Until(() => !Directory.Exists($"/proc/{process}"));
    }).Soon();

    [Fact]
    public void A_task_beside_one_that_was_killed_for_its_time_counts_no_try() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { LostWorkerRetries = 0, CancellationGrace = TimeSpan.Zero });
        var tries = new HomeCounter();
        var slow = Delayed.Call(() => tries.Increment() == 1 ? Loop(null) : Environment.ProcessId).WithTimeout(TimeSpan.FromSeconds(1)).WithRetry(3);
        var others = Enumerable.Range(0, 20).Select(i => Delayed.Call(() => i));
        var results = Delayed.Compute([slow, .. others], pool);
        Assert.Equal(190, results.Skip(1).Sum());
    });

    [Theory, InlineData(1), InlineData(2)]
    public void A_function_that_takes_too_long_is_a_timeout(int workers) => Limited.Run(() =>
    {
        using var pool = Pools.Of(workers, Pools.Quiet with { CancellationGrace = TimeSpan.FromMilliseconds(10) });
        var tries = new HomeCounter();
        var slow = Delayed.Call(() =>
        {
            tries.Increment();
            return Loop(null);
        }, name: "endless").WithTimeout(TimeSpan.FromMilliseconds(100)).WithRetry(1);
        var failure = Assert.Throws<TaskFailedException>(() => slow.Compute(pool));
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Equal(2, failure.Attempts);
        Assert.Equal(5, Delayed.Call(() => 5).Compute(pool));
    });

    /// <summary>The first try still waits in the worker when the second one begins; its late end is not the second one's.</summary>
    [Fact]
    public Task A_late_try_in_the_same_worker_is_not_taken_for_the_next() => Task.Run(async () =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { CancellationGrace = TimeSpan.FromMinutes(1) });
        var first = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var early = Home.OfTask(() => first.Task);
        var tries = new HomeCounter();
        var cancelled = Home.Of(() => first.TrySetResult("late"));
        var slow = Delayed.Call(async token =>
        {
            if (tries.Increment() > 1)
            {
                return "in time";
            }

            token.Register(() => cancelled.Call());
            return await early.CallAsync();
        }).WithTimeout(TimeSpan.FromMilliseconds(500)).WithRetry(20);
        Assert.Equal("in time", await slow.ComputeAsync(pool));
    }).Soon();

    [Fact]
    public Task Disposing_ends_what_runs() => Task.Run(async () =>
    {
        var pool = Pools.Of(2);
        var begun = new HomeCounter();
        var computing = Delayed.Gather(Enumerable.Range(0, 2).Select(i => Delayed.Call(() =>
        {
            begun.Increment();
            return Loop(null);
        }))).ComputeAsync(pool);
        Limited.Until(() => begun.Value == 2);
        var processes = pool.ProcessIds;
        pool.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => computing);
        Assert.All(processes, process => Assert.False(Directory.Exists($"/proc/{process}")));
        Assert.Throws<ObjectDisposedException>(() => Delayed.Call(() => 1).Compute(pool));
        pool.Dispose();
    }).Soon();

    [Fact]
    public Task Disposing_while_workers_start_ends_them() => Task.Run(async () =>
    {
        for (var round = 0; round < 5; round++)
        {
            var pool = Pools.Of(2);
            var computing = Delayed.Call(() => 1).Select(x => x + 1).ComputeAsync(pool);
            pool.Dispose();
            await Assert.ThrowsAsync<ObjectDisposedException>(() => computing);
        }
    }).Soon();

    [Fact]
    public Task Computes_from_several_threads_end_each_in_its_way() => Task.Run(async () =>
    {
        using var pool = Pools.Of(2, Pools.Quiet with { CancellationGrace = TimeSpan.FromMilliseconds(20) });
        var computes = Enumerable.Range(0, 6).Select(thread => Task.Factory.StartNew(
            () =>
            {
                for (var round = 0; round < 15; round++)
                {
                    var (kind, number) = ((thread + round) % 6, (100 * thread) + round);
                    using var stop = new CancellationTokenSource();
                    var cancel = Home.Of(stop.Cancel);
                    var parts = Enumerable.Range(0, 10).Select(i => Delayed.Call(() => new int[i == 9 ? 20_000 : 10].Length + number)).ToArray();
                    var last = Delayed.Gather(parts).Select(all => kind switch
                    {
                        0 => throw new InvalidOperationException($"{number}"),
                        1 => Cancelled(cancel, round % 5 == 0),
                        _ => all.Sum(),
                    });
                    switch (kind)
                    {
                        case 0:
                            Assert.Equal($"{number}", Assert.Throws<TaskFailedException>(() => last.Compute(pool)).InnerException!.Message);
                            break;
                        case 1:
                            var error = Record.Exception(() => last.Compute(pool, cancellationToken: stop.Token));
                            Assert.True(error is null or OperationCanceledException, error?.ToString());
                            break;
                        default:
                            Assert.Equal(20_090 + (10 * number), last.Compute(pool));
                            break;
                    }
                }
            },
            TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(computes);
    }).Soon();

    private static int Cancelled(HomeAction cancel, bool isEndless)
    {
        cancel.Call();
        return isEndless ? Loop(null) : 1;
    }

    private static int Loop(HomeAction<int>? begin)
    {
        begin?.Call(Environment.ProcessId);
        while (true)
        {
        }
    }
}
