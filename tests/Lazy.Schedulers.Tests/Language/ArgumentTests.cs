namespace LazyGraph.Tests.Language;

// What C# does where the type of an argument is not the type of the parameter. What does not compile: DoesNotCompileTests.
public sealed class ArgumentTests
{
    private static readonly DelayedFunc<IEnumerable<int>, int> Sum = Delayed.Func((IEnumerable<int> xs) => xs.Sum());
    private static readonly DelayedFunc<double, double> Half = Delayed.Func((double x) => x / 2);
    private static readonly DelayedFunc<object?, string> TypeName = Delayed.Func((object? x) => x?.GetType().Name ?? "null");
    private static readonly DelayedArrayFunc<int, int> SumArray = Delayed.Func((int[] xs) => xs.Sum());

    [Fact]
    public void AnArrayOrAListIsTakenForAnInterface()
    {
        int[] array = [1, 2];
        List<int> list = [3, 4];
        Assert.Equal(3, Engines.Compute(Sum(array)));
        Assert.Equal(7, Engines.Compute(Sum(list)));
    }

    [Fact]
    public void AVariableOfAnInterfaceTypeIsWrappedInAValue()
    {
        IEnumerable<int> xs = new List<int> { 1, 2, 3 };
        Assert.Equal(6, Engines.Compute(Sum(Delayed.Value(xs))));
    }

    [Fact]
    public void APromiseOfAnArrayIsCastToAPromiseOfTheInterface()
    {
        Delayed<int[]> xs = Delayed.Call(() => new[] { 1, 2, 3 });
        Assert.Equal(6, Engines.Compute(Sum(xs.Cast<IEnumerable<int>>())));
    }

    [Fact]
    public void APlainIntBecomesADouble() => Assert.Equal(1.5, Engines.Compute(Half(3)));

    [Fact]
    public void APromiseOfAnIntIsConvertedBySelect() => Assert.Equal(1.5, Engines.Compute(Half(Delayed.Value(3).Select(v => (double)v))));

    [Fact]
    public void APlainValueBecomesNullable()
    {
        var orZero = Delayed.Func((int? x) => x ?? 0);
        Assert.Equal(3, Engines.Compute(orZero(3)));
        Assert.Equal(0, Engines.Compute(orZero((int?)null)));
    }

    [Fact]
    public void APromiseForAnObjectArrivesAsItsValue()
    {
        Assert.Equal("Int32", Engines.Compute(TypeName(Delayed.Value(1))));
        Assert.Equal("String", Engines.Compute(TypeName(Delayed.Call(() => "text"))));
        Assert.Equal("String", Engines.Compute(TypeName(Delayed.Call(() => "text").Cast<object?>())));
        Assert.Equal("Int32", Engines.Compute(TypeName(1)));
        Assert.Equal("null", Engines.Compute(TypeName((object?)null)));
    }

    [Fact]
    public void APromiseInAVariableOfTypeObjectArrivesAsItsValue()
    {
        object promise = Delayed.Value(1);
        Assert.Equal("Int32", Engines.Compute(TypeName(promise)));
    }

    [Fact]
    public void APromiseForAnObjectIsAnInputOfTheCall()
    {
        var one = Delayed.Call(() => 1);
        Assert.Contains(one, TypeName(one).Inputs.SelectMany(input => input.Inputs));
    }

    [Fact]
    public void AFunctionOfAnArrayTakesAnArrayAPromiseOfOneAndCollectionsOfPromises()
    {
        var (x, y) = (Delayed.Value(1), Delayed.Value(2));
        IEnumerable<Delayed<int>> lazily = Enumerable.Range(1, 2).Select(i => Delayed.Value(i));
        Delayed<int>[] array = [x, y];
        List<Delayed<int>> list = [x, y];
        Delayed<int>[] sums =
        [
            SumArray(new[] { 1, 2 }), SumArray(Delayed.Call(() => new[] { 1, 2 })), SumArray([x, y]), SumArray([1, y]), SumArray([1, 2]),
            SumArray(array), SumArray(list), SumArray([.. lazily]), SumArray(Delayed.Gather(lazily)),
        ];
        Assert.All(sums, sum => Assert.Equal(3, Engines.Compute(sum)));
    }

    [Fact]
    public void AnEmptyCollectionIsAnEmptyArray() => Assert.Equal(0, Engines.Compute(SumArray([])));

    [Fact]
    public void AFunctionOfTwoParametersTakesACollectionForEither()
    {
        var x = Delayed.Value(1);
        var scaled = Delayed.Func((int[] xs, int by) => xs.Sum() * by);
        var from = Delayed.Func((int start, int[] xs) => start - xs.Sum());
        var dot = Delayed.Func((int[] xs, int[] ys) => xs.Zip(ys, (a, b) => a * b).Sum());
        Assert.Equal(9, Engines.Compute(scaled([x, 2], 3)));
        Assert.Equal(9, Engines.Compute(scaled([1, 2], Delayed.Value(3))));
        Assert.Equal(7, Engines.Compute(from(10, [x, 2])));
        Assert.Equal(7, Engines.Compute(from(Delayed.Value(10), new[] { 1, 2 })));
        Assert.Equal(11, Engines.Compute(dot([x, 2], [3, Delayed.Value(4)])));
        Assert.Equal(11, Engines.Compute(dot(new[] { 1, 2 }, Delayed.Value(new[] { 3, 4 }))));
    }

    [Fact]
    public void BeyondTwoParametersGatherIsNeeded()
    {
        var total = Delayed.Func((int[] xs, int a, int b) => xs.Sum() + a + b);
        Assert.Equal(10, Engines.Compute(total(Delayed.Gather([Delayed.Value(1), Delayed.Value(2)]), 3, 4)));
        Assert.Equal(10, Engines.Compute(total(new[] { 1, 2 }, 3, Delayed.Value(4))));
    }

    [Fact]
    public void AnArgumentCannotBeEnumerated()
    {
        ArgArray<int> argument = new[] { 1 };
        Assert.Throws<NotSupportedException>(() => argument.GetEnumerator());
    }

    [Fact]
    public void AnArgumentPrintsItsValueOrItsPromise()
    {
        Arg<int> value = 5;
        Arg<int> promise = Delayed.Value(5, name: "five");
        Assert.Equal("5", value.ToString());
        Assert.Contains("five", promise.ToString(), StringComparison.Ordinal);
        Assert.Equal("null", default(Arg<string>).ToString());
    }
}
