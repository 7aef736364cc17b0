using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

// Promises made of other promises' graphs: Clone, Optimize, Inline, WithKey.
public sealed class CopyTests
{
    private readonly HomeCounter _calls = new();

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void ACloneSharesNoTask(string engine)
    {
        var promise = Count().Select(v => v * 10);
        Assert.Equal([10, 20], Delayed.Compute([promise, promise.Clone()], Engines.Get(engine)).Order());
        Assert.Equal(2, _calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AClonesPureCallsEqualNoOthers(string engine)
    {
        var promise = Delayed.Func((int x) => _calls.Add(x), pure: true)(1);
        Delayed.Compute([promise, promise.Clone(), promise.Clone()], Engines.Get(engine));
        Assert.Equal(3, _calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AClonesChoiceSharesNoTaskEither(string engine)
    {
        var chosen = Delayed.If(true, Count(), Delayed.Value(0));
        Assert.Equal([1, 2], Delayed.Compute([chosen, chosen.Clone()], Engines.Get(engine)).Order());
    }

    [Fact]
    public void ACloneOfAPromiseWithAKeyCanBeComputedWithIt()
    {
        var keyed = Count().WithKey("key");
        Assert.Equal([1, 2], Delayed.Compute([keyed, keyed.Clone()], Schedulers.Synchronous).Order());
    }

    [Fact]
    public void AnInlinePromiseCanHaveAKey()
    {
        var keyed = Count().WithKey("key").Inline();
        Assert.Equal(3, (keyed + keyed).Compute(Schedulers.Synchronous));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AnInlinePromiseOfTheGraphCanBePromisedByAFunction(string engine)
    {
        var inline = Count().Inline();
        var grown = inline.SelectMany(_ => inline);
        Assert.Equal(2, grown.Compute(Engines.Get(engine)));
    }

    [Fact]
    public void ACloneOfACloneIsAnother()
    {
        var promise = Count();
        Assert.Equal([1, 2, 3], Delayed.Compute([promise, promise.Clone(), promise.Clone().Clone()], Schedulers.Synchronous).Order());
    }

    [Fact]
    public void ACloneKeepsWhatIsSharedWithinIt()
    {
        var x = Count();
        Assert.Equal(2, (x + x).Clone().Compute(Schedulers.Synchronous));
        Assert.Equal(1, _calls.Value);
    }

    [Fact]
    public void ACloneKeepsLabelsSitesAndOrder()
    {
        var x = Count().After(Count());
        var clone = x.Clone();
        Assert.Equal((x.Label, x.Site), (clone.Label, clone.Site));
        clone.Compute(Schedulers.Synchronous);
        Assert.Equal(2, _calls.Value);
    }

    [Fact]
    public void OptimizeMergesEqualPureCallsForGood()
    {
        var x = Count();
        var sum = (x + 1) + (x + 1);
        var optimized = sum.Optimize();
        Assert.Equal(Engines.Compute(sum.Select(_ => 0)), Engines.Compute(optimized.Select(_ => 0)));
        Assert.NotSame(sum.Inputs[0], sum.Inputs[1]);
        Assert.Same(optimized.Inputs[0], optimized.Inputs[1]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AnInlinePromiseRunsOnceForEachReader(string engine)
    {
        var x = Delayed.Call(() => _calls.Increment() * 0).Inline();
        Assert.Equal([1, 2, 3], Delayed.Compute([x + 1, x + 2, x + 3], Engines.Get(engine)));
        Assert.Equal(3, _calls.Value);
    }

    [Fact]
    public void AnInlinePromiseThatIsAskedForRunsOnce()
    {
        Assert.Equal(1, Count().Inline().Compute(Schedulers.Synchronous));
        Assert.Equal(1, _calls.Value);
    }

    [Fact]
    public void WhatAnInlinePromiseNeedsIsSharedStill()
    {
        var x = Count();
        var inline = x.Select(v => v).Inline();
        Assert.Equal(2, (inline + inline).Compute(Schedulers.Synchronous));
        Assert.Equal(1, _calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AnInlinePromiseRunsOnceForEachReaderInAGraphThatGrows(string engine)
    {
        var x = Delayed.Call(() => _calls.Increment() * 0).Inline();
        var grown = Delayed.Call(() => (x + 1) * (x + 2));
        Assert.Equal(2, grown.Compute(Engines.Get(engine)));
        Assert.Equal(2, _calls.Value);
    }

    [Fact]
    public void AKeyNamesThePromiseInErrors()
    {
        var promise = Delayed.Call(() => int.Parse("x", null)).WithKey("parsed");
        var error = Assert.Throws<TaskFailedException>(() => promise.Compute(Schedulers.Synchronous));
        Assert.Equal("parsed", error.Key.Name);
        Assert.Equal("int.Parse(\"x\", null)", error.Label);
    }

    [Fact]
    public void OneKeyForTwoTasksIsAnError()
    {
        var (a, b) = (Count().WithKey("same"), Count().WithKey("same"));
        var error = Assert.Throws<InvalidOperationException>(() => Delayed.Compute(a, b, Schedulers.Synchronous));
        Assert.Contains("'same'", error.Message, StringComparison.Ordinal);
        Assert.Contains("CopyTests.cs", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _calls.Value);
    }

    [Fact]
    public void OnePromiseUsedTwiceKeepsItsKey()
    {
        var x = Count().WithKey("once");
        Assert.Equal(2, (x + x).Compute(Schedulers.Synchronous));
    }

    private Delayed<int> Count() => Delayed.Call(() => _calls.Increment());
}
