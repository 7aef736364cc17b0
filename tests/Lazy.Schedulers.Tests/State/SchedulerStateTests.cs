using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.State;

public sealed class SchedulerStateTests
{
    /// <summary>The example in the remarks of <see cref="SchedulerState"/>, move by move.</summary>
    [Fact]
    public void TheExample()
    {
        var a = Delayed.Call(() => "a");
        var b = Delayed.Call(() => "b");
        var c = Delayed.Func((string x, string y) => x + y)(a, b);
        var d = c.Select(text => text);
        var graph = GraphDiscovery.Run([d], RunClaims.Begin())!;
        var released = new List<int>();
        var state = new SchedulerState(graph) { Released = released.Add };
        Assert.Equal([a, b, c, d], graph.Nodes);
        Assert.Equal((TaskState.Ready, TaskState.Ready, TaskState.Waiting, TaskState.Waiting), States());

        Step(0);
        Assert.Equal((TaskState.Done, TaskState.Ready, TaskState.Waiting, TaskState.Waiting), States());
        Step(1);
        Assert.Equal((TaskState.Done, TaskState.Done, TaskState.Ready, TaskState.Waiting), States());
        Assert.Empty(released);
        Step(2);
        Assert.Equal((TaskState.Done, TaskState.Done, TaskState.Done, TaskState.Ready), States());
        Assert.Equal([0, 1], released);
        Step(3);
        Assert.Equal([0, 1, 2], released);
        Assert.Equal((0, 4, 0), (state.Unsettled, state.DoneCount, state.FailedCount));
        Assert.False(state.TryPeek(holdRoots: false, out _));
        RunClaims.End(graph.Claim);

        (TaskState, TaskState, TaskState, TaskState) States() => (state.StateOf(0), state.StateOf(1), state.StateOf(2), state.StateOf(3));
        void Step(int expected)
        {
            Assert.True(state.TryPeek(holdRoots: false, out var task));
            Assert.Equal(expected, task);
            state.Take(task);
            state.Start(task);
            Assert.Equal(TaskState.Running, state.StateOf(task));
            Assert.Equal(-1, state.Finish(task));
        }
    }

    [Fact]
    public void StoppedRootsWaitEvenWhereNothingElseRuns()
    {
        var root = Delayed.Call(() => 1);
        var graph = GraphDiscovery.Run([root, root + 1], RunClaims.Begin())!;
        var state = new SchedulerState(graph);
        Assert.False(state.TryPeek(holdRoots: false, stopRoots: true, out _));
        Assert.True(state.TryPeek(holdRoots: false, stopRoots: false, out var first));
        state.Take(first);
        state.Start(first);
        state.Finish(first);
        Assert.True(state.TryPeek(holdRoots: false, stopRoots: true, out _)); // no root: it frees memory
        RunClaims.End(graph.Claim);
    }

    [Fact]
    public void RootsWaitWhileOthersRun()
    {
        var roots = Enumerable.Range(0, 2).Select(i => Delayed.Call(() => i)).ToArray();
        var graph = GraphDiscovery.Run([.. roots], RunClaims.Begin())!;
        var state = new SchedulerState(graph);
        Assert.True(state.TryPeek(holdRoots: true, out var first)); // or nothing would ever run
        state.Take(first);
        state.Start(first);
        Assert.False(state.TryPeek(holdRoots: true, out _));
        Assert.True(state.TryPeek(holdRoots: false, out _));
        RunClaims.End(graph.Claim);
    }

    /// <summary>One worker runs and releases alike, whichever of the ways of running it takes.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void EveryWayRunsAndReleasesAlike(int seed)
    {
        var inOrder = Record(Schedulers.Synchronous, observed: false, seed);
        var general = Record(Schedulers.Synchronous, observed: true, seed);
        var generalWorker = Record(new ThreadScheduler(1), observed: true, seed);
        Assert.Equal(inOrder, general);
        Assert.Equal(inOrder, generalWorker);

        // A worker of the plain job may go depth first. It runs the same tasks, and holds no result that nobody is going to read.
        var plainWorker = Record(new ThreadScheduler(1), observed: false, seed);
        Assert.Equal(inOrder.Select(step => step.Task).Order(), plainWorker.Select(step => step.Task).Order());
    }

    // Each task notes which results of earlier tasks are still there when it runs: weak references say so after a collection.
    private static List<Step> Record(IGraphScheduler scheduler, bool observed, int seed) => Limited.Run(() =>
    {
        var random = new Random(seed);
        var results = new WeakReference?[12];
        var readers = results.Select(_ => new HashSet<int>()).ToArray();
        var steps = new List<Step>();
        var promises = new List<Delayed<object>>();
        for (var i = 0; i < results.Length; i++)
        {
            var number = i;
            int[] inputs = [.. Enumerable.Range(0, random.Next(3)).Where(_ => number > 0).Select(_ => random.Next(number))];
            Array.ForEach(inputs, input => readers[input].Add(number));
            promises.Add(Delayed.Func((object[] _) => Run(number))([.. inputs.Select(input => promises[input])]));
        }

        // Only those that nobody reads are asked for: the others can go with their last reader.
        var sinks = promises.Where((_, i) => readers[i].Count == 0);
        Delayed.Gather(sinks).Compute(scheduler, options: new ComputeOptions { Fuse = false, Observers = observed ? [new RecordingObserver()] : [] });
        Assert.Contains(steps, step => step.Alive.Split(',').Length < step.Ran - 1); // some results do go
        return steps;

        object Run(int number)
        {
            GC.Collect();
            int[] alive = [.. results.Index().Where(item => item.Item?.IsAlive == true).Select(item => item.Index)];
            var ran = steps.Select(step => step.Task).ToHashSet();
            Assert.All(alive, result => Assert.True(readers[result].Count == 0 || !readers[result].IsSubsetOf(ran), $"{result} is alive in {number}, and all its readers have run"));
            Assert.All(ran, result => Assert.True(alive.Contains(result) || (readers[result].Count > 0 && readers[result].IsSubsetOf([.. ran, number])), $"{result} is gone in {number}, before its readers have run"));
            steps.Add(new Step(number, string.Join(',', alive), ran.Count));
            var result = new object();
            results[number] = new WeakReference(result);
            return result;
        }
    });

    private sealed record Step(int Task, string Alive, int Ran);
}
