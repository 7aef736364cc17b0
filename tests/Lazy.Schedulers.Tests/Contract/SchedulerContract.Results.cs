using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Values: every form of compute gives them, and each node runs once.</content>
public abstract partial class SchedulerContract
{
    private static readonly DelayedFunc<int, int, int> Add = Delayed.Func((int a, int b) => a + b);

    [Theory, MemberData(nameof(Ways))]
    public void GivesTheValue(Way way) => Assert.Equal(7, Compute(Add(Add(1, 2), 4), way));

    [Theory, MemberData(nameof(Ways))]
    public void SharedInputsRunOnce(Way way)
    {
        var runs = new HomeCounter();
        var shared = Delayed.Call(() => runs.Increment());
        var left = Add(shared, 10);
        var right = Add(shared, 20);
        Assert.Equal(32, Compute(Add(left, right), way));
        Assert.Equal(1, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void AnInputReadTwiceCountsTwice(Way way)
    {
        var text = Delayed.Call(() => new string('x', 3));
        var twice = Delayed.Func((string a, string b) => a + b)(text, text);
        Assert.Equal("xxxxxx", Compute(twice, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void NothingRunsBeforeItIsAskedFor(Way way)
    {
        var runs = new HomeCounter();
        var asked = Delayed.Call(() => runs.Increment());
        _ = Add(asked, 1);
        Assert.Equal(0, runs.Value);
        Assert.Equal(1, Compute(asked, way));
        Assert.Equal(1, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void EachComputeRunsAgain(Way way)
    {
        var runs = new HomeCounter();
        var asked = Delayed.Call(() => runs.Increment());
        Assert.Equal(1, Compute(asked, way));
        Assert.Equal(2, Compute(asked, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void NullIsAResult(Way way)
    {
        var nothing = Delayed.Call(() => (string?)null);
        var seen = nothing.Select(text => text is null);
        var (value, isNull) = Limited.Run(() => Delayed.Compute(nothing, seen, Scheduler, options: Options(way)));
        Assert.Null(value);
        Assert.True(isNull);
    }

    [Theory, MemberData(nameof(Ways))]
    public void AnAskedInputOfAnotherAskedOneIsGivenToo(Way way)
    {
        var first = Delayed.Call(() => new string('x', 3));
        var second = first.Select(item => item);
        var third = second.Select(item => item);
        var all = Limited.Run(() => Delayed.Compute([third, first, second, first], Scheduler, options: Options(way)));
        Assert.All(all, item => Assert.Equal("xxx", item));
        if (SharesMemory)
        {
            Assert.All(all, item => Assert.Same(all[0], item));
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void ConstantsNeedNoTask(Way way)
    {
        var observer = new RecordingObserver();
        var known = Delayed.Value("known");
        Assert.Equal("known", Compute(known, way));
        Assert.Equal(["known", "known"], Limited.Run(() => Delayed.Compute([known, known], Scheduler, options: Options(way, observer))));
        Assert.Empty(observer.Started);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ListsMayBeEmpty(Way way)
    {
        Assert.Empty(Limited.Run(() => Delayed.Compute(Array.Empty<Delayed<int>>(), Scheduler, options: Options(way))));
        Assert.Empty(Limited.Run(() => Delayed.ComputeSettled(Array.Empty<Delayed<int>>(), Scheduler, options: Options(way))));
        Assert.Empty(Compute(Delayed.Gather(Array.Empty<Delayed<int>>()), way));
        Assert.Equal(Unit.Value, Compute(Delayed.Checkpoint([]), way));
        Assert.Empty(Compute(Delayed.Gather(Array.Empty<Delayed<int>>()).Select(items => items), way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void ManyTogetherShareWhatTheyNeed(Way way)
    {
        var runs = new HomeCounter();
        var shared = Delayed.Call(() => runs.Increment());
        var sums = Enumerable.Range(0, 200).Select(i => Add(shared, i)).ToArray();
        var values = Limited.Run(() => Delayed.Compute(sums, Scheduler, options: Options(way)));
        Assert.Equal(Enumerable.Range(1, 200), values);
        Assert.Equal(1, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ChainsAndFansOfSomeThousands(Way way)
    {
        var chain = Delayed.Call(() => 0);
        for (var i = 0; i < 5_000; i++)
        {
            chain = Add(chain, 1);
        }

        var text = Delayed.Call(() => "");
        for (var i = 0; i < 2_000; i++)
        {
            text = text.Select(t => t.Length < 50 ? t + "x" : t);
        }

        var fan = Delayed.Gather(Enumerable.Range(0, 3_000).Select(i => Delayed.Call(() => i)));
        Assert.Equal(5_000, Compute(chain, way));
        Assert.Equal(50, Compute(text, way).Length);
        Assert.Equal(Enumerable.Range(0, 3_000), Compute(fan, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public Task AwaitAndComputeAsyncGiveTheValue(Way way) => Task.Run(async () =>
    {
        var promise = Add(Delayed.Call(() => 1), 2);
        Assert.Equal(3, await promise.ComputeAsync(Scheduler, options: Options(way)));
        var both = await Delayed.ComputeAsync([promise, promise], Scheduler, options: Options(way));
        Assert.Equal([3, 3], both);
        using (Schedulers.Use(Scheduler))
        {
            Assert.Equal(3, await promise);
        }
    }).Soon();

    [Theory, MemberData(nameof(Ways))]
    public Task ComputeEachGivesEveryPosition(Way way) => Task.Run(async () =>
    {
        var shared = Delayed.Call(() => new string('x', 3));
        var promises = Enumerable.Range(0, 50).Select(i => shared.Select(_ => i)).ToList();
        promises.Add(promises[0]);
        promises.Add(Delayed.Value(51));
        var seen = new Dictionary<int, int>();
        await foreach (var (index, value) in Delayed.ComputeEach(promises, Scheduler, options: Options(way)))
        {
            seen.Add(index, value);
        }

        Assert.Equal(52, seen.Count);
        Assert.All(seen, pair => Assert.Equal(pair.Key == 50 ? 0 : pair.Key, pair.Value));
    }).Soon();

    [Theory, MemberData(nameof(Ways))]
    public void PersistRunsOnceAndKeepsTheValue(Way way)
    {
        var runs = new HomeCounter();
        var persisted = Limited.Run(() => Delayed.Call(() => runs.Increment()).Persist(Scheduler, options: Options(way)));
        Assert.Equal(1, Compute(persisted, way));
        Assert.Equal(11, Compute(Add(persisted, 10), way));
        Assert.Equal(1, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void CloneSharesNoTaskAndOptimizeNoValueChanges(Way way)
    {
        var runs = new HomeCounter();
        var promise = Add(Delayed.Call(() => runs.Increment() * 0), 5);
        var (a, b) = Limited.Run(() => Delayed.Compute(promise, promise.Clone(), Scheduler, options: Options(way)));
        Assert.Equal((5, 5), (a, b));
        Assert.Equal(2, runs.Value);
        Assert.Equal(5, Compute(promise.Optimize(), way));
    }
}
