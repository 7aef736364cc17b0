using LazyGraph.Arrays;

namespace LazyGraph.Tests.Reductions;

public sealed class ReductionErrorTests
{
    private static LazyArray<double> Of(int[] shape, params double[] elements) =>
        MemorySource.Of(ArrayOrigin.At("test", "", 0), new Block<double>(elements, shape), new Chunks([.. shape.Select(length => (long[])[length])]));

    [Fact]
    public void WrongAxesFailWhenTheExpressionIsBuilt()
    {
        var array = Of([2, 3], 1, 2, 3, 4, 5, 6);
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Sum(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Sum(-3));
        Assert.Contains("(2, 3)", Assert.Throws<ArgumentException>(() => array.Sum([0, 0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => array.CumSum(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Diff(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => array.Sum(0, splitEvery: 1));
    }

    [Fact]
    public void ExtremesNeedElements()
    {
        Assert.Throws<ArgumentException>(() => Of([0]).Max());
        Assert.Throws<ArgumentException>(() => Of([0, 3]).ArgMin(0));
        Computed.Gives([0], [], Of([0, 3]).Max(1));
        Computed.Value(0.0, Of([0]).Sum());
        Computed.Value(double.NaN, Of([0]).Mean());
    }

    [Fact]
    public void NothingButNaNHasNoPlace()
    {
        var places = Of([2], double.NaN, double.NaN).NanArgMin();
        Assert.IsType<InvalidOperationException>(Assert.Throws<TaskFailedException>(() => places.Compute(Schedulers.Synchronous)).InnerException);
        Computed.Value(0L, Of([2], 0.0, -0.0).ArgMax());
    }

    [Fact]
    public void AxesSayWhatTheyAre()
    {
        Assert.Equal("all", Axes.All.ToString());
        Assert.Equal("(0, -1)", ((Axes)[0, -1]).ToString());
        Assert.Equal((Axes)1, Axes.Create([1]));
        Assert.NotEqual(Axes.All, Axes.Create([]));
    }
}
