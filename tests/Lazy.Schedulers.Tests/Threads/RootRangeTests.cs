using LazyGraph.Tests.Support;
using LazyGraph.Threads;

namespace LazyGraph.Tests.Threads;

public sealed class RootRangeTests
{
    [Fact]
    public void IsTakenFromTheFrontAndStolenFromTheBack()
    {
        var range = default(RootRange);
        range.Set(10, 20);
        Assert.True(range.TryTake(3, out var first, out var end));
        Assert.Equal((10, 13), (first, end));
        Assert.True(range.TrySteal(out first, out end));
        Assert.Equal((16, 20), (first, end));
        Assert.True(range.TryTake(100, out first, out end));
        Assert.Equal((13, 16), (first, end));
        Assert.True(range.IsEmpty);
        Assert.False(range.TryTake(1, out _, out _));
        Assert.False(range.TrySteal(out _, out _));
    }

    [Fact]
    public void TheLastIndexCanBeStolen()
    {
        var range = default(RootRange);
        range.Set(5, 6);
        Assert.True(range.TrySteal(out var first, out var end));
        Assert.Equal((5, 6), (first, end));
        Assert.True(range.IsEmpty);
    }

    [Fact]
    public void EachIndexIsTakenOnce() => Limited.Run(() =>
    {
        const int Count = 200_000;
        var ranges = new RootRange[1];
        ranges[0].Set(0, Count);
        var taken = new int[Count];
        var threads = Enumerable.Range(0, 3).Select(number => new Thread(() =>
        {
            while (number == 0 ? ranges[0].TryTake(3, out var first, out var end) : ranges[0].TrySteal(out first, out end))
            {
                for (var i = first; i < end; i++)
                {
                    Interlocked.Increment(ref taken[i]);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(taken, times => Assert.Equal(1, times));
    });
}
