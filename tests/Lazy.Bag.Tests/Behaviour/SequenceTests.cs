namespace LazyGraph.Tests.Behaviour;

/// <summary>How a sequence or a range is cut.</summary>
public sealed class SequenceTests
{
    [Theory]
    [InlineData(6, 3, null, 3, 2)]
    [InlineData(3, 8, null, 3, 1)] // never empty partitions
    [InlineData(100, 30, null, 25, 4)]
    [InlineData(101, 50, null, 51, 2)] // above 100 rounded down, so one more or so
    [InlineData(120, 7, null, 8, 17)]
    [InlineData(105, 200, null, 105, 1)]
    [InlineData(10, null, 4, 3, 4)]
    [InlineData(10, null, 100, 1, 10)]
    [InlineData(100, null, null, 100, 1)]
    [InlineData(101, null, null, 51, 2)]
    [InlineData(10_000, null, null, 1_000, 10)]
    [InlineData(0, 5, null, 1, 0)]
    public void ASequence(int count, int? partitions, int? size, int expected, int first)
    {
        var bag = Bag.From(Enumerable.Range(0, count), partitions, size);
        Assert.Equal(expected, bag.PartitionCount);
        Assert.Equal(first, bag.Partitions[0].Compute().Length);
        Assert.Equal(Enumerable.Range(0, count), bag.Compute());
    }

    [Theory]
    [InlineData(27, 6, 6, 4, 7)]
    [InlineData(10, 4, 4, 2, 4)]
    [InlineData(3, 5, 3, 1, 1)]
    [InlineData(100, null, 8, 12, 16)]
    public void ARange(int count, int? partitions, int expected, int first, int last)
    {
        foreach (var bag in (Bag<long>[])[Bag.Range((long)count, partitions), Bag.Range(count, partitions).Map(x => (long)x)])
        {
            Assert.Equal(expected, bag.PartitionCount);
            Assert.Equal(first, bag.Partitions[0].Compute().Length);
            Assert.Equal(last, bag.Partitions[bag.PartitionCount - 1].Compute().Length);
            Assert.Equal(Enumerable.Range(0, count).Select(x => (long)x), bag.Compute());
        }
    }

    [Fact]
    public void ASequenceIsReadOnceWhenTheBagIsMade()
    {
        var reads = 0;
        var bag = Bag.From(Read());
        Assert.Equal(1, reads);
        Assert.Equal([1, 2], bag.Compute());
        Assert.Equal([1, 2], bag.Compute());
        Assert.Equal(1, reads);

        IEnumerable<int> Read()
        {
            reads++;
            yield return 1;
            yield return 2;
        }
    }
}
