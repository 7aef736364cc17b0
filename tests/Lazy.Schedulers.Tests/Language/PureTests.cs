using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

public sealed class PureTests
{
    private readonly HomeCounter _calls = new();

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void EqualCallsOfAPureFunctionRunOnce(string engine)
    {
        var twice = Delayed.Func((int x) => Counted(2 * x), pure: true);
        Assert.Equal([2, 2, 4], Delayed.Compute([twice(1), twice(1), twice(2)], Engines.Get(engine)));
        Assert.Equal(2, _calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void EqualityGoesThroughEqualInputs(string engine)
    {
        var twice = Delayed.Func((int x) => Counted(2 * x), pure: true);
        Assert.Equal([8, 8], Delayed.Compute([twice(twice(twice(1))), twice(twice(twice(1)))], Engines.Get(engine)));
        Assert.Equal(3, _calls.Value);
    }

    [Fact]
    public void APlainValueAndAPromiseOfItAreEqual() => AssertCalls(1, twice => [twice(1), twice(Delayed.Value(1))]);

    [Fact]
    public void CallsFromDifferentLinesAreEqual() => AssertCalls(1, twice =>
    [
        twice(1),
        twice(1),
    ]);

    [Fact]
    public void DifferentFunctionsAreNotEqual()
    {
        var one = Delayed.Func((int x) => Counted(x), pure: true);
        var other = Delayed.Func((int x) => Counted(-x), pure: true);
        Assert.Equal([1, -1], Delayed.Compute([one(1), other(1)], Schedulers.Synchronous));
        Assert.Equal(2, _calls.Value);
    }

    [Fact]
    public void ACaptureMakesAFunctionDifferent()
    {
        DelayedFunc<int, int> Times(int factor) => Delayed.Func((int x) => Counted(factor * x), pure: true);
        Assert.Equal([2, 3], Delayed.Compute([Times(2)(1), Times(3)(1)], Schedulers.Synchronous));
    }

    [Fact]
    public void StringsAreEqualByValue()
    {
        var length = Delayed.Func((string text) => Counted(text.Length), pure: true);
        Delayed.Compute([length("ab"), length(new string(['a', 'b']))], Schedulers.Synchronous);
        Assert.Equal(1, _calls.Value);
    }

    [Fact]
    public void AnArrayIsEqualOnlyToItselfForItMayChange()
    {
        var sum = Delayed.Func((int[] xs) => Counted(xs.Sum()), pure: true);
        int[] xs = [1, 2];
        Delayed.Compute([sum(xs), sum(xs), sum(new[] { 1, 2 })], Schedulers.Synchronous);
        Assert.Equal(2, _calls.Value);
    }

    [Fact]
    public void GatheredPromisesAreEqualIfTheirItemsAre()
    {
        var sum = Delayed.Func((int[] xs) => Counted(xs.Sum()), pure: true);
        var x = Delayed.Call(() => 1);
        Delayed.Compute([sum([x, 2]), sum([x, 2]), sum([2, x])], Schedulers.Synchronous);
        Assert.Equal(2, _calls.Value);
    }

    [Fact]
    public void ZeroAndNegativeZeroDiffer()
    {
        var inverse = Delayed.Func((double x) => Counted((int)double.CopySign(1, x)), pure: true);
        Assert.Equal([1, -1], Delayed.Compute([inverse(0.0), inverse(-0.0)], Schedulers.Synchronous));
    }

    [Fact]
    public void OperatorsAreAlwaysPure()
    {
        var x = Delayed.Call(() => 2);
        Assert.Equal(3, Engines.CountTasks((x + 1) * (x + 1)));
        Assert.Equal(4, Engines.CountTasks((x + 1) * (1 + x)));
    }

    [Fact]
    public void AnOperatorOnDifferentCallsIsDifferent()
    {
        var count = Delayed.Func(() => Counted(1));
        Assert.Equal((2, 2), Delayed.Compute(count() + 1, count() + 1, Schedulers.Synchronous));
        Assert.Equal(2, _calls.Value);
    }

    [Fact]
    public void PartsOfATupleAndItemsArePure()
    {
        var pair = Delayed.Call(() => (1, 2));
        var (a, _) = pair;
        var (b, _) = pair;
        Assert.Equal(3, Engines.CountTasks(a + b));
        var array = Delayed.Call(() => new[] { 1 });
        Assert.Equal(3, Engines.CountTasks(array.Item(0) + array.Item(0)));
    }

    [Fact]
    public void AsyncActionsAndGrowingFunctionsCanBePureToo()
    {
        var asynchronous = Delayed.Func(async (int x) => Counted(await Task.FromResult(x)), pure: true);
        var growing = Delayed.Func((int x) => Delayed.Value(Counted(x)), pure: true);
        var action = Delayed.Func((int x) => { Counted(x); }, pure: true);
        Delayed.Compute([asynchronous(1), asynchronous(1)], Schedulers.Synchronous);
        Assert.Equal(1, _calls.Value);
        Delayed.Compute([growing(1), growing(1)], Schedulers.Synchronous);
        Assert.Equal(2, _calls.Value);
        Delayed.Compute([action(1), action(1)], Schedulers.Synchronous);
        Assert.Equal(3, _calls.Value);
    }

    [Fact]
    public void APolicyKeepsACallItsOwn() => AssertCalls(2, twice => [twice(1), twice(1).WithRetry(1)]);

    private void AssertCalls(int expected, Func<DelayedFunc<int, int>, Delayed<int>[]> build)
    {
        var promises = build(Delayed.Func((int x) => Counted(2 * x), pure: true));
        foreach (var engine in Engines.Each)
        {
            var before = _calls.Value;
            Delayed.Compute(promises, engine);
            Assert.Equal(expected, _calls.Value - before);
        }
    }

    private int Counted(int value)
    {
        _calls.Increment();
        return value;
    }
}
