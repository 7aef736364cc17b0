using LazyGraph.Graphs;

namespace LazyGraph.Tests;

// What is wrong with a policy is said when it is given. What policies do when a graph runs: the schedulers' tests.
public sealed class DelayedPoliciesTests
{
    private static readonly Delayed<int> Promise = Delayed.Call(() => 1);

    [Fact]
    public void ANegativeNumberOfRetries()
    {
        Assert.Throws<ArgumentOutOfRangeException>("retries", () => Promise.WithRetry(-1));
        Assert.Throws<ArgumentOutOfRangeException>("retries", () => Promise.WithRetry(-1, n => TimeSpan.FromSeconds(n)));
    }

    [Fact]
    public void ANegativePause() => Assert.Throws<ArgumentOutOfRangeException>("backoff", () => Promise.WithRetry(1, TimeSpan.FromSeconds(-1)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ATimeoutThatIsNotPositive(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>("timeout", () => Promise.WithTimeout(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void AnAmountThatIsNotPositive(double amount) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(amount), () => Promise.WithResource("gpu", amount));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void AWordThatIsEmpty(string word)
    {
        Assert.Throws<ArgumentException>("resource", () => Promise.WithResource(word));
        Assert.Throws<ArgumentException>("key", () => Promise.WithKey(word));
    }

    [Fact]
    public void AMissingPromiseIsNamedByItsPosition()
    {
        Assert.Contains("Promise 1 of 2 is null", Assert.Throws<ArgumentException>("others", () => Promise.After(Promise, null!)).Message, StringComparison.Ordinal);
        Assert.Contains("Promise 0 of 1 is null", Assert.Throws<ArgumentException>("others", () => Promise.WaitOn(new GraphNode[] { null! })).Message, StringComparison.Ordinal);
        Assert.Contains("Promise 0 of 2 is null", Assert.Throws<ArgumentException>("promises", () => Delayed.Checkpoint([null!, Promise])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APolicyMakesAnotherPromiseAndLeavesTheFirst()
    {
        Delayed<int>[] with =
        [
            Promise.WithRetry(1), Promise.WithTimeout(TimeSpan.FromSeconds(1)), Promise.WithPriority(1), Promise.WithResource("gpu"),
            Promise.WithKey("key"), Promise.After(Delayed.Call(() => 2)), Promise.Inline(),
        ];
        Assert.All(with, promise => Assert.NotSame(Promise, promise));
        Assert.Equal(NodePolicy.None, Promise.Origin.Policy ?? NodePolicy.None);
    }

    [Fact]
    public void PoliciesAddUp()
    {
        var policy = Promise.WithRetry(3).WithTimeout(TimeSpan.FromSeconds(2)).WithPriority(5).WithResource("gpu").WithResource("disk", 0.5).WithKey("key").Inline().Origin.Policy!;
        Assert.Equal((3, TimeSpan.FromSeconds(2), 5, "key", true), (policy.Retries, policy.Timeout, policy.Priority, policy.Key, policy.Inline));
        Assert.Equal([("disk", 0.5), ("gpu", 1.0)], policy.Resources.Select(item => (item.Key, item.Value)));
    }

    [Fact]
    public void TheLastWordOnOnePolicyCounts() => Assert.Equal(1, Promise.WithRetry(3).WithRetry(1).Origin.Policy!.Retries);

    [Fact]
    public void EveryKindOfPromiseTakesAPolicy()
    {
        var array = Delayed.Call(() => new[] { 1 });
        GraphNode[] nodes =
        [
            Delayed.Value(1).WithRetry(1), Delayed.Func(async (int x) => await Task.FromResult(x))(1).WithRetry(1), Delayed.Func((int x, CancellationToken t) => x)(1).WithRetry(1),
            Delayed.Func((int x) => Delayed.Value(x))(1).WithRetry(1), Delayed.If(true, Promise, Promise).WithRetry(1), Delayed.Gather([Promise]).WithRetry(1),
            Delayed.Gather(Promise, Promise).WithRetry(1), (Promise + 1).WithRetry(1), array.Item(0).WithRetry(1), array.Cast<object>().WithRetry(1), Delayed.Checkpoint([Promise]).WithRetry(1),
        ];
        Assert.All(nodes, node => Assert.Equal(1, node.Origin.Policy!.Retries));
    }
}
