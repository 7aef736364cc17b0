using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

// What runs before what without reading its value: After, WaitOn, Checkpoint.
public sealed class OrderingTests
{
    private readonly HomeLog<string> _log = new();

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AfterStartsTheFunctionWhenTheOthersHaveRun(string engine)
    {
        var first = Step("first");
        var second = Step("second");
        var third = Step("third").After(first, second);
        third.Compute(Engines.Get(engine));
        Assert.Equal(3, _log.Items.Length);
        Assert.Equal("third", _log.Items[^1]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AfterAddsToWhatIsThere(string engine)
    {
        var last = Step("last").After(Step("a")).After(Step("b"), Delayed.Value("a constant"));
        last.Compute(Engines.Get(engine));
        Assert.Equal(["a", "b"], _log.Items[..2].Order());
        Assert.Equal("last", _log.Items[2]);
    }

    [Fact]
    public void AfterMakesAnotherPromise()
    {
        var x = Step("x");
        var ordered = x.After(Step("before"));
        Assert.NotSame(x, ordered);
        Assert.Empty(x.Inputs);
        Assert.Single(ordered.Inputs);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void WaitOnHandsTheValueOnWhenTheOthersHaveRun(string engine)
    {
        var value = Step("value");
        var reader = value.WaitOn(Step("other")).Select(text =>
        {
            _log.Add("reader");
            return text;
        });
        Assert.Equal("value", reader.Compute(Engines.Get(engine)));
        Assert.Equal(["other", "value"], _log.Items[..2].Order());
        Assert.Equal("reader", _log.Items[2]);
    }

    [Fact]
    public void AValueCanWaitOnOthers()
    {
        Assert.Equal(5, Delayed.Value(5).WaitOn(Step("other")).Compute(Schedulers.Synchronous));
        Assert.Equal(["other"], _log.Items);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(200)]
    public void ACheckpointWaitsForAll(int count)
    {
        var checkpoint = Delayed.Checkpoint(Enumerable.Range(0, count).Select(i => Step($"{i}")));
        Assert.Equal(Unit.Value, checkpoint.Compute(Schedulers.Threads(2)));
        Assert.Equal(count, _log.Items.Distinct().Count());
        Assert.Equal(count, _log.Items.Length);
    }

    [Fact]
    public void ACheckpointOfManyIsATreeOfEight()
    {
        var checkpoint = Delayed.Checkpoint(Enumerable.Range(0, 100).Select(i => Step($"{i}")));
        List<GraphNode> open = [checkpoint];
        while (open.Count > 0)
        {
            Assert.All(open, node => Assert.InRange(node.Inputs.Count, 0, 8));
            open = [.. open.SelectMany(node => node.Inputs)];
        }
    }

    [Fact]
    public void ACheckpointTakesPromisesOfAnyTypes() =>
        Assert.Equal(Unit.Value, Engines.Compute(Delayed.Checkpoint([Delayed.Call(() => 1), Delayed.Call(() => "text")])));

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void AFailureOfWhatIsWaitedForIsAFailure(string engine)
    {
        var fails = Delayed.Call(() => (int)ThrowAway());
        var error = Assert.Throws<TaskFailedException>(() => Step("never").After(fails).Compute(Engines.Get(engine)));
        Assert.IsType<NotImplementedException>(error.InnerException);
        Assert.Empty(_log.Items);
    }

    private static object ThrowAway() => throw new NotImplementedException();

    private Delayed<string> Step(string name) => Delayed.Call(
        () =>
        {
            _log.Add(name);
            return name;
        },
        name);
}
