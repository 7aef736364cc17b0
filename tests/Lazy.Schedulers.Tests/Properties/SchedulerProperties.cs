using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What holds for any graph, however it is run.</summary>
public sealed class SchedulerProperties
{
    private static readonly IGraphScheduler[] All = [Schedulers.Synchronous, Schedulers.Threads(1), Schedulers.Threads(2), Schedulers.Threads(4), new LoopScheduler()];

    [Fact]
    public void EverySchedulerGivesWhatALoopGives() => ForAnyGraph(40, graph =>
    {
        var expected = graph.Evaluate();
        foreach (var plain in (bool[])[true, false])
        {
            var promises = graph.Build(plain);
            foreach (var scheduler in All)
            {
                foreach (var options in WaysToRun())
                {
                    var values = Limited.Run(() => Delayed.Compute(promises, scheduler, options: options));
                    Assert.Equal(expected, values);
                }
            }
        }
    });

    [Fact]
    public void EachTaskRunsOnceAndAfterItsInputs() => ForAnyGraph(60, graph =>
    {
        foreach (var scheduler in All)
        {
            var order = new System.Collections.Concurrent.ConcurrentQueue<int>();
            var promises = graph.Build(plain: graph.Seed % 2 == 0, order.Enqueue);
            Limited.Run(() => Delayed.Compute(promises, scheduler));
            var position = order.Index().ToDictionary(item => item.Item, item => item.Index);
            Assert.Equal(graph.Inputs.Length, position.Count);
            Assert.All(graph.Inputs.Index(), task => Assert.All(task.Item, input => Assert.True(position[input] < position[task.Index])));
        }
    });

    [Fact]
    public void TheOrderDoesNotDependOnWhoBuiltTheGraph() => ForAnyGraph(60, graph =>
    {
        var here = OrderOf(graph);
        var elsewhere = Enumerable.Range(0, 3).Select(_ => Task.Run(() => OrderOf(graph))).ToArray();
        Assert.All(elsewhere, order => Assert.Equal(here, order.GetAwaiter().GetResult()));
    });

    [Fact]
    public void OneWorkerHoldsNoMoreThanThePlanSays() => ForAnyGraph(60, graph =>
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

    [Fact]
    public void TheFirstFailureInTheOrderIsReported() => ForAnyGraph(60, graph =>
    {
        var random = new Random(graph.Seed);
        var bad = Enumerable.Range(0, 3).Select(_ => random.Next(graph.Inputs.Length)).ToHashSet();
        var promises = graph.Build(plain: graph.Seed % 2 == 0 && graph.Seed % 3 == 0, number =>
        {
            if (bad.Contains(number))
            {
                throw new InvalidOperationException($"failure {number}");
            }
        });
        var messages = All.Select(scheduler => Assert.Throws<TaskFailedException>(() => Limited.Run(() => Delayed.Compute(promises, scheduler))).InnerException?.Message);
        Assert.Single(messages.Distinct());
    });

    [Fact]
    public void SettledLosesNothingOfIndependentBranches() => ForAnyGraph(60, graph =>
    {
        var bad = new Random(graph.Seed).Next(graph.Inputs.Length);
        var expected = graph.Evaluate();
        var needsBad = new bool[expected.Length];
        for (var i = 0; i < needsBad.Length; i++)
        {
            needsBad[i] = i == bad || graph.Inputs[i].Any(input => needsBad[input]);
        }

        var promises = graph.Build(plain: false, number =>
        {
            if (number == bad)
            {
                throw new InvalidOperationException("bad");
            }
        });
        foreach (var scheduler in All)
        {
            var settled = Limited.Run(() => Delayed.ComputeSettled(promises, scheduler));
            Assert.Equal(needsBad, settled.Select(item => !item.HasValue));
            Assert.All(settled.Index().Where(item => item.Item.HasValue), item => Assert.Equal(expected[item.Index], item.Item.Value));
            Assert.All(settled.Where(item => !item.HasValue), item => Assert.Equal("bad", item.Error?.InnerException?.Message));
        }
    });

    [Fact]
    public void CancellationAnywhereLeavesTheSchedulerUsable() => ForAnyGraph(60, graph =>
    {
        var expected = graph.Evaluate();
        foreach (var scheduler in All)
        {
            using var stop = new CancellationTokenSource();
            var last = new Random(graph.Seed).Next(graph.Inputs.Length);
            var promises = graph.Build(plain: graph.Seed % 2 == 0, number =>
            {
                if (number == last)
                {
                    stop.Cancel();
                }
            });
            var error = Record.Exception(() => Limited.Run(() => Delayed.Compute(promises, scheduler, cancellationToken: stop.Token)));
            Assert.True(error is null or OperationCanceledException, error?.ToString());
            Assert.Equal(expected, Limited.Run(() => Delayed.Compute(promises, scheduler)));
        }
    });

    private static IEnumerable<ComputeOptions> WaysToRun() =>
        from fuse in (bool[])[true, false]
        from observed in (bool[])[true, false]
        select new ComputeOptions { Fuse = fuse, Observers = observed ? [new RecordingObserver()] : [] };

    private static List<string> OrderOf(RandomGraph graph)
    {
        var observer = new RecordingObserver();
        var promises = graph.Build(plain: true).Select((promise, i) => promise.WithKey($"{i}")).ToArray();
        Limited.Run(() => Delayed.Gather(promises).Compute(Schedulers.Synchronous, options: new ComputeOptions { Fuse = false, Observers = [observer] }));
        return [.. observer.Started.Select(task => $"{task.Number} {task.Node.Label}")];
    }

    private static void ForAnyGraph(int runs, Action<RandomGraph> check)
    {
        var graphs = from seed in Gen.Choose(0, 1_000_000) from size in Gen.Choose(1, 30) select RandomGraph.Make(seed, size);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), Prop.ForAll(graphs.ToArbitrary(), check));
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
