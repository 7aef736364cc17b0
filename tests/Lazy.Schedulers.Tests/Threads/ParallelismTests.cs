using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Threads;

/// <summary>N workers run N tasks at a time, whenever there are that many, and never more.</summary>
/// <remarks>Tasks that wait for each other need workers that no other test uses.</remarks>
public sealed class ParallelismTests
{
    public static TheoryData<int, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<int, bool, bool>();
            foreach (var workers in (int[])[2, 3, 4, 8])
            {
                foreach (var observed in (bool[])[false, true])
                {
                    cases.Add(workers, observed, false);
                    cases.Add(workers, observed, true);
                }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void RootsRunAtATime(int workers, bool observed, bool holdMemory)
    {
        var own = new ThreadScheduler(workers);
        for (var round = 0; round < 20; round++)
        {
            using var all = new CountdownEvent(workers);
            var roots = Enumerable.Range(0, workers).Select(_ => Delayed.Call(() => MeetAll(all)));
            Run(roots, own, observed, holdMemory);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void WhatOneTaskMakesReadyRunsAtATime(int workers, bool observed, bool holdMemory)
    {
        var own = new ThreadScheduler(workers);
        for (var round = 0; round < 20; round++)
        {
            using var all = new CountdownEvent(workers);
            var root = Delayed.Call(() => 1);
            var fan = Enumerable.Range(0, workers).Select(_ => root.Select(_ => MeetAll(all)));
            Run(fan, own, observed, holdMemory);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public Task NeverMoreAtATimeThanWorkersOverSeveralComputes(bool observed) => Task.Run(async () =>
    {
        var own = new ThreadScheduler(3);
        var (running, most) = (0, 0);
        var computes = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => Delayed.Compute(
                Enumerable.Range(0, 200).Select(i => Delayed.Call(() =>
                {
                    var now = Interlocked.Increment(ref running);
                    for (var seen = most; now > seen;)
                    {
                        seen = Interlocked.CompareExchange(ref most, now, seen);
                    }

                    Thread.SpinWait(500);
                    Interlocked.Decrement(ref running);
                    return i;
                })),
                own,
                options: OptionsFor(observed)),
            TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(computes).Soon();
        Assert.InRange(most, 1, 3);
    });

    [Theory, InlineData(false), InlineData(true)]
    public void OneComputeDoesNotStarveAnother(bool observed)
    {
        Limited.Run(() =>
        {
            var own = new ThreadScheduler(2);
            using var gate = new ManualResetEventSlim();
            using var begun = new ManualResetEventSlim();
            var blocked = Delayed.Call(() =>
            {
                begun.Set();
                gate.Pass();
                return 1;
            }).ComputeAsync(own, options: OptionsFor(observed));
            begun.Pass();
            Assert.Equal(3, Delayed.Call(() => 1).Select(x => x + 2).Compute(own, options: OptionsFor(observed)));
            gate.Set();
            Assert.Equal(1, blocked.GetAwaiter().GetResult());
        });
    }

    private static int MeetAll(CountdownEvent all)
    {
        all.Signal();
        return all.Wait(Limited.Limit) ? 1 : throw new TimeoutException("The tasks do not run at the same time.");
    }

    private static ComputeOptions OptionsFor(bool observed) => new() { Observers = observed ? [new RecordingObserver()] : [] };

    private static void Run(IEnumerable<Delayed<int>> promises, ThreadScheduler own, bool observed, bool holdMemory) => Limited.Run(() =>
    {
        var options = OptionsFor(observed);
        if (holdMemory)
        {
            Delayed.Compute(promises.Select(promise => promise.Select(x => new string('x', x))), own, options: options);
        }
        else
        {
            Delayed.Compute(promises, own, options: options);
        }
    });
}
