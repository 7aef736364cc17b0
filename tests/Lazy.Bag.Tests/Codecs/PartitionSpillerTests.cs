using LazyGraph.Bags;

namespace LazyGraph.Tests;

public sealed class PartitionSpillerTests
{
    [Fact]
    public void PartitionsComeBack()
    {
        AssertComesBack(Enumerable.Range(0, 30_000).ToArray());
        AssertComesBack(Enumerable.Range(0, 30_000).Select(i => (i, i % 5 == 0 ? null : $"text {i}")).ToArray());
        AssertComesBack(new Address?[] { new("a", "b"), null });
        AssertComesBack(Array.Empty<string>());
    }

    [Fact]
    public void WhatHasNoCodecStaysInMemory()
    {
        Assert.False(PartitionSpiller.Instance.CanSpill(new object[1]));
        Assert.False(PartitionSpiller.Instance.CanSpill(new Stream[1]));
        Assert.False(PartitionSpiller.Instance.CanSpill(new int[1, 1]));
        Assert.False(PartitionSpiller.Instance.CanSpill("text"));
        Assert.False(PartitionSpiller.Instance.CanSpill(new List<int>()));
    }

    [Fact]
    public void TheEngineSpillsPartitionsAndGoesOn()
    {
        var parts = Enumerable.Range(0, 40).Select(number => Delayed.Value(number).Select(part => Enumerable.Range(0, 500).Select(i => new Line($"product {part}", i)).ToArray())).ToArray();
        var sums = Delayed.Gather(parts).Select(all => all.Sum(items => items.Sum(item => item.Count)));
        var options = new ComputeOptions { MemoryLimit = 20_000, Spillers = [PartitionSpiller.Instance], Fuse = false };
        Assert.Equal(40 * 499 * 250, sums.Compute(options: options));
    }

    private static void AssertComesBack<T>(T[] partition)
    {
        Assert.True(PartitionSpiller.Instance.CanSpill(partition));
        var stream = new MemoryStream();
        PartitionSpiller.Instance.Write(partition, stream);
        stream.Position = 0;
        Assert.Equal(partition, Assert.IsType<T[]>(PartitionSpiller.Instance.Read(partition.GetType(), stream)));
    }
}
