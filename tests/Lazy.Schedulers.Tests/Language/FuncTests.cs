using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

public sealed class FuncTests
{
    private static readonly DelayedFunc<int, int, int> Subtract = Delayed.Func((int a, int b) => a - b);

    [Fact]
    public void TakesPlainValuesAndPromisesInAnyMixture()
    {
        var one = Delayed.Value(1);
        Delayed<int>[] all = [Subtract(5, 1), Subtract(Delayed.Value(5), 1), Subtract(5, one), Subtract(Delayed.Value(5), one)];
        Assert.All(all, promise => Assert.Equal(4, Engines.Compute(promise)));
    }

    [Fact]
    public void RunsNothingUntilComputed()
    {
        var calls = new HomeCounter();
        var promise = Delayed.Func((int x) => calls.Add(x))(3);
        Assert.Equal(0, calls.Value);
        promise.Compute(Schedulers.Synchronous);
        Assert.Equal(3, calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void ASharedPromiseRunsOnce(string engine)
    {
        var calls = new HomeCounter();
        var one = Delayed.Func((int x) => calls.Add(x))(1);
        var two = Subtract(one, 0);
        Assert.Equal((1, 0), Delayed.Compute(two, Subtract(one, two), Engines.Get(engine)));
        Assert.Equal(1, calls.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void NothingIsKeptFromOneComputeToTheNext(string engine)
    {
        var calls = new HomeCounter();
        var promise = Delayed.Call(() => calls.Increment());
        Assert.Equal(1, promise.Compute(Engines.Get(engine)));
        Assert.Equal(2, promise.Compute(Engines.Get(engine)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public void WithoutPureEachCallIsItsOwn(string engine)
    {
        var calls = new HomeCounter();
        var count = Delayed.Func((int x) => calls.Add(x));
        Delayed.Compute([count(1), count(1)], Engines.Get(engine));
        Assert.Equal(2, calls.Value);
    }

    [Fact]
    public void LiftsAMethodGroupWithItsTypes()
    {
        Assert.Equal(7, Engines.Compute(Delayed.Func<int, int, int>(Add)(3, 4)));
        Assert.Equal(7, Engines.Compute(Delayed.Func<int, int, int>(Math.Max)(7, Delayed.Value(4))));
    }

    [Fact]
    public void TakesEightParameters()
    {
        var digits = Delayed.Func((int a, int b, int c, int d, int e, int f, int g, int h) => $"{a}{b}{c}{d}{e}{f}{g}{h}");
        Assert.Equal("12345678", Engines.Compute(digits(1, Delayed.Value(2), 3, 4, Delayed.Value(5), 6, 7, Delayed.Value(8))));
    }

    [Fact]
    public void TakesNoParameter() => Assert.Equal("x", Engines.Compute(Delayed.Func(() => "x")()));

    [Fact]
    public void CallPromisesOneCall() => Assert.Equal(42, Engines.Compute(Delayed.Call(() => 42)));

    [Fact]
    public void AnArgumentCanBeNull()
    {
        var isNull = Delayed.Func((string? text) => text is null);
        Assert.True(Engines.Compute(isNull((string?)null)));
        Assert.True(Engines.Compute(isNull(Delayed.Value<string?>(null))));
    }

    [Fact]
    public void APromiseThatIsNullFailsWhenTheGraphIsBuilt()
    {
        Delayed<int> none = null!;
        Assert.Throws<ArgumentNullException>("promise", () => Subtract(1, none));
    }

    [Fact]
    public void AValueIsKeptAsItIs()
    {
        int[] numbers = [1, 2];
        Assert.Same(numbers, Delayed.Value(numbers).Compute(Schedulers.Synchronous));
    }

    [Fact]
    public async Task APromiseCanBeAwaited() => Assert.Equal(3, await Subtract(5, 2));

    private static int Add(int a, int b) => a + b;
}
