using System.Runtime.CompilerServices;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>Bags of asynchronous sequences.</summary>
public sealed class FromAsyncTests
{
    [Fact]
    public void EachSequenceIsAPartition()
    {
        var bag = Bag.FromAsync([Counted(3), Counted(0), Counted(200)], readAhead: 5);
        Assert.Equal(3, bag.PartitionCount);
        Gives.Partitions([[0, 1, 2], [], [.. Enumerable.Range(0, 200)]], bag.Map(x => x));
        Gives.Value(203, bag.Count());
        Gives.Elements([0, 1, 2], Bag.FromAsync(Counted(3)));
    }

    [Fact]
    public void ASequenceIsReadAtEachComputeAndNotBefore()
    {
        var source = new Source(10);
        var bag = Bag.FromAsync(source.Items());
        Assert.Equal(0, source.Opened);
        Assert.Equal(45, bag.Sum().Compute());
        Assert.Equal(45, bag.Sum().Compute());
        Assert.Equal(2, source.Opened);
    }

    [Fact]
    public async Task ItReadsAheadButNotFarther()
    {
        const int ReadAhead = 4;
        var source = new Source(int.MaxValue);
        var most = 0;
        var taken = Bag.FromAsync(source.Items(), ReadAhead).Map((x) =>
        {
            if (x == 10)
            {
                Limited.Until(() => source.Given >= 10 + ReadAhead); // it goes on while the reader stands
            }

            most = Math.Max(most, source.Given - x);
            return x;
        }).Take(500);
        Assert.Equal(Enumerable.Range(0, 500), Limited.Run(() => taken.Compute(Schedulers.Synchronous)));
        await source.Closed.Soon();
        Assert.InRange(most, 1, ReadAhead + 3); // those of the buffer, the one that waits before it, and the one that was read
    }

    [Fact]
    public async Task TakeClosesASequenceThatHasNoEnd()
    {
        var source = new Source(int.MaxValue);
        Assert.Equal([0, 1, 2], Limited.Run(() => Bag.FromAsync(source.Items()).Take(3).Compute(Schedulers.Synchronous)));
        await source.Closed.Soon();
    }

    [Fact]
    public async Task AFailureOfAFunctionClosesTheSequence()
    {
        var source = new Source(int.MaxValue);
        var failure = Assert.Throws<TaskFailedException>(() => Limited.Run(() => Bag.FromAsync(source.Items()).Map(x => x == 5 ? throw new FormatException() : x).Sum().Compute()));
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal("element 5 of its partition", failure.Position);
        await source.Closed.Soon();
    }

    [Fact]
    public void AFailureOfTheSequenceComesAfterItsElements()
    {
        var seen = new List<int>();
        var bag = Bag.FromAsync(Failing()).Map(x =>
        {
            seen.Add(x);
            return x;
        });
        var failure = Assert.Throws<TaskFailedException>(() => Limited.Run(() => bag.Sum().Compute(Schedulers.Synchronous)));
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal([1, 2], seen);

        static async IAsyncEnumerable<int> Failing()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
            throw new FormatException();
        }
    }

    private static async IAsyncEnumerable<int> Counted(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 3 == 0)
            {
                await Task.Yield();
            }

            yield return i;
        }
    }

    /// <summary>A sequence that tells what happens to it.</summary>
    private sealed class Source(int count)
    {
        private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _given;
        private int _opened;

        public int Given => Volatile.Read(ref _given);

        public int Opened => Volatile.Read(ref _opened);

        public Task Closed => _closed.Task;

        public async IAsyncEnumerable<int> Items([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _opened);
            try
            {
                for (var i = 0; i < count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await Task.Yield();
                    Volatile.Write(ref _given, i + 1);
                    yield return i;
                }
            }
            finally
            {
                _closed.TrySetResult();
            }
        }
    }
}
