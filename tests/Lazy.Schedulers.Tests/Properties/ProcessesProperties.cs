using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What holds for any graph whose tasks run in other processes.</summary>
public sealed class ProcessesProperties(OneProcess one, TwoProcesses two) : SchedulerProperties, IClassFixture<OneProcess>, IClassFixture<TwoProcesses>
{
    protected override IReadOnlyList<IGraphScheduler> All { get; } = [one.Scheduler, two.Scheduler];

    protected override int Graphs => 30;

    [Fact]
    public void AMemoryLimitChangesNoValue() => ForAnyGraph(Graphs, graph =>
    {
        var promises = graph.Build(plain: graph.Seed % 2 == 0);
        foreach (var scheduler in All)
        {
            Assert.Equal(graph.Evaluate(), Limited.Run(() => Delayed.Compute(promises, scheduler, memoryLimit: 1 + (graph.Seed % 200))));
        }
    });

    [Fact]
    public void ResultsThatHoldMemoryAreWhatALoopGives() => ForAnyGraph(Graphs, graph =>
    {
        var expected = graph.Evaluate();
        var arrays = graph.Build(plain: true).Select((promise, i) => promise.Select(value => Enumerable.Repeat(value, (i % 4 * 5_000) + 1).ToArray()));
        var pairs = Delayed.Gather(arrays.Select(array => array.Select(items => (items[0], items[^1], items.Length))));
        foreach (var scheduler in All)
        {
            var values = Limited.Run(() => pairs.Compute(scheduler));
            Assert.Equal(expected.Select((value, i) => (value, value, (i % 4 * 5_000) + 1)), values);
        }
    });
}
