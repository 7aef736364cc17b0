using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>No elements, one partition, very many partitions.</summary>
public sealed class SizeTests
{
    private const int Many = 10_000;

    [Fact]
    public void NoElements()
    {
        var empty = Bag.From<int>([]);
        Assert.Equal(1, empty.PartitionCount);
        Gives.Partitions([[]], empty);
        Gives.Partitions([[]], Bag.Range(0));
        Gives.Partitions([[]], Bag.Range(0L, partitions: 5));
        Gives.Value(0, empty.Count());
        Gives.Value(0, empty.Sum());
        Gives.Value(false, empty.Any(_ => true));
        Gives.Value(true, empty.All(_ => false));
        Gives.Elements([], empty.Frequencies());
        Gives.Elements([], empty.Distinct());
        Gives.Elements([], empty.TopK(3));
        Gives.Elements([], empty.FoldBy(x => x, (a, b) => a + b));
        Gives.Elements([], empty.Take(5, -1));
        Gives.Elements([], empty.Accumulate((a, b) => a + b));
        Gives.Elements([7], empty.Accumulate((a, b) => a + b, 7));
        Gives.Value(7, empty.Fold((a, b) => a + b, 7));
        Gives.Partitions([[], [], []], empty.Repartition(3));
        Gives.Elements([], empty.Zip(empty));
        Gives.Elements([], empty.Product(empty));
        Gives.Elements([], empty.Join(empty, x => x, x => x, (a, b) => a + b));
        Gives.Elements([], empty.RandomElements(0, 1));
    }

    [Fact]
    public void VeryManyPartitions()
    {
        var bag = Bag.Range(2 * Many, partitions: Many);
        Assert.Equal(Many, bag.PartitionCount);
        foreach (var scheduler in (Execution.IGraphScheduler[])[Schedulers.Synchronous, Schedulers.Threads(4)])
        {
            Assert.Equal(2L * Many, Limited.Run(() => bag.Count().Compute(scheduler)));
            Assert.Equal(Enumerable.Range(0, 2 * Many), Limited.Run(() => bag.Compute(scheduler)));
            Assert.Equal([(2 * Many) - 1, (2 * Many) - 2], Limited.Run(() => bag.TopK(2, splitEvery: 2).Compute(scheduler)));
            Assert.Equal(10, Limited.Run(() => bag.Map(x => x % 10).Frequencies(splitEvery: int.MaxValue).Compute(scheduler)).Length);
            Assert.Equal(2 * Many, Limited.Run(() => bag.Accumulate((_, x) => x).Compute(scheduler)).Length);
            Assert.Equal(Enumerable.Range(0, 2 * Many), Limited.Run(() => bag.Repartition(7).Compute(scheduler)));
            Assert.Equal(Enumerable.Range(0, 50), Limited.Run(() => bag.Take(50, -1).Compute(scheduler)));
            Assert.Equal(2 * Many, Limited.Run(() => bag.Zip(bag.Map(x => x)).Count().Compute(scheduler)));
        }
    }

    [Fact]
    public void LongChainsOfSteps()
    {
        var bag = Bag.Range(10, partitions: 2);
        for (var i = 0; i < 500; i++)
        {
            bag = bag.Map(x => x + 1);
        }

        Gives.Elements(Enumerable.Range(500, 10), bag);
    }

    [Fact]
    public void RangeOfLongNumbers()
    {
        var bag = Bag.Range(1L << 40, partitions: 1 << 20);
        Assert.Equal(1 << 20, bag.PartitionCount);
        Assert.Equal([0L, 1, 2], bag.Take(3).Compute(Schedulers.Synchronous));
        Assert.Equal([[3L << 20, (3L << 20) + 1]], Delayed.Compute(Bag.FromDelayed([bag.Partitions[3]]).Take(2).ToDelayed(), Schedulers.Synchronous));
    }
}
