using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

public sealed class GatherTests
{
    private static readonly DelayedFunc<int, int> Twice = Delayed.Func((int x) => 2 * x);

    [Fact]
    public void ManyPromisesBecomeAnArrayInTheirOrder()
    {
        var gathered = Delayed.Gather(Enumerable.Range(0, 100).Select(i => Twice(i)));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => 2 * i), Engines.Compute(gathered));
    }

    [Fact]
    public void NoPromiseIsAnEmptyArray() => Assert.Empty(Engines.Compute(Delayed.Gather(Array.Empty<Delayed<int>>())));

    [Fact]
    public void TheSequenceIsReadOnceAndAtOnce()
    {
        var read = 0;
        var gathered = Delayed.Gather(Enumerable.Range(0, 3).Select(i => Twice(read++)));
        Assert.Equal(3, read);
        Engines.Compute(gathered);
        Assert.Equal(3, read);
    }

    [Fact]
    public void APromiseMayOccurTwice()
    {
        var x = Twice(1);
        Assert.Equal([2, 2], Engines.Compute(Delayed.Gather([x, x])));
    }

    [Fact]
    public void AMissingPromiseIsNamedByItsPosition()
    {
        var error = Assert.Throws<ArgumentException>("promises", () => Delayed.Gather([Twice(1), null!]));
        Assert.Contains("Promise 1 of 2 is null", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoToSevenPromisesOfAnyTypesBecomeATuple()
    {
        var (i, s, b) = (Delayed.Value(1), Delayed.Value("two"), Delayed.Value(true));
        Assert.Equal((1, "two"), Engines.Compute(Delayed.Gather(i, s)));
        Assert.Equal((1, "two", true), Engines.Compute(Delayed.Gather(i, s, b)));
        Assert.Equal((1, "two", true, 1), Engines.Compute(Delayed.Gather(i, s, b, i)));
        Assert.Equal((1, "two", true, 1, "two"), Engines.Compute(Delayed.Gather(i, s, b, i, s)));
        Assert.Equal((1, "two", true, 1, "two", true), Engines.Compute(Delayed.Gather(i, s, b, i, s, b)));
        Assert.Equal((1, "two", true, 1, "two", true, 1), Engines.Compute(Delayed.Gather(i, s, b, i, s, b, i)));
    }

    [Fact]
    public void ZipMakesARecordOfPromises()
    {
        var row = Delayed.Zip(Delayed.Value("x"), Twice(2), (name, size) => new Row(name, size));
        Assert.Equal(new Row("x", 4), Engines.Compute(row));
        Assert.Equal("new Row(name, size)", row.Label);
    }

    [Fact]
    public void ZipTakesUpToSevenPromises()
    {
        Delayed<int> P(int x) => Delayed.Value(x);
        Assert.Equal("123", Engines.Compute(Delayed.Zip(P(1), P(2), P(3), (a, b, c) => $"{a}{b}{c}")));
        Assert.Equal("1234567", Engines.Compute(Delayed.Zip(P(1), P(2), P(3), P(4), P(5), P(6), P(7), (a, b, c, d, e, f, g) => $"{a}{b}{c}{d}{e}{f}{g}")));
    }

    [Fact]
    public void ATupleComesApart()
    {
        var divRem = Delayed.Func((int a, int b) => Math.DivRem(a, b));
        var (quotient, remainder) = divRem(17, Delayed.Value(5));
        Assert.Equal(3, Engines.Compute(quotient));
        Assert.Equal(2, Engines.Compute(remainder));
    }

    [Fact]
    public void ATupleOfSevenComesApart()
    {
        var (a, b, c, d, e, f, g) = Delayed.Call(() => (1, "b", 3.0, 'd', 5L, true, (byte)7));
        Assert.Equal((1, "b", 3.0, 'd', 5L, true, (byte)7), Engines.Compute(Delayed.Gather(a, b, c, d, e, f, g)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void TheFunctionOfATupleRunsOnceForItsParts(string engine)
    {
        var calls = new HomeCounter();
        var (x, y) = Delayed.Call(() => (calls.Increment(), 10));
        Assert.Equal((1, 10), Delayed.Compute(x, y, Engines.Get(engine)));
        Assert.Equal(1, calls.Value);
    }

    private sealed record Row(string Name, int Size);
}
