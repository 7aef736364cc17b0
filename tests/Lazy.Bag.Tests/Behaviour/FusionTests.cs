namespace LazyGraph.Tests.Behaviour;

/// <summary>All steps on a partition are one task, where only one reader wants them.</summary>
public sealed class FusionTests
{
    [Fact]
    public void AChainOfStepsIsOneTaskAPartition()
    {
        var bag = Bag.Range(100, partitions: 4).Map(x => x + 1).Filter(x => x > 3).SelectMany(x => new[] { x, x }).MapPartitions(items => items).RandomSample(0.5, 1);
        Assert.Equal(4, bag.ToGraph().Count);
        Assert.Equal(5, bag.Sum().ToGraph().Count); // and one that adds up
        Assert.Equal(4 * 6, bag.ToGraph(optimize: false).Count);
    }

    [Fact]
    public void ATreeHasAGroupForEveryEightPartitions()
    {
        Assert.Equal(20 + 3 + 1, Bag.Range(100, partitions: 20).Map(x => x).Sum().ToGraph().Count);
        Assert.Equal(20 + 1, Bag.Range(100, partitions: 20).Map(x => x).Sum(int.MaxValue).ToGraph().Count);
        Assert.Equal(20 + 10 + 5 + 3 + 2 + 1, Bag.Range(100, partitions: 20).Map(x => x).Sum(2).ToGraph().Count);
    }

    [Fact]
    public void WhatHasTwoReadersIsATaskOfItsOwn()
    {
        var shared = Bag.Range(100, partitions: 4).Map(x => x + 1);
        Assert.Equal(4 + 4, shared.Zip(shared).Map(pair => pair.First).ToGraph().Count);
        Assert.Equal(4, shared.Map(x => x).Zip(Bag.Range(100, partitions: 4)).ToGraph().Count);
    }

    [Fact]
    public void WhatHasAPolicyIsATaskOfItsOwn()
    {
        var bag = Bag.FromDelayed(Bag.Range(100, partitions: 4).Map(x => x + 1).ToDelayed().Select(partition => partition.WithPriority(1))).Map(x => x + 1);
        Assert.True(bag.ToGraph().Count >= 8);
        Assert.Equal(Enumerable.Range(2, 100), bag.Compute());
    }

    [Fact]
    public void ATaskIsNamedByAllItsSteps()
    {
        var sum = Bag.Range(100, partitions: 2).Map(x => x + 1).Filter(x => x > 3, name: "large").Sum();
        var graph = sum.ToGraph();
        var names = Enumerable.Range(0, graph.Count).Select(i => graph.KeyOf(i).Name).ToArray();
        Assert.Equal(2, names.Count(name => name == "range → map x + 1 → large → sum"));
        Assert.Single(names, "sum");
    }

    [Fact]
    public void PicturesShowEachStepByItsName()
    {
        var picture = Bag.Range(100, partitions: 2).Map(x => x + 1).Filter(x => x > 3, name: "large").Take(5).ToPicture();
        var labels = picture.Nodes.Select(node => node.Label).ToHashSet();
        Assert.Superset(new HashSet<string> { "range", "map x + 1", "large", "take 5" }, labels);
    }

    [Fact]
    public void ThePartsOfAFusedRunAreNotThoseOfTheBag()
    {
        // The bag's own nodes stay as they are: computing it fused, then another way, gives the same.
        var bag = Bag.Range(10, partitions: 2).Map(x => x + 1);
        var sum = bag.Sum();
        Assert.Equal(55, sum.Compute());
        Assert.Equal(Enumerable.Range(1, 10), bag.Compute(options: new ComputeOptions { Fuse = false }));
        Assert.Equal(55, sum.Compute(options: new ComputeOptions { Fuse = false }));
        Assert.Equal((55L, 10), Delayed.Compute(sum, bag.Max()));
    }
}
