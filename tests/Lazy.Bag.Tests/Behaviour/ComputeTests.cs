using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>The ways to compute a bag: at once, kept, part by part, awaited, cancelled, by several at a time.</summary>
public sealed class ComputeTests
{
    [Fact]
    public void APersistedBagIsNotComputedAgain()
    {
        var calls = 0;
        var bag = Bag.Range(10, partitions: 3).Map(x => x + (0 * Interlocked.Increment(ref calls))).Persist();
        Assert.Equal(10, calls);
        Assert.Equal(3, bag.PartitionCount);
        Assert.Equal(Enumerable.Range(0, 10), bag.Compute());
        Assert.Equal(45, bag.Sum().Compute());
        Assert.Equal([[0, 1, 2], [3, 4, 5], [6, 7, 8, 9]], Delayed.Compute(bag.ToDelayed()));
        Assert.Equal(10, calls);
    }

    [Fact]
    public async Task APersistedBagMayBeAwaited()
    {
        var calls = 0;
        var bag = await Bag.Range(10, partitions: 3).Map(x => x + (0 * Interlocked.Increment(ref calls))).PersistAsync().Soon();
        Assert.Equal(45, await bag.Sum().ComputeAsync().Soon());
        Assert.Equal(10, calls);
    }

    [Theory, InlineData(1), InlineData(3)]
    public void WhoChangesAResultDoesNotChangeTheBag(int partitions)
    {
        var bag = Bag.From([1, 2, 3], partitions: partitions);
        Array.Clear(bag.Compute());
        Assert.Equal([1, 2, 3], bag.Compute());

        var kept = bag.Map(x => x).Persist();
        Array.Clear(kept.Compute());
        Assert.Equal([1, 2, 3], kept.Compute());

        var items = new[] { 1, 2, 3 };
        var copied = Bag.From(items, partitions: partitions);
        Array.Clear(items);
        Assert.Equal([1, 2, 3], copied.Compute());
    }

    [Theory, InlineData(1), InlineData(4)]
    public async Task PartsComeInTheirOrder(int workers)
    {
        var parts = new List<int[]>();
        await foreach (var part in Bag.Range(100, partitions: 20).Map(x => x * 2).ComputeEach(workers: workers))
        {
            parts.Add(part);
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(x => x * 2).Chunk(5), parts);
    }

    [Fact]
    public async Task WhoStopsReadingPartsStopsTheRun()
    {
        var calls = 0;
        var gate = new ManualResetEventSlim();
        var bag = Bag.Range(1000, partitions: 1000).Map(x =>
        {
            Interlocked.Increment(ref calls);
            if (x > 0)
            {
                gate.Pass();
            }

            return x;
        });
        await using (var parts = bag.ComputeEach(workers: 1).GetAsyncEnumerator())
        {
            Assert.True(await parts.MoveNextAsync());
            Assert.Equal([0], parts.Current);
        }

        gate.Set(); // held up to here by the second partition, if that had begun
        Assert.InRange(calls, 1, 999);
    }

    [Fact]
    public async Task AFailureComesAfterThePartsBefore()
    {
        var bag = Bag.Range(10, partitions: 5).Map(x => x == 6 ? throw new FormatException() : x);
        var parts = new List<int[]>();
        var failure = await Assert.ThrowsAsync<TaskFailedException>(async () =>
        {
            await foreach (var part in bag.ComputeEach(Schedulers.Synchronous))
            {
                parts.Add(part);
            }
        });
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal([[0, 1], [2, 3], [4, 5]], parts);
    }

    [Fact]
    public async Task BagsAreAwaited()
    {
        var bag = Bag.Range(10, partitions: 3);
        Assert.Equal(Enumerable.Range(0, 10), await bag);
        Assert.Equal(Enumerable.Range(0, 10), await bag.ComputeAsync(workers: 2).Soon());
        Assert.Equal(45, await bag.Sum());
        var failure = await Assert.ThrowsAsync<TaskFailedException>(() => bag.Map(x => 1 / x).ComputeAsync().Soon());
        Assert.IsType<DivideByZeroException>(failure.InnerException);
    }

    [Fact]
    public void CancellationStopsBetweenPartitions()
    {
        using var stop = new CancellationTokenSource();
        var calls = 0;
        var bag = Bag.Range(100, partitions: 100).Map(x =>
        {
            Interlocked.Increment(ref calls);
            if (x == 5)
            {
                stop.Cancel();
            }

            return x;
        });
        Assert.ThrowsAny<OperationCanceledException>(() => bag.Compute(Schedulers.Synchronous, cancellationToken: stop.Token));
        Assert.Equal(6, calls);
        Assert.Equal(100, bag.Count().Compute(Schedulers.Synchronous));
    }

    [Fact]
    public async Task CancelledPartsEnd()
    {
        using var stop = new CancellationTokenSource();
        var read = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var part in Bag.Range(1000, partitions: 1000).ComputeEach(Schedulers.Synchronous, cancellationToken: stop.Token))
            {
                read++;
                await stop.CancelAsync();
            }
        });
        Assert.InRange(read, 1, 1000);
    }

    [Fact]
    public void EightThreadsComputeOneBagAtOnce()
    {
        var shared = Bag.Range(1000, partitions: 10).Map(x => x * 2).Filter(x => x % 3 == 0);
        var sum = shared.Sum();
        var frequencies = shared.Frequencies();
        var runs = Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (var round = 0; round < 20; round++)
            {
                Assert.Equal(Enumerable.Range(0, 1000).Select(x => x * 2).Where(x => x % 3 == 0), shared.Compute(i % 2 == 0 ? Schedulers.Synchronous : Schedulers.Threads(2)));
                Assert.Equal(333_666 - 0, sum.Compute(workers: 2));
                Assert.Equal(334, frequencies.Compute().Length);
            }
        }));
        Limited.Run(() => Task.WhenAll(runs).GetAwaiter().GetResult());
    }

    [Fact]
    public void ARetriedPartitionIsReadAnew()
    {
        var tries = new int[20];
        var bag = Bag.Range(20, partitions: 4).Map(x => Interlocked.Increment(ref tries[x]) == 1 && x % 5 == 3 ? throw new FormatException() : x);
        var retried = Bag.FromDelayed(bag.ToDelayed().Select(partition => partition.WithRetry(1)));
        Assert.Equal(190, Limited.Run(() => retried.Sum().Compute()));
        Assert.Equal([2, 2, 2, 2, 1], tries.Take(5));
        Assert.Throws<TaskFailedException>(() => Bag.Range(20, partitions: 4).Map(x => x == 3 ? throw new FormatException() : x).Sum().WithRetry(2).Compute());
    }
}
