using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests;

/// <summary>Wrong input fails at once, and says what was found, what was expected, and what to do.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void NullFunctionsAndPromises()
    {
        Assert.Throws<ArgumentNullException>("function", () => Delayed.Call((Func<int>)null!));
        Assert.Throws<ArgumentNullException>("function", () => Delayed.Func((Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>("selector", () => Delayed.Value(1).Select((Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>(() => Delayed.Func((int x) => x)((Delayed<int>)null!));
        Assert.Throws<ArgumentNullException>("lazy", () => ((Delayed<int>)null!).Compute());
        Assert.Throws<ArgumentNullException>(() => Delayed.Compute(Delayed.Value(1), (Delayed<int>)null!));
        Assert.Contains("Item 1 of 2 is null, expected a promise", Assert.Throws<ArgumentException>(() => Delayed.Compute<int>([Delayed.Value(1), null!])).Message, StringComparison.Ordinal);
        Assert.Contains("Promise 0 of 1 is null, expected a promise", Assert.Throws<ArgumentException>(() => Delayed.Gather<int>([null!])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WorkersSchedulersAndLimits()
    {
        Assert.Contains("Expected at least one worker", Assert.Throws<ArgumentOutOfRangeException>("workers", () => Delayed.Value(1).Compute(workers: 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("workers", () => Schedulers.Threads(-1));
        Assert.Contains("Leave one out", Assert.Throws<ArgumentException>("workers", () => Delayed.Value(1).Compute(Schedulers.Synchronous, workers: 2)).Message, StringComparison.Ordinal);
        Assert.Contains("Expected a positive number of bytes", Assert.Throws<ArgumentOutOfRangeException>("memoryLimit", () => Delayed.Value(1).Compute(memoryLimit: 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("scheduler", () => Schedulers.Use(null!));
    }

    [Fact]
    public void Policies()
    {
        var promise = Delayed.Call(() => 1);
        Assert.Throws<ArgumentOutOfRangeException>("retries", () => promise.WithRetry(-1));
        Assert.Throws<ArgumentOutOfRangeException>("backoff", () => promise.WithRetry(1, TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("timeout", () => promise.WithTimeout(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => promise.WithResource("stove", 0));
        Assert.Throws<ArgumentException>("resource", () => promise.WithResource(" "));
        Assert.Throws<ArgumentException>("key", () => promise.WithKey(""));
        Assert.Throws<ArgumentException>("others", () => promise.After(promise, null!));
    }

    [Fact]
    public void TimesThatNoTimerTakes()
    {
        var x = Delayed.Call(() => 1);
        Assert.Contains("at most 49 days", Assert.Throws<ArgumentOutOfRangeException>("timeout", () => x.WithTimeout(TimeSpan.MaxValue)).Message, StringComparison.Ordinal);
        Assert.Contains("Leave the timeout out for none", Assert.Throws<ArgumentOutOfRangeException>("timeout", () => x.WithTimeout(Timeout.InfiniteTimeSpan)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("backoff", () => x.WithRetry(1, TimeSpan.MaxValue));
        var failing = Delayed.Call(() => int.Parse("x", null), name: "parse").WithRetry(1, _ => TimeSpan.MaxValue);
        Assert.Contains("The backoff of 'parse' is", Assert.Throws<InvalidOperationException>(() => failing.Compute()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AValueHasNothingToStartLater() =>
        Assert.Contains("Use WaitOn", Assert.Throws<ArgumentException>("promise", () => Delayed.Value(1).After(Delayed.Call(() => 2))).Message, StringComparison.Ordinal);

    [Fact]
    public void AGrowthThatFailedDoesNotHarmAnother()
    {
        // Both return a promise over the same new node; the first lacks a resource, in the promise that needs it.
        var shared = Delayed.Call(() => 1);
        var first = Delayed.Call(() => shared.Select(v => v + 1).WithResource("stove"));
        var second = Delayed.Call(() => shared.Select(v => v + 2)).After(first.WithRetry(0));
        var settled = Delayed.ComputeSettled([first, Delayed.Call(() => shared.Select(v => v + 2))], Schedulers.Synchronous);
        Assert.Contains("stove", settled[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(3, settled[1].Value);
        Assert.False(Delayed.ComputeSettled([second])[0].HasValue);
    }

    [Fact]
    public void OneKeyForTwoTasks()
    {
        var sum = Delayed.Func((int a, int b) => a + b)(Delayed.Call(() => 1, "one").WithKey("same"), Delayed.Call(() => 2, "two").WithKey("same"));
        for (var round = 0; round < 3; round++)
        {
            var message = Assert.Throws<InvalidOperationException>(() => sum.Compute()).Message;
            Assert.StartsWith("The key 'same' is given to two different tasks: 'one' built at ", message, StringComparison.Ordinal);
            Assert.Contains("give one of them another key, or use the same promise twice", message, StringComparison.Ordinal);
        }

        var once = Delayed.Call(() => 1).WithKey("same");
        Assert.Equal(2, Delayed.Func((int a, int b) => a + b)(once, once).Compute());
    }

    [Fact]
    public void APreparationThatFailsHoldsNoClaim()
    {
        // A copy would give another order of creation; the same node proves that the next run works on the promises themselves.
        var root = Delayed.Call(() => 1);
        var short0 = root.Select(x => x).WithResource("nobody has it");
        Assert.Throws<InvalidOperationException>(() => short0.Compute());
        Assert.False(RunClaims.IsActive(root.Owner));
        var seen = new RecordingObserver();
        root.Compute(options: new ComputeOptions { Observers = [seen] });
        Assert.Same(root, Assert.Single(seen.Started).Node);
    }

    [Fact]
    public void ASchedulerThatReturnsTooEarly()
    {
        var promise = Delayed.Call(() => 1).Select(x => x);
        var message = Assert.Throws<InvalidOperationException>(() => promise.Compute(new LazyScheduler(), options: new ComputeOptions { Fuse = false })).Message;
        Assert.Contains("The scheduler 'too early' returned before the run was finished", message, StringComparison.Ordinal);
        Assert.Equal(1, promise.Compute());
    }

    [Fact]
    public void APreparedComputeRunsOnce()
    {
        using var prepared = Delayed.Call(() => 1).Select(x => x).Prepare();
        Assert.Equal(1, prepared.Run());
        Assert.Contains("expected one that has not", Assert.Throws<InvalidOperationException>(() => prepared.Run()).Message, StringComparison.Ordinal);
    }

    private sealed class LazyScheduler : IGraphScheduler
    {
        public string Name => "too early";

        public int Workers => 1;

        public void Run(GraphRun run)
        {
            Assert.True(run.TryTake(out var task));
            run.Execute(task);
        }

        public Task RunAsync(GraphRun run) => Task.CompletedTask;
    }
}
