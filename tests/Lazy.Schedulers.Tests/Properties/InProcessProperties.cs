using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What holds for any graph under the schedulers of this process, and how much of it one worker holds.</summary>
public sealed class InProcessProperties : SchedulerProperties
{
    protected override IReadOnlyList<IGraphScheduler> All { get; } =
        [Schedulers.Synchronous, Schedulers.Threads(1), Schedulers.Threads(2), Schedulers.Threads(4), new LoopScheduler()];

    protected override int Graphs => 60;

    [Fact]
    public void TheOrderDoesNotDependOnWhoBuiltTheGraph() => ForAnyGraph(Graphs, graph =>
    {
        var here = OrderOf(graph);
        var elsewhere = Enumerable.Range(0, 3).Select(_ => Task.Run(() => OrderOf(graph))).ToArray();
        Assert.All(elsewhere, order => Assert.Equal(here, order.GetAwaiter().GetResult()));
    });

    [Fact]
    public void OneWorkerHoldsNoMoreThanThePlanSays() => ForAnyGraph(Graphs, graph =>
    {
        var result = graph.Build(plain: true).Select(promise => promise.Select(value => new long[1000])).ToArray();
        var total = Delayed.Gather(result.Select(array => array.Select(items => items.Length))).Select(lengths => lengths.Length);
        var planned = total.Plan().PeakLiveResults;
        var observer = new CountingObserver();
        foreach (var scheduler in All.Take(2))
        {
            Limited.Run(() => total.Compute(scheduler, options: new ComputeOptions { Fuse = false, Observers = [observer] }));
        }

        Assert.InRange(observer.PeakArrays, 0, planned);
    });

    private static List<string> OrderOf(RandomGraph graph)
    {
        var observer = new RecordingObserver();
        var promises = graph.Build(plain: true).Select((promise, i) => promise.WithKey($"{i}")).ToArray();
        Limited.Run(() => Delayed.Gather(promises).Compute(Schedulers.Synchronous, options: new ComputeOptions { Fuse = false, Observers = [observer] }));
        return [.. observer.Started.Select(task => $"{task.Number} {task.Node.Label}")];
    }

    private sealed class CountingObserver : IExecutionObserver
    {
        private const long ArrayBytes = 8_000;

        public long PeakArrays { get; private set; }

        public void GraphStarted(LazyGraph.Graphs.TaskGraph graph)
        {
        }

        public void TaskStarted(in TaskEvent task)
        {
        }

        public void TaskFinished(in TaskEvent task) => PeakArrays = Math.Max(PeakArrays, task.HeldBytes / ArrayBytes);

        public void GraphFinished(Exception? error)
        {
        }
    }
}
