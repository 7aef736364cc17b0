using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Memory;

/// <summary>A run with a memory limit: roots wait, results go to disk and come back whole.</summary>
public sealed class MemoryLimitTests
{
    private const int Size = 10_000;

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void SpilledResultsComeBackWhole(int workers)
    {
        var parts = Enumerable.Range(0, 20).Select(i => Delayed.Call(() => Bytes(i))).ToArray();
        var numbers = Delayed.Call(() => Enumerable.Range(0, 5_000).Select(i => i / 7.0).ToArray());
        var text = Delayed.Call(() => new string('\uD800', 6_000));
        var sum = Delayed.Func((byte[][] all, double[] values, string s) => all.Sum(part => part.Sum(b => (long)b)) + values.Sum() + s.Length + s[5_999])(Delayed.Gather(parts), numbers, text);
        Assert.Equal(sum.Compute(Schedulers.Synchronous), Limited.Run(() => sum.Compute(workers: workers, memoryLimit: 3 * Size)));
    }

    [Fact]
    public void RootsWaitWhileResultsStandAboveTheLimit()
    {
        var observer = new RecordingObserver();
        var sums = Enumerable.Range(0, 50).Select(i => Delayed.Call(() => Bytes(i)).Select(bytes => bytes.Sum(b => (long)b)));
        var total = Delayed.Gather(sums).Select(all => all.Sum());
        var options = new ComputeOptions { Observers = [observer], Fuse = false };
        Assert.Equal(total.Compute(Schedulers.Synchronous), Limited.Run(() => total.Compute(workers: 4, memoryLimit: Size, options: options)));
        Assert.InRange(observer.PeakHeldBytes, 1, 6 * Size);
    }

    [Fact]
    public void AskedResultsAreGivenWhateverTheirSize()
    {
        var asked = Enumerable.Range(0, 10).Select(i => Delayed.Call(() => Bytes(i))).ToArray();
        var values = Limited.Run(() => Delayed.Compute(asked, workers: 2, memoryLimit: 1));
        Assert.All(values.Index(), item => Assert.Equal(Bytes(item.Index), item.Item));
    }

    [Fact]
    public Task ComputeEachGivesThemToo() => Task.Run(async () =>
    {
        var asked = Enumerable.Range(0, 10).Select(i => Delayed.Call(() => Bytes(i))).ToArray();
        await foreach (var (index, value) in Delayed.ComputeEach(asked, workers: 2, memoryLimit: 1))
        {
            Assert.Equal(Bytes(index), value);
        }
    }).Soon();

    [Fact]
    public void APromiseOfASpilledResultIsTakenOverWhole()
    {
        var first = Delayed.Call(() => Bytes(1));
        var others = Enumerable.Range(2, 5).Select(i => Delayed.Call(() => Bytes(i)).After(first)).ToArray();
        var grown = Delayed.Checkpoint(others).SelectMany(_ => first);
        var length = Delayed.Func((byte[] a, byte[][] all) => (a, all.Length))(grown, Delayed.Gather(others));
        var options = new ComputeOptions { Fuse = false };
        var (value, count) = Limited.Run(() => length.Compute(Schedulers.Synchronous, memoryLimit: 1, options: options));
        Assert.Equal(Bytes(1), value);
        Assert.Equal(5, count);
    }

    private static byte[] Bytes(int seed)
    {
        var bytes = new byte[Size];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
