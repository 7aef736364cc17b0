using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>What observers and progress are told, and what becomes of a run when they throw or cancel.</content>
public abstract partial class SchedulerContract
{
    public static TheoryData<Moment> Moments => new(Enum.GetValues<Moment>());

    public enum Moment
    {
        GraphStarted,
        TaskStarted,
        TaskFinished,
        GraphFinished,
        Progress,
    }

    private static Delayed<int> SomeGraph()
    {
        var roots = Enumerable.Range(0, 6).Select(i => Delayed.Call(() => i)).ToArray();
        var grown = roots[0].SelectMany(value => Delayed.Call(() => value));
        var constant = roots[1].SelectMany(value => Delayed.Value(value));
        return Delayed.Gather([.. roots, grown, constant]).Select(items => items.Sum());
    }

    [Theory, InlineData(true), InlineData(false)]
    public void EveryStartHasItsEnd(bool fuse)
    {
        var observer = new RecordingObserver();
        Assert.Equal(16, Compute(SomeGraph(), new ComputeOptions { Observers = [observer], Fuse = fuse }));
        Assert.Equal((1, 1), (observer.GraphsStarted, observer.GraphsFinished));
        Assert.Null(observer.Outcome);
        Assert.Equal(Sorted(observer.Started), Sorted(observer.Finished));
        Assert.All(observer.Started, task => Assert.InRange(task.Worker, 0, int.MaxValue));

        static IEnumerable<(int, int)> Sorted(IEnumerable<TaskEvent> events) => events.Select(task => (task.Number, task.Attempt)).Order();
    }

    [Fact]
    public void RetriesAndFailuresAreTold()
    {
        var observer = new RecordingObserver();
        var failure = Assert.Throws<TaskFailedException>(() => Compute(Throws("bad").WithRetry(1), Observed(observer)));
        Assert.Equal([1, 2], observer.Finished.Select(task => task.Attempt));
        Assert.All(observer.Finished, task => Assert.Equal("bad", task.Error?.Message));
        Assert.Same(failure, observer.Outcome);
    }

    [Theory, MemberData(nameof(Moments))]
    public void AnExceptionOfAnObserverEndsTheRun(Moment moment)
    {
        for (var round = 0; round < 20; round++)
        {
            var options = OptionsThat(moment, () => throw new NotSupportedException("watching failed"));
            Assert.Equal("watching failed", Assert.Throws<NotSupportedException>(() => Compute(SomeGraph(), options)).Message);
        }

        Assert.Equal(16, Compute(SomeGraph()));
    }

    [Theory, MemberData(nameof(Moments))]
    public void AnObserverMayCancel(Moment moment)
    {
        for (var round = 0; round < 20; round++)
        {
            using var stop = new CancellationTokenSource();
            var options = OptionsThat(moment, stop.Cancel);
            var error = Record.Exception(() => Limited.Run(() => SomeGraph().Compute(Scheduler, options: options, cancellationToken: stop.Token)));
            if (moment == Moment.GraphFinished)
            {
                Assert.Null(error); // too late
            }
            else
            {
                Assert.Equal(stop.Token, Assert.IsType<OperationCanceledException>(error).CancellationToken);
            }
        }
    }

    [Fact]
    public void ProgressCountsUpToTheTotal()
    {
        var reports = new List<ComputeProgress>();
        var options = new ComputeOptions { Progress = new Reporter(reports.Add) };
        Compute(SomeGraph(), options);
        Assert.Equal(reports.Select(report => report.Done), reports.Select(report => report.Done).Order());
        Assert.Equal(reports[^1].Total, reports[^1].Done);
        Assert.All(reports, report => Assert.InRange(report.Running, 0, Math.Max(8, Scheduler.Workers)));
        Assert.Equal(0, reports[^1].Running);
    }

    private static ComputeOptions OptionsThat(Moment moment, Action act) => moment == Moment.Progress
        ? new ComputeOptions { Progress = new Reporter(_ => act()) }
        : new ComputeOptions { Observers = [new ActingObserver(moment, act)] };

    private sealed class Reporter(Action<ComputeProgress> report) : IProgress<ComputeProgress>
    {
        public void Report(ComputeProgress value) => report(value);
    }

    private sealed class ActingObserver(Moment moment, Action act) : IExecutionObserver
    {
        public void GraphStarted(TaskGraph graph) => ActAt(Moment.GraphStarted);

        public void TaskStarted(in TaskEvent task) => ActAt(Moment.TaskStarted);

        public void TaskFinished(in TaskEvent task) => ActAt(Moment.TaskFinished);

        public void GraphFinished(Exception? error) => ActAt(Moment.GraphFinished);

        private void ActAt(Moment now)
        {
            if (now == moment)
            {
                act();
            }
        }
    }
}
