using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

public sealed class GrowingTests
{
    [Fact]
    public void AFunctionThatReturnsAPromiseIsComputedToTheEnd()
    {
        Delayed<int> promise = Delayed.Func((int n) => Delayed.Gather(Enumerable.Range(0, n).Select(i => Delayed.Call(() => i))).Select(xs => xs.Sum()))(5);
        Assert.Equal(10, Engines.Compute(promise));
    }

    [Fact]
    public void AFunctionCanGrowRecursively()
    {
        Delayed<long> Factorial(long n) => n <= 1 ? Delayed.Value(1L) : Delayed.Call(() => Factorial(n - 1)) * n;
        Assert.Equal(3_628_800, Engines.Compute(Factorial(10)));
    }

    [Fact]
    public void QuerySyntaxDependsOnAnEarlierValue()
    {
        var a = Delayed.Call(() => 3);
        Delayed<int> F(int x) => Delayed.Call(() => x * 10);
        var sum = from x in a from y in F(x) select x + y;
        Assert.Equal(33, Engines.Compute(sum));
        Assert.Equal("x + y", sum.Label);
    }

    [Fact]
    public void QuerySyntaxTakesThreeSources()
    {
        var all = from x in Delayed.Value(1) from y in Delayed.Value(2) from z in Delayed.Value(x + y) select (x, y, z);
        Assert.Equal((1, 2, 3), Engines.Compute(all));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void WhatThePromiseSharesWithTheGraphRunsOnce(string engine)
    {
        var calls = new HomeCounter();
        var shared = Delayed.Call(() => calls.Increment());
        var grown = Delayed.Value(0).SelectMany(_ => shared);
        var again = Delayed.Call(() => shared);
        Assert.Equal([1, 1, 1], Delayed.Compute([grown, shared, again], Engines.Get(engine)));
        Assert.Equal(1, calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void ACycleIsAnError(string engine)
    {
        Delayed<int> self = null!;
        self = Delayed.Call(() => self + 1, name: "self");
        var error = Assert.ThrowsAny<Exception>(() => self.Compute(Engines.Get(engine)));
        var cycle = error as GraphCycleException ?? error.InnerException as GraphCycleException;
        Assert.NotNull(cycle);
        Assert.Contains("self", cycle.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoPromiseFailsWithTheRemedy()
    {
        var promise = Delayed.Call(() => (Delayed<int>)null!);
        var error = Assert.Throws<TaskFailedException>(() => promise.Compute(Schedulers.Synchronous));
        Assert.Contains("Delayed.Value", Assert.IsType<InvalidOperationException>(error.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAsynchronousFunctionCanGrowTheGraph()
    {
        Delayed<int> promise = Delayed.Func(async (int x) =>
        {
            await Task.Yield();
            return Delayed.Value(x) + 1;
        })(1);
        Assert.Equal(2, Engines.Compute(promise));
    }

    [Theory]
    [InlineData("synchronous", true)]
    [InlineData("synchronous", false)]
    [InlineData("threads", true)]
    [InlineData("threads", false)]
    public void OnlyTheChosenSideOfIfRuns(string engine, bool condition)
    {
        var (then, otherwise) = (new HomeCounter(), new HomeCounter());
        var left = Delayed.Call(() => then.Increment()).Select(_ => "then");
        var right = Delayed.Call(() => otherwise.Increment()).Select(_ => "otherwise");
        var chosen = Delayed.If(Delayed.Call(() => condition), left, right);
        Assert.Equal(condition ? "then" : "otherwise", chosen.Compute(Engines.Get(engine)));
        Assert.Equal(condition ? (1, 0) : (0, 1), (then.Value, otherwise.Value));
    }

    [Fact]
    public void IfTakesPlainValues()
    {
        var x = Delayed.Value(-3);
        Assert.Equal(3, Engines.Compute(Delayed.If(x < 0, -x, x)));
        Assert.Equal(0, Engines.Compute(Delayed.If(x < 0, 0, x)));
        Assert.Equal(1, Engines.Compute(Delayed.If(false, x, 1)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void ASideThatOthersNeedTooRunsOnce(string engine)
    {
        var calls = new HomeCounter();
        var side = Delayed.Call(() => calls.Increment());
        var chosen = Delayed.If(true, side, Delayed.Value(0));
        Assert.Equal((1, 1), Delayed.Compute(chosen, side, Engines.Get(engine)));
        Assert.Equal(1, calls.Value);
    }

    [Fact]
    public void IfWithinIf()
    {
        Delayed<string> Sign(Delayed<int> x) => Delayed.If(x < 0, Delayed.Value("-"), Delayed.If(x > 0, Delayed.Value("+"), Delayed.Value("0")));
        Assert.Equal(("-", "0", "+"), Engines.Compute(Delayed.Gather(Sign(Delayed.Value(-1)), Sign(Delayed.Value(0)), Sign(Delayed.Value(1)))));
    }
}
