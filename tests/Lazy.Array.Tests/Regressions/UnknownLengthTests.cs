using LazyGraph.Execution;

namespace LazyGraph.Tests.Regressions;

/// <summary>Sums over elements of which nobody knows the index.</summary>
public sealed class UnknownLengthTests
{
    [Theory, InlineData(700), InlineData(5000), InlineData(3)]
    public void SumsOfWhatAMaskTakes(int chunk)
    {
        var values = Enumerable.Range(0, 5000).Select(i => Math.Sin(i) * 100).ToArray();
        var expected = values.Where(value => value > 0).ToArray();
        var x = LazyArray.From(values, chunks: chunk);
        var taken = x[x > 0.0];
        foreach (var scheduler in new IGraphScheduler[] { Schedulers.Synchronous, Schedulers.Threads(2) })
        {
            Assert.Equal(expected.Sum(), taken.Sum().Compute(scheduler), 1e-6);
            Assert.Equal(expected.Average(), taken.Mean().Compute(scheduler), 1e-9);
            var mean = expected.Average();
            Assert.Equal(Math.Sqrt(expected.Average(value => (value - mean) * (value - mean))), taken.Std().Compute(scheduler), 1e-9);
            Assert.Equal(expected.Sum(), taken.Persist(scheduler).Sum().Compute(scheduler), 1e-6);
        }
    }

    [Fact]
    public void SumsOfRowsThatAMaskTakes()
    {
        var x = LazyArray.Arange(0.0, 3000.0).Reshape(1000, 3).Rechunk([70, 2]);
        var rows = x[x[Slice.All, 0] > 1500.0];
        var expected = Enumerable.Range(0, 1000).Where(row => row * 3 > 1500).ToArray();
        var sums = rows.Sum(axis: 0).Compute();
        for (var column = 0; column < 3; column++)
        {
            Assert.Equal(expected.Sum(row => (row * 3.0) + column), sums[column], 1e-6);
        }
    }

    [Fact]
    public void NothingIsTaken()
    {
        var x = LazyArray.Arange(0.0, 300.0, chunks: 100);
        Assert.Equal(0, x[x < 0.0].Sum().Compute());
        Assert.True(double.IsNaN(x[x < 0.0].Mean().Compute()));
    }
}
