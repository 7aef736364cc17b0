using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes;

/// <summary>Two processes run two tasks at a time, whenever there are that many, and never more.</summary>
public sealed class ProcessesParallelismTests(TwoProcesses pool) : IClassFixture<TwoProcesses>
{
    public static TheoryData<bool> WithAndWithoutObserver => [false, true];

    [Fact]
    public void TasksRunInProcessesOfTheirOwn()
    {
        using var all = new CountdownEvent(2);
        var meet = Home.Of(() => MeetAll(all));
        var processes = Limited.Run(() => Delayed.Compute(Enumerable.Range(0, 2).Select(_ => Delayed.Call(() => meet.Call() * Environment.ProcessId)), pool.Scheduler));
        Assert.Equal(2, processes.Distinct().Count());
        Assert.DoesNotContain(Environment.ProcessId, processes);
    }

    [Theory, MemberData(nameof(WithAndWithoutObserver))]
    public void RootsRunAtATime(bool observed)
    {
        for (var round = 0; round < 20; round++)
        {
            using var all = new CountdownEvent(2);
            var meet = Home.Of(() => MeetAll(all));
            Compute(Enumerable.Range(0, 2).Select(_ => Delayed.Call(() => meet.Call())), observed);
        }
    }

    /// <summary>The root's result is in one process; its readers must not queue there while the other one is idle.</summary>
    [Theory, MemberData(nameof(WithAndWithoutObserver))]
    public void WhatOneTaskMakesReadyRunsAtATime(bool observed)
    {
        for (var round = 0; round < 20; round++)
        {
            using var all = new CountdownEvent(2);
            var meet = Home.Of(() => MeetAll(all));
            var root = Delayed.Call(() => new double[100_000]);
            Compute(Enumerable.Range(0, 2).Select(_ => root.Select(items => meet.Call() + items.Length)), observed);
        }
    }

    [Fact]
    public Task NeverMoreAtATimeThanWorkersOverSeveralComputes() => Task.Run(async () =>
    {
        var running = new HomeCounter();
        var counts = new HomeLog<int>();
        var computes = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () => Delayed.Compute(
                Enumerable.Range(0, 50).Select(i => Delayed.Call(() =>
                {
                    counts.Add(running.Increment());
                    running.Decrement();
                    return i;
                })),
                pool.Scheduler),
            TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(computes).Soon();
        Assert.InRange(counts.Items.Max(), 1, 2);
    });

    [Theory, MemberData(nameof(WithAndWithoutObserver))]
    public void OneComputeDoesNotStarveAnother(bool observed) => Limited.Run(() =>
    {
        using var opened = new ManualResetEventSlim();
        var pass = Home.Of(opened.Pass);
        var begun = new HomeCounter();
        var blocked = Delayed.Call(() =>
        {
            begun.Increment();
            pass.Call();
            return 1;
        }).ComputeAsync(pool.Scheduler, options: OptionsFor(observed));
        Limited.Until(() => begun.Value == 1);
        Assert.Equal(3, Delayed.Call(() => 1).Select(x => x + 2).Compute(pool.Scheduler, options: OptionsFor(observed)));
        opened.Set();
        Assert.Equal(1, blocked.GetAwaiter().GetResult());
    });

    private static int MeetAll(CountdownEvent all)
    {
        all.Signal();
        return all.Wait(Limited.Limit) ? 1 : throw new TimeoutException("The tasks do not run at the same time.");
    }

    private static ComputeOptions OptionsFor(bool observed) => new() { Observers = observed ? [new RecordingObserver()] : [] };

    private void Compute(IEnumerable<Delayed<int>> promises, bool observed) =>
        Limited.Run(() => Delayed.Compute(promises, pool.Scheduler, options: OptionsFor(observed)));
}
