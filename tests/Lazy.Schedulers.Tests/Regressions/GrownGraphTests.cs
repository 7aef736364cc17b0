using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Regressions;

/// <summary>What went wrong once in graphs that grow while they run.</summary>
public sealed class GrownGraphTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AnInlineNodeOfAGrowthThatFailedIsMadeAnewForTheNext(int workers)
    {
        var m = Delayed.Call(() => 5);
        var n = m.Select(v => v + 1).Inline();
        var p = n.Select(v => v * 10).WithResource("gpu");
        var q = n.Select(v => v * 100);
        var settled = Limited.Run(() => Delayed.ComputeSettled([Delayed.Call(() => p), Delayed.Call(() => q)], SchedulerOf(workers)));
        Assert.Contains("gpu", settled[0].Error!.Message, StringComparison.Ordinal);
        Assert.Equal(600, settled[1].Value);
    }

    [Fact]
    public void AValueOfTheUsersIsNotDisposedOfWhereTheGraphGrewByItsReader()
    {
        using var mine = new Mine();
        var value = Delayed.Value(mine);
        Assert.Equal(1, Delayed.Func((int i) => value.Select(x => x).Select(x => i))(1).Compute());
        Assert.False(mine.IsDisposed);
    }

    [Fact]
    public void TheFailureOfASharedGrownNodeIsReportedByItsFirstGrower()
    {
        var failing = Delayed.Call(() => int.Parse("x", null), name: "parse");
        var first = Delayed.Call(() => failing.Select(v => v + 1), name: "g1");
        var second = Delayed.Call(() => failing.Select(v => v + 2), name: "g2");
        var both = Delayed.Zip(first.Select(v => v, name: "s1"), second.Select(v => v, name: "s2"), (a, b) => a + b);
        var ways = Enumerable.Range(0, 100).Select(i => Limited.Run(() =>
            string.Join(" -> ", Assert.Throws<TaskFailedException>(() => both.Compute(workers: 1 + (i % 4))).Path.Select(key => key.Name)))).Distinct();
        Assert.Equal(["parse -> g1 -> s1 -> a + b"], ways);
    }

    [Fact]
    public void KeysAreCheckedWhereTheGraphGrows()
    {
        var a = Delayed.Call(() => 1).WithKey("k");
        var b = Delayed.Call(() => 2).WithKey("k");
        var grown = Delayed.Call(() => Delayed.Zip(a, b, (x, y) => x + y));
        var failure = Assert.Throws<TaskFailedException>(() => grown.Compute());
        Assert.Contains("The key 'k' is given to two different tasks", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, Delayed.Call(() => Delayed.Zip(a, a, (x, y) => x + y)).Compute());
    }

    [Fact]
    public void PrioritiesHoldAmongGrownNodes()
    {
        var order = new List<string>();
        Delayed<int> Noting(string name) => Delayed.Call(() =>
        {
            order.Add(name);
            return 1;
        });

        var grown = Delayed.Call(() => Delayed.Gather([Noting("a"), Noting("b").WithPriority(5)]).Select(values => values.Length));
        Assert.Equal(2, grown.Compute(Schedulers.Synchronous));
        Assert.Equal(["b", "a"], order);
    }

    private static Execution.IGraphScheduler SchedulerOf(int workers) => workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers);

    private sealed class Mine : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
