using System.Collections.Immutable;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Policies of one node: retries, timeouts, resources, priorities, order without data.</content>
public abstract partial class SchedulerContract
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void RetriesUntilTheFunctionSucceeds()
    {
        var tries = new HomeCounter();
        var flaky = Delayed.Call(() =>
        {
            var count = tries.Increment();
            return count < 4 ? throw new InvalidOperationException($"try {count}") : count;
        }).WithRetry(3);
        Assert.Equal(5, Compute(Add(flaky, 1)));
        Assert.Equal(4, tries.Value);
    }

    [Fact]
    public void GivesUpAfterTheLastRetry()
    {
        var tries = new HomeCounter();
        var failure = Failure(Delayed.Call<int>(() => throw new InvalidOperationException($"try {tries.Increment()}")).WithRetry(2));
        Assert.Equal(3, failure.Attempts);
        Assert.Equal("try 3", failure.InnerException?.Message);
        Assert.Contains("failed after 3 tries", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task PausesBetweenTriesByTheClock() => Task.Run(async () =>
    {
        var clock = new ManualClock();
        var tries = new HomeCounter();
        var flaky = Delayed.Call(() => tries.Increment() < 3 ? throw new InvalidOperationException() : "done")
            .WithRetry(3, attempt => attempt * Second);
        var computing = Start(flaky, new ComputeOptions { TimeProvider = clock });
        Limited.Until(() => clock.Pending == 1);
        Assert.Equal(1, tries.Value);
        clock.Advance(Second);
        Limited.Until(() => clock.Pending == 1 && tries.Value == 2);
        clock.Advance(Second);
        Assert.Equal(2, tries.Value);
        Assert.False(computing.IsCompleted);
        clock.Advance(Second);
        Assert.Equal("done", await computing);
    }).Soon();

    [Fact]
    public void AThrowingBackoffEndsTheRun()
    {
        var promise = Throws("try").WithRetry(3, _ => throw new NotSupportedException("no pause"));
        Assert.Equal("no pause", Assert.Throws<NotSupportedException>(() => Compute(promise)).Message);
        Assert.Equal(3, Compute(Add(1, Delayed.Call(() => 2))));
    }

    [Fact]
    public Task AnAsynchronousFunctionTimesOut() => Task.Run(async () =>
    {
        var clock = new ManualClock();
        var never = Home.OfTask(() => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously).Task);
        var begun = new HomeCounter();
        var cancelled = new HomeCounter();
        var slow = Delayed.Call(token =>
        {
            token.Register(() => cancelled.Increment());
            begun.Increment();
            return never.CallAsync();
        }).WithTimeout(Second);
        var computing = Start(slow, new ComputeOptions { TimeProvider = clock });
        Limited.Until(() => clock.Pending == 1 && begun.Value == 1); // the timer starts before the function
        clock.Advance(Second);
        var failure = await Assert.ThrowsAsync<TaskFailedException>(() => computing);
        Assert.IsType<TimeoutException>(failure.InnerException);
        Assert.Contains("longer than its timeout of 00:00:01", failure.Message, StringComparison.Ordinal);
        Limited.Until(() => cancelled.Value == 1);
    }).Soon();

    [Fact]
    public Task ATryThatTimedOutIsRepeatedAndItsLateResultDropped() => Task.Run(async () =>
    {
        var clock = new ManualClock();
        var first = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var (early, late) = (Home.OfTask(() => first.Task), Home.OfTask(() => second.Task));
        var tries = new HomeCounter();
        var slow = Delayed.Call(() => tries.Increment() == 1 ? early.CallAsync() : late.CallAsync()).WithTimeout(Second).WithRetry(1);
        var computing = Start(slow.Select(text => text), new ComputeOptions { TimeProvider = clock });
        Limited.Until(() => clock.Pending == 1 && tries.Value == 1); // the timer starts before the function
        clock.Advance(Second);
        Limited.Until(() => tries.Value == 2);
        first.SetResult("late");
        second.SetResult("in time");
        Assert.Equal("in time", await computing);
    }).Soon();

    [Fact]
    public void AFunctionInTimeLeavesNoTimerBehind()
    {
        var clock = new ManualClock();
        var quick = Delayed.Call(() => "quick").WithTimeout(Second);
        Assert.Equal("quick", Compute(quick.Select(text => text), new ComputeOptions { TimeProvider = clock }));
        Assert.Equal(0, clock.Pending);
    }

    [Fact]
    public void AResourceLimitsHowManyRunAtOnce()
    {
        var running = new HomeCounter();
        var counts = new HomeLog<int>();
        var cooked = Enumerable.Range(0, 40).Select(i => Delayed.Call(async () =>
        {
            counts.Add(running.Increment());
            await Task.Yield();
            running.Decrement();
            return i;
        }).WithResource("stove")).ToArray();
        var options = new ComputeOptions { Resources = ImmutableDictionary<string, double>.Empty.Add("stove", 2) };
        Assert.Equal(Enumerable.Range(0, 40), Compute(Delayed.Gather(cooked), options));
        Assert.Equal(40, counts.Items.Length);
        Assert.InRange(counts.Items.Max(), 1, 2);
    }

    [Fact]
    public void AFailedTaskGivesItsResourceBack()
    {
        var options = new ComputeOptions { Resources = ImmutableDictionary<string, double>.Empty.Add("stove", 1) };
        var tries = new HomeCounter();
        var burnt = Delayed.Call(() => tries.Increment() < 3 ? throw new InvalidOperationException() : 1).WithResource("stove").WithRetry(5);
        var other = Delayed.Call(() => 2).WithResource("stove");
        Assert.Equal(3, Compute(Add(burnt, other), options));
    }

    [Fact]
    public void AResourceThatNobodyHasIsAnErrorAtTheStart()
    {
        var runs = new HomeCounter();
        var promise = Delayed.Call(() => runs.Increment()).WithResource("oven", 2);
        var error = Assert.Throws<InvalidOperationException>(() => Compute(promise));
        Assert.Contains("needs 2 of the resource 'oven', and this run has 0", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void AfterAndWaitOnOrderWithoutData(Way way)
    {
        for (var round = 0; round < 10; round++)
        {
            var done = new HomeLog<string>();
            var first = Note("first");
            var second = Note("second").After(first);
            var third = Note("third").WaitOn(second, first);
            Assert.Equal("third!", Compute(third.Select(text => text + "!"), way));
            Assert.Equal(3, done.Items.Length);
            Assert.True(IndexOf("first") < IndexOf("second"));

            int IndexOf(string name) => Array.IndexOf(done.Items, name);
            Delayed<string> Note(string name) => Delayed.Call(() =>
            {
                done.Add(name);
                return name;
            });
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void CheckpointWaitsForMany(Way way)
    {
        var runs = new HomeCounter();
        var many = Enumerable.Range(0, 100).Select(_ => Delayed.Call(() => runs.Increment().ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var seen = Delayed.Call(() => runs.Value).After(Delayed.Checkpoint(many));
        Assert.Equal(100, Compute(seen, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void WhatIsOnlyWaitedForMayFail(Way way)
    {
        var failure = Failure(Delayed.Call(() => 1).After(Throws("awaited")), way);
        Assert.Equal("awaited", failure.InnerException?.Message);
    }

    // In a thread of its own: the synchronous scheduler runs in the thread that asks.
    private Task<T> Start<T>(Delayed<T> promise, ComputeOptions options, CancellationToken cancellationToken = default) =>
        Task.Factory.StartNew(() => promise.Compute(Scheduler, options: options, cancellationToken: cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
