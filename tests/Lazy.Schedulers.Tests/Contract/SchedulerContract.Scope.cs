using System.Globalization;
using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>What tasks inherit, and computes inside tasks.</content>
public abstract partial class SchedulerContract
{
    private static readonly AsyncLocal<string?> Local = new();

    [Theory, MemberData(nameof(Ways))]
    public void TasksInheritTheSchedulerThatRunsThem(Way way)
    {
        Assert.Equal(SchedulerInTasks, Compute(Delayed.Call(() => Schedulers.Current.Name), way));
        Assert.Equal(SchedulerInTasks, Compute(Delayed.Call(async () =>
        {
            await Task.Yield();
            return Schedulers.Current.Name;
        }), way));
        if (SharesMemory)
        {
            Assert.Same(Scheduler, Compute(Delayed.Call(() => Schedulers.Current), way));
        }
    }

    [Fact]
    public Task TasksOfComputeEachInheritItToo() => Task.Run(async () =>
    {
        await foreach (var (_, name) in Delayed.ComputeEach([Delayed.Call(() => Schedulers.Current.Name)], Scheduler))
        {
            Assert.Equal(SchedulerInTasks, name);
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
        var depth = new HomeCounter();
        Delayed<string> shared = null!;
        var root = Delayed.Call(() => new string('x', 2));
        var middle = root.Select(text => depth.Increment() == 1 ? text + shared.Compute(options: Options(way)) : text);
        shared = middle.Select(text => text + ".");
        Assert.Equal("xxxx..", Compute(shared, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void CulturesOfTheCallerFlowIn(Way way)
    {
        Limited.Run(() =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new CultureInfo("de-DE"), new CultureInfo("fr-FR"));
            var names = Delayed.Call(() => (CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name));
            Assert.Equal(("de-DE", "fr-FR"), names.Compute(Scheduler, options: Options(way)));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal(("", "fr-FR"), names.Compute(Scheduler, options: Options(way)));
            if (SharesMemory)
            {
                var own = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                own.NumberFormat.NegativeSign = "minus ";
                CultureInfo.CurrentCulture = own;
                Assert.Equal("minus 1", Delayed.Call(() => $"{-1}").Compute(Scheduler, options: Options(way)));
            }
        });
    }

    [Theory, MemberData(nameof(Ways))]
    public void ContextOfTheCallerFlowsInWhereMemoryIsShared(Way way)
    {
        Limited.Run(() =>
        {
            Local.Value = "caller's";
            Assert.Equal(SharesMemory ? "caller's" : null, Delayed.Call(() => Local.Value).Compute(Scheduler, options: Options(way)));
        });
    }

    [Theory, MemberData(nameof(Ways))]
    public void ContextDoesNotLeakFromTaskToTaskOrToTheCaller(Way way)
    {
        Limited.Run(() =>
        {
            Local.Value = "caller's";
            var tasks = Enumerable.Range(0, 200).Select(i => Delayed.Call(() =>
            {
                var seen = Local.Value ?? "none";
                Local.Value = $"task {i}";
                return i % 50 == 49 ? seen : string.Concat(seen);
            })).ToArray();
            var chained = tasks.Select(task => task.Select(text =>
            {
                var both = $"{text}, {Local.Value ?? "none"}";
                Local.Value = "chained";
                return both;
            }));
            var all = Delayed.Compute(chained, Scheduler, options: Options(way));
            Assert.All(all, text => Assert.Equal(SharesMemory ? "caller's, caller's" : "none, none", text));
            Assert.Equal("caller's", Local.Value);
        });
    }

    [Theory, MemberData(nameof(Ways))]
    public void CulturesDoNotLeakFromTaskToTask(Way way)
    {
        Limited.Run(() =>
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            var tasks = Enumerable.Range(0, 50).Select(_ => Delayed.Call(() =>
            {
                var seen = CultureInfo.CurrentCulture.Name;
                CultureInfo.CurrentCulture = new CultureInfo("fr-FR");
                return seen;
            }));
            Assert.All(Delayed.Compute(tasks, Scheduler, options: Options(way)), name => Assert.Equal("de-DE", name));
            Assert.Equal("de-DE", CultureInfo.CurrentCulture.Name);
        });
    }
}
