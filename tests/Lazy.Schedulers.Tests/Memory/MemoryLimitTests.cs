using LazyGraph.Execution;
using LazyGraph.Graphs;
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

    /// <summary>Roots that are ready from the start, all read at the very end: only waiting keeps what is held small.</summary>
    [Theory, InlineData(false, true), InlineData(true, true), InlineData(false, false), InlineData(true, false)]
    public void RootsWaitWhileResultsStandAboveTheLimit(bool threads, bool withReaders)
    {
        const long limit = 2 * Size;
        var roots = Enumerable.Range(0, 12).Select(i => Delayed.Call(() => new Block(i))).ToArray();
        var readers = withReaders ? roots.Select(root => root.Select(block => block.Number * 2)).ToArray() : [];
        var total = Delayed.Func((Block[] blocks, int[] numbers) => blocks.Sum(block => block.Number) + numbers.Sum())(Delayed.Gather(roots), Delayed.Gather(readers));
        var observer = new HoldingObserver(limit);
        IGraphScheduler scheduler = threads ? Schedulers.Threads(2) : new EagerScheduler(2);
        var value = Limited.Run(() => total.Compute(scheduler, memoryLimit: limit, options: new ComputeOptions { Observers = [observer], Fuse = false }));
        Assert.Equal(66 * (withReaders ? 3 : 1), value);
        Assert.Empty(observer.Violations);
        Assert.InRange(observer.StartedAboveLimit, 9, 10); // below the limit at most three roots can have started
        Assert.InRange(observer.PeakBytes, 12 * Size, (12 * Size) + 1_000); // nothing here can be spilled
    }

    /// <summary>The test above would see roots that do not wait.</summary>
    [Fact]
    public void WithoutALimitNoRootWaits()
    {
        var roots = Enumerable.Range(0, 12).Select(i => Delayed.Call(() => new Block(i))).ToArray();
        var observer = new HoldingObserver(2 * Size);
        Limited.Run(() => Delayed.Gather(roots).Compute(new EagerScheduler(2), options: new ComputeOptions { Observers = [observer], Fuse = false }));
        Assert.NotEmpty(observer.Violations);
        Assert.Equal(2, observer.PeakRunning);
    }

    /// <summary>What can't be written to disk stands above the limit: the observers are told once. What can, does not.</summary>
    [Theory, InlineData(true, 0), InlineData(false, 1)]
    public void ARunSaysThatItCannotKeepTheLimit(bool canSpill, int told)
    {
        var roots = Enumerable.Range(0, 12).Select(i => canSpill ? Delayed.Call(() => (object)Bytes(i)) : Delayed.Call(() => (object)new Block(i))).ToArray();
        var last = Delayed.Func((object[] all) => all.Length)(Delayed.Gather(canSpill ? roots[..2] : roots));
        var observer = new LimitObserver();
        Limited.Run(() => last.Compute(Schedulers.Synchronous, memoryLimit: 3 * Size, options: new ComputeOptions { Observers = [observer] }));
        Assert.Equal(told, observer.Told);
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

    /// <summary>Knows its size, and nobody can write it to disk.</summary>
    private sealed record Block(int Number) : ISized
    {
        public long SizeInBytes => Size;
    }

    private sealed class LimitObserver : IExecutionObserver
    {
        public int Told { get; private set; }

        public void GraphStarted(TaskGraph graph)
        {
        }

        public void TaskStarted(in TaskEvent task)
        {
        }

        public void TaskFinished(in TaskEvent task)
        {
        }

        public void MemoryLimitExceeded(long heldBytes, long limit)
        {
            Assert.True(heldBytes > limit);
            Told++;
        }

        public void GraphFinished(Exception? error)
        {
        }
    }
}
