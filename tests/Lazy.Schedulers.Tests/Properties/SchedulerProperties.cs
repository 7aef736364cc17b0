using FsCheck;
using FsCheck.Fluent;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What holds for any graph, however it is run. A subclass says by which schedulers.</summary>
/// <remarks>The tasks reach the test by calling <see cref="Home"/>, for they may run in another process.</remarks>
public abstract class SchedulerProperties
{
    protected abstract IReadOnlyList<IGraphScheduler> All { get; }

    /// <summary>Gets for how many graphs a property is tried.</summary>
    protected abstract int Graphs { get; }

    [Fact]
    public void EverySchedulerGivesWhatALoopGives() => ForAnyGraph(2 * Graphs / 3, graph =>
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
    public void EachTaskRunsOnceAndAfterItsInputs() => ForAnyGraph(Graphs, graph =>
    {
        foreach (var scheduler in All)
        {
            var order = new HomeLog<int>();
            var promises = graph.Build(plain: graph.Seed % 2 == 0, order.Add);
            Limited.Run(() => Delayed.Compute(promises, scheduler));
            var position = order.Items.Index().ToDictionary(item => item.Item, item => item.Index);
            Assert.Equal(graph.Inputs.Length, position.Count);
            Assert.All(graph.Inputs.Index(), task => Assert.All(task.Item, input => Assert.True(position[input] < position[task.Index])));
        }
    });

    [Fact]
    public void TheFirstFailureInTheOrderIsReported() => ForAnyGraph(Graphs, graph =>
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
        IGraphScheduler[] schedulers = [Schedulers.Synchronous, .. All];
        var messages = schedulers.Select(scheduler => Assert.Throws<TaskFailedException>(() => Limited.Run(() => Delayed.Compute(promises, scheduler))).InnerException?.Message);
        Assert.Single(messages.Distinct());
    });

    [Fact]
    public void SettledLosesNothingOfIndependentBranches() => ForAnyGraph(Graphs, graph =>
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
    public void CancellationAnywhereLeavesTheSchedulerUsable() => ForAnyGraph(Graphs, graph =>
    {
        var expected = graph.Evaluate();
        foreach (var scheduler in All)
        {
            using var stop = new CancellationTokenSource();
            var cancel = Home.Of(() => stop.Cancel());
            var last = new Random(graph.Seed).Next(graph.Inputs.Length);
            var promises = graph.Build(plain: graph.Seed % 2 == 0, number =>
            {
                if (number == last)
                {
                    cancel.Call();
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

    protected static void ForAnyGraph(int runs, Action<RandomGraph> check)
    {
        var graphs = from seed in Gen.Choose(0, 1_000_000) from size in Gen.Choose(1, 30) select RandomGraph.Make(seed, size);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(runs), Prop.ForAll(graphs.ToArbitrary(), check));
    }
}
