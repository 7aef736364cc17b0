using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Failures: which one is reported, how, and what it leaves alone.</content>
public abstract partial class SchedulerContract
{
    [Theory, MemberData(nameof(Ways))]
    public void AFailureTellsTaskPlaceAndWay(Way way)
    {
        var culprit = Throws("no flour", "bake");
        var failure = Failure(Add(culprit, 1).Select(cake => cake, "serve"), way);
        Assert.Equal("bake", failure.Label);
        Assert.Equal(1, failure.Attempts);
        Assert.Equal(["bake", "a + b", "serve"], failure.Path.Select(key => key.Name.Replace("(int a, int b) => ", "", StringComparison.Ordinal)));
        Assert.EndsWith("SchedulerContract.cs", failure.Site?.File, StringComparison.Ordinal);
        Assert.Equal("no flour", Assert.IsType<InvalidOperationException>(failure.InnerException).Message);
        Assert.Contains("failed: InvalidOperationException: no flour. The asked result needs it: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public void TheUsersExceptionKeepsItsStack(Way way)
    {
        var failure = Failure(Delayed.Call(() => ThrowsDeepInside(3)), way);
        Assert.Contains(nameof(ThrowsDeepInside), failure.InnerException?.StackTrace, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ACancellationOfTheFunctionsOwnIsAFailure(Way way)
    {
        var failure = Failure(Delayed.Call<int>(() => throw new OperationCanceledException("of its own")), way);
        Assert.Equal("of its own", Assert.IsType<OperationCanceledException>(failure.InnerException).Message);
    }

    [Theory, MemberData(nameof(Ways))]
    public void AnAggregateOfTheFunctionsOwnStaysWhole(Way way)
    {
        var failure = Failure(Delayed.Call<int>(() => throw new AggregateException("two", new InvalidOperationException("a"), new InvalidOperationException("b"))), way);
        Assert.Equal(2, Assert.IsType<AggregateException>(failure.InnerException).InnerExceptions.Count);
    }

    [Theory, MemberData(nameof(Ways))]
    public void OfSeveralFailuresTheFirstInTheOrderIsReported(Way way)
    {
        for (var round = 0; round < 20; round++)
        {
            // The last one fails at once, those before it later and later.
            var promises = Enumerable.Range(0, 8).Select(i => Delayed.Call<int>(() =>
            {
                Thread.SpinWait(2_000 * (8 - i));
                throw new InvalidOperationException($"failure {i}");
            })).ToArray();
            Assert.Equal("failure 0", Failure(Delayed.Gather(promises), way).InnerException?.Message);
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void TheSchedulerWorksAfterAFailure(Way way)
    {
        var promise = Add(Throws("once"), 1);
        for (var round = 0; round < 50; round++)
        {
            Assert.Equal("once", Failure(promise, way).InnerException?.Message);
        }

        Assert.Equal(3, Compute(Add(1, Delayed.Call(() => 2)), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void TheSamePromiseCanFailAndThenSucceed(Way way)
    {
        var runs = new HomeCounter();
        var promise = Delayed.Call(() => runs.Increment() == 1 ? throw new InvalidOperationException() : "fine").Select(text => text);
        Failure(promise, way);
        Assert.Equal("fine", Compute(promise, way));
    }

    [Fact]
    public void SettledKeepsIndependentBranches()
    {
        var bad = Throws("bad");
        var settled = Settle(Delayed.Call(() => 1), Add(bad, 1), Delayed.Call(() => 2), bad, Delayed.Value(3));
        Assert.Equal([true, false, true, false, true], settled.Select(item => item.HasValue));
        Assert.Equal([1, 2, 3], settled.Where(item => item.HasValue).Select(item => item.Value));
        Assert.All(settled.Where(item => !item.HasValue), item => Assert.Equal("bad", item.Error?.InnerException?.Message));
    }

    [Fact]
    public void SettledReportsTheFirstFailureInTheOrderAmongSharedInputs()
    {
        for (var round = 0; round < 20; round++)
        {
            var first = Delayed.Call<int>(() =>
            {
                Thread.SpinWait(20_000);
                throw new InvalidOperationException("first");
            });
            var second = Throws("second");
            var settled = Settle(Add(first, second), Add(second, first), Add(second, 1), Add(Add(second, 1), first));
            Assert.Equal(["first", "first", "second", "first"], settled.Select(item => item.Error?.InnerException?.Message));
        }
    }

    [Fact]
    public void SettledFailuresCrossChainsOfAnyLength()
    {
        var chain = Throws("bottom");
        for (var i = 0; i < 20_000; i++)
        {
            chain = Add(chain, 1);
        }

        var settled = Settle(chain, Delayed.Call(() => 1));
        Assert.Equal("bottom", settled[0].Error?.InnerException?.Message);
        Assert.True(settled[0].Error?.Message.Length < 1_000);
        Assert.Equal(1, settled[1].Value);
    }

    [Fact]
    public Task ComputeEachThrowsAfterWhatItHasGiven() => Task.Run(async () =>
    {
        var failure = await Assert.ThrowsAsync<TaskFailedException>(async () =>
        {
            await foreach (var _ in Delayed.ComputeEach([Throws("each"), Delayed.Value(1)], Scheduler))
            {
            }
        });
        Assert.Equal("each", failure.InnerException?.Message);
    }).Soon();

    private static int ThrowsDeepInside(int depth) => depth > 0 ? ThrowsDeepInside(depth - 1) : throw new InvalidOperationException("deep");
}
