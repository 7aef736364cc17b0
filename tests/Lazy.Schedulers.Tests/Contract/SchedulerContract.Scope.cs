using System.Globalization;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>What tasks inherit, and computes inside tasks.</content>
public abstract partial class SchedulerContract
{
    [Theory, MemberData(nameof(Ways))]
    public void TasksInheritTheSchedulerThatRunsThem(Way way)
    {
        Assert.Same(Scheduler, Compute(Delayed.Call(() => Schedulers.Current), way));
        Assert.Same(Scheduler, Compute(Delayed.Call(async () =>
        {
            await Task.Yield();
            return Schedulers.Current;
        }), way));
    }

    [Fact]
    public Task TasksOfComputeEachInheritItToo() => Task.Run(async () =>
    {
        await foreach (var (_, scheduler) in Delayed.ComputeEach([Delayed.Call(() => Schedulers.Current)], Scheduler))
        {
            Assert.Same(Scheduler, scheduler);
        }

        Assert.Same(Schedulers.Threads(), Schedulers.Current);
    }).Soon();

    [Theory, MemberData(nameof(Ways))]
    public void AComputeInsideATask(Way way)
    {
        Assert.Equal(8, Compute(Delayed.Call(() => Nested(8)), way));

        int Nested(int depth) => depth == 0 ? 0 : Add(Delayed.Call(() => Nested(depth - 1)), 1).Compute(options: Options(way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void ManyComputesInsideTasks(Way way)
    {
        var outer = Enumerable.Range(0, 20).Select(i => Delayed.Call(() =>
            Delayed.Gather(Enumerable.Range(0, 10).Select(j => Delayed.Call(() => i + j))).Select(items => items.Sum()).Compute(options: Options(way))));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => (10 * i) + 45), Compute(Delayed.Gather(outer), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void AnAwaitedComputeInsideAnAsynchronousTask(Way way)
    {
        Assert.Equal(8, Compute(Delayed.Call(() => Nested(8)), way));

        async Task<int> Nested(int depth) => depth == 0 ? 0 : await Add(Delayed.Call(() => Nested(depth - 1)), 1).ComputeAsync(options: Options(way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void AFailureOfAnInnerComputeIsTheInnerException(Way way)
    {
        var outer = Delayed.Call(() => Throws("innermost").Compute(options: Options(way)), "outer");
        var inner = Assert.IsType<TaskFailedException>(Failure(outer, way).InnerException);
        Assert.Equal("innermost", inner.InnerException?.Message);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ASecondComputeOfTheSamePromisesRunsOnItsOwn(Way way)
    {
        // The second compute begins, and ends, while the first one is inside a task of the same graph.
        var depth = 0;
        Delayed<string> shared = null!;
        var root = Delayed.Call(() => new string('x', 2));
        var middle = root.Select(text => Interlocked.Increment(ref depth) == 1 ? text + shared.Compute(options: Options(way)) : text);
        shared = middle.Select(text => text + ".");
        Assert.Equal("xxxx..", Compute(shared, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void ContextAndCultureOfTheCallerFlowIn(Way way)
    {
        Limited.Run(() =>
        {
            var local = new AsyncLocal<string> { Value = "caller's" };
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = "minus ";
            CultureInfo.CurrentCulture = culture;
            var seen = Delayed.Call(() => (local.Value, $"{-1}")).Compute(Scheduler, options: Options(way));
            Assert.Equal(("caller's", "minus 1"), seen);
        });
    }

    [Theory, MemberData(nameof(Ways))]
    public void ContextDoesNotLeakFromTaskToTaskOrToTheCaller(Way way)
    {
        Limited.Run(() =>
        {
            var local = new AsyncLocal<string> { Value = "caller's" };
            var tasks = Enumerable.Range(0, 200).Select(i => Delayed.Call(() =>
            {
                var seen = local.Value;
                local.Value = $"task {i}";
                return i % 50 == 49 ? seen : string.Concat(seen);
            })).ToArray();
            var chained = tasks.Select(task => task.Select(text =>
            {
                var both = text + local.Value;
                local.Value = "chained";
                return both;
            }));
            var all = Delayed.Compute(chained, Scheduler, options: Options(way));
            Assert.All(all, text => Assert.Equal("caller'scaller's", text));
            Assert.Equal("caller's", local.Value);
        });
    }
}
