using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Graphs that grow while they run: functions that return promises, and choices.</content>
public abstract partial class SchedulerContract
{
    [Theory, MemberData(nameof(Ways))]
    public void AFunctionMayReturnAPromise(Way way)
    {
        DelayedFunc<int, int> fibonacci = null!;
        fibonacci = Delayed.Func((int n) => n < 2 ? Delayed.Value(n) : Add(fibonacci(n - 1), fibonacci(n - 2)));
        Assert.Equal(55, Compute(fibonacci(10), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void GrowthOfAThousandLevels(Way way)
    {
        DelayedFunc<int, int> count = null!;
        count = Delayed.Func((int n) => n == 0 ? Delayed.Value(0) : Add(count(n - 1), 1));
        Assert.Equal(1_000, Compute(count(1_000), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void OnlyTheChosenBranchRuns(Way way)
    {
        var otherRuns = new HomeCounter();
        var other = Delayed.Call(() => otherRuns.Increment());
        var chosen = Delayed.If(Delayed.Call(() => true), Delayed.Call(() => 1), other);
        Assert.Equal(2, Compute(Add(chosen, 1), way));
        Assert.Equal(0, otherRuns.Value);
        Assert.Equal("bad branch", Failure(Delayed.If(Delayed.Call(() => false), other, Throws("bad branch")), way).InnerException?.Message);
        Assert.Equal("bad condition", Failure(Delayed.If(Throws("bad condition").Select(_ => true), other, other), way).InnerException?.Message);
    }

    [Theory, MemberData(nameof(Ways))]
    public void WhatThePromiseNeedsAndTheGraphHasRunsOnce(Way way)
    {
        var runs = new HomeCounter();
        var shared = Delayed.Call(() => runs.Increment().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var inner = shared.Select(text => text + "x");
        var grown = shared.SelectMany(_ => inner).SelectMany(_ => shared.SelectMany(__ => inner));
        Assert.Equal("1x1", Compute(Delayed.Func((string a, string b) => a + b)(grown, shared), way));
        Assert.Equal(1, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void APromiseThatReturnsItselfIsACycle(Way way)
    {
        Delayed<int> self = null!;
        self = Delayed.Call(() => self, "ouroboros");
        var failure = Failure(Add(self, 1), way);
        var cycle = Assert.IsType<GraphCycleException>(failure.InnerException);
        Assert.Same(self, Assert.Single(cycle.Cycle));
        Assert.Contains("The graph has a cycle: ouroboros (", cycle.Message, StringComparison.Ordinal);
        Assert.Contains("let the function return a promise that does not depend on its own result", cycle.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ALongerCycleThroughGrowthIsShown(Way way)
    {
        Delayed<int> end = null!;
        var start = Delayed.Call(() => Delayed.Func((int x) => x, "inner")(end), "start");
        end = Delayed.Func((int x) => x, "end")(start.Select(x => x, "middle"));
        var cycle = Assert.IsType<GraphCycleException>(Failure(end, way).InnerException);
        Assert.Equal(["start", "inner", "end", "middle"], cycle.Cycle.Select(node => node.Label));
    }

    [Theory, MemberData(nameof(Ways))]
    public void ANullPromiseIsAnError(Way way)
    {
        var failure = Failure(Delayed.Call(() => (Delayed<int>)null!), way);
        Assert.Contains("returned null, expected a promise", failure.Message, StringComparison.Ordinal);
        var noTask = Failure(Delayed.Call(() => (Task<int>)null!), way);
        Assert.Contains("returned null, expected a task", noTask.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AGrownTaskIsNotRunOnAFailedInput()
    {
        // The failure is there before the task comes, and its other input is not.
        var bad = Throws("bad");
        var runs = new HomeCounter();
        var grown = Delayed.Call(() => 1).SelectMany(_ => Delayed.Func((int a, int b) =>
        {
            runs.Increment();
            return a + b;
        })(bad, Delayed.Call(() => 2)));
        var late = Delayed.Call(() => 0).After(Delayed.Call(() => 0));
        var settled = Settle(bad, late, grown);
        Assert.Equal("bad", settled[2].Error?.InnerException?.Message);
        Assert.Equal(0, settled[1].Value);
        Assert.Equal(0, runs.Value);
    }

    [Fact]
    public void AFailureThatGrowthBroughtIsReportedForItsReaders()
    {
        var bad = Throws("bad");
        var settled = Settle(bad, Delayed.Call(() => bad), Delayed.Call(() => 1).SelectMany(_ => Add(bad, 1)), Delayed.Call(() => Delayed.Value(3)));
        Assert.Equal(["bad", "bad", "bad", null], settled.Select(item => item.Error?.InnerException?.Message));
        Assert.Equal(3, settled[3].Value);
    }

    [Fact]
    public void GrowthMayTimeOutOrBeInTime()
    {
        var clock = new ManualClock();
        var inTime = Delayed.Call(() => Delayed.Value("constant")).WithTimeout(Second);
        var grown = Delayed.Call(() => Delayed.Call(() => "grown")).WithTimeout(Second).WithRetry(1);
        var options = new LazyGraph.ComputeOptions { TimeProvider = clock };
        Assert.Equal("constant", Compute(inTime, options));
        Assert.Equal("grown", Compute(grown, options));
        Assert.Equal(0, clock.Pending);
    }
}
