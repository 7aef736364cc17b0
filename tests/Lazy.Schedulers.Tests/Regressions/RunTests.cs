using System.Collections.Immutable;
using System.Diagnostics;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Regressions;

/// <summary>What went wrong once in runs.</summary>
public sealed class RunTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AFailureAboveTheMemoryLimitEndsTheRun(int workers)
    {
        var a = Delayed.Call(() => new object());
        var r = Delayed.Call(() => 1);
        var h = Delayed.Zip(a, r, (_, y) => y);
        var f = a.Select(_ => int.Parse("x", null));
        var g = a.Select(_ => 2);
        var failure = Limited.Run(() => Assert.Throws<TaskFailedException>(() =>
            Delayed.Compute([h, f, g], workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers), memoryLimit: 1)));
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnExceptionWhoseMessageThrowsIsReportedLikeAnyOther(bool synchronous)
    {
        var failure = Limited.Run(() => Assert.Throws<TaskFailedException>(() =>
            Delayed.Call<int>(() => throw new Unspeakable(), name: "sick").Compute(synchronous ? Schedulers.Synchronous : Schedulers.Threads(2))));
        Assert.Contains("'sick'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("(its Message throws InvalidOperationException)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATaskThatInterruptsItsThreadHarmsNobody()
    {
        var pool = new ThreadScheduler(2);
        for (var round = 0; round < 20; round++)
        {
            Limited.Run(() => Assert.Equal(20, Delayed.Compute(Enumerable.Range(0, 20).Select(_ => Delayed.Call(() =>
            {
                Thread.CurrentThread.Interrupt();
                return 1;
            })), pool).Sum()));
        }
    }

    [Fact]
    public void ManyFailuresSettleQuickly()
    {
        var bad = Delayed.Call<int>(() => throw new InvalidOperationException("bad"));
        var settled = Limited.Run(() => Delayed.ComputeSettled(Enumerable.Range(0, 50_000).Select(i => bad + i)));
        Assert.All(settled, one => Assert.False(one.HasValue));
    }

    [Fact]
    public void FractionsOfAResourceAddUpToAll()
    {
        var options = ComputeOptions.Default with { Resources = ImmutableDictionary<string, double>.Empty.Add("gpu", 1) };
        var tasks = new[] { 0.3, 0.1, 0.7, 0.2, 1, 0.6, 1 }.Select(amount => Delayed.Call(() => 1).WithResource("gpu", amount));
        Assert.Equal(7, Limited.Run(() => Delayed.Compute(tasks, workers: 2, options: options).Sum()));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => Delayed.Call(() => 1).WithResource("gpu", double.PositiveInfinity));
    }

    [Fact]
    public void AProgressThatCancelsAnotherRunOfThePoolBlocksNothing()
    {
        var pool = new ThreadScheduler(2);
        for (var round = 0; round < 50; round++)
        {
            using var shared = new CancellationTokenSource();
            var many = Enumerable.Range(0, 20).Select(i => Delayed.Call(() => i)).ToArray();
            var runs = Enumerable.Range(0, 2).Select(_ => Limited.Run(() => Delayed.ComputeAsync(many, pool, progress: new Acting(shared.Cancel), cancellationToken: shared.Token))).ToArray();
            foreach (var run in runs)
            {
                Limited.Run(() => Assert.ThrowsAny<OperationCanceledException>(() => run.GetAwaiter().GetResult()));
            }
        }

        Assert.Equal(2, Limited.Run(() => Delayed.Call(() => 1).Select(v => v + 1).Compute(pool)));
    }

    [Fact]
    public void AComputeInAnObserverBlocksNothing()
    {
        var pool = new ThreadScheduler(2);
        var inner = Delayed.Call(() => 1);
        var progress = new Acting(() => inner.Compute(Schedulers.Synchronous));
        Assert.Equal(190, Limited.Run(() => Delayed.Compute(Enumerable.Range(0, 20).Select(i => Delayed.Call(() => i)), pool, progress: progress).Sum()));
    }

    [Fact]
    public void WhatProgressThrowsAtTheLastTaskIsNotLost()
    {
        for (var round = 0; round < 200; round++)
        {
            var progress = new ActingOn(now => now.Done == now.Total ? throw new InvalidOperationException("last") : 0);
            Assert.Equal("last", Assert.Throws<InvalidOperationException>(() => Limited.Run(() => Delayed.Call(() => 1).Select(v => v + 1).Compute(workers: 2, progress: progress))).Message);
        }
    }

    [Fact]
    public void AGraphThatIsKeptAfterItsRunSaysSo()
    {
        var keeper = new GraphKeeper();
        Delayed.Call(() => 1).Compute(options: ComputeOptions.Default with { Observers = [keeper] });
        var error = Assert.Throws<InvalidOperationException>(() => keeper.Graph!.Plan());
        Assert.Contains("belonged to a run that has ended", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => keeper.Graph!.Edges.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ActivitiesOfTasksAreChildrenOfTheCompute(bool synchronous)
    {
        var ended = new System.Collections.Concurrent.ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var parent = new Activity("test of children").Start();
        Delayed.Call(() => 1, name: "child").Compute(synchronous ? Schedulers.Synchronous : Schedulers.Threads(2));
        var compute = Assert.Single(ended, activity => activity.OperationName == "LazyGraph.Compute" && activity.ParentId == parent.Id);
        var task = Assert.Single(ended, activity => (string?)activity.GetTagItem("lazygraph.task") == "child" && activity.TraceId == parent.TraceId);
        Assert.Equal(compute.SpanId, task.ParentSpanId);
    }

    [Fact]
    public void ManySmallResultsAboveTheLimitAreNotSortedAgainAndAgain()
    {
        var files = Delayed.Gather(Enumerable.Range(0, 20_000).Select(i => Delayed.Call(() => new byte[8])));
        Assert.Equal(20_000, Limited.Run(() => files.Compute(workers: 2, memoryLimit: 1000)).Length);
    }

    [Fact]
    public void OptionsAreCheckedWhenTheyAreMade()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ComputeOptions.Default with { MemoryLimit = -5 });
        Assert.Empty((ComputeOptions.Default with { Observers = default, Spillers = default }).Observers);
    }

    private sealed class Acting(Action action) : IProgress<ComputeProgress>
    {
        public void Report(ComputeProgress value) => action();
    }

    private sealed class ActingOn(Func<ComputeProgress, int> action) : IProgress<ComputeProgress>
    {
        public void Report(ComputeProgress value) => action(value);
    }

    private sealed class GraphKeeper : IExecutionObserver
    {
        public TaskGraph? Graph { get; private set; }

        public void GraphStarted(TaskGraph graph) => Graph = graph;

        public void TaskStarted(in TaskEvent task)
        {
        }

        public void TaskFinished(in TaskEvent task)
        {
        }

        public void GraphFinished(Exception? error)
        {
        }
    }

    private sealed class Unspeakable : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }
}
