using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>What runs, when, and how often.</summary>
public sealed class LazinessTests
{
    [Fact]
    public void NothingRunsBeforeACompute()
    {
        var calls = 0;
        var source = Bag.FromDelayed([Delayed.Call(() => new int[Interlocked.Increment(ref calls)])]);
        var bag = source.Map(Counted).Filter(x => Counted(x) > 0).SelectMany(x => new int[Counted(x)]).MapPartitions(items => items.Select(Counted)).Repartition(3);
        _ = (bag.Sum(), bag.Count(), bag.Frequencies(), bag.Distinct(), bag.TopK(3), bag.Take(2, -1), bag.Accumulate((a, b) => a + b), bag.Fold((a, b) => Counted(a + b)));
        _ = (bag.Zip(bag), bag.Product(source), bag.Join(source, Counted, Counted, (a, b) => a + b), bag.FoldBy(Counted, (a, b) => a + b), bag.RandomSample(0.5, 1), bag.RandomElements(1, 1), bag.RandomChoices(1, 1));
        _ = (bag.ToString(), bag.ToDelayed(), bag.Sum().ToGraph().Count, bag.Sum().ToPicture());
        Assert.Equal(0, calls);

        int Counted(int x)
        {
            Interlocked.Increment(ref calls);
            return x;
        }
    }

    [Fact]
    public void TakeReadsNoFurtherThanItNeeds()
    {
        var read = new List<int>();
        var taken = Bag.Range(100, partitions: 4).Map(x => Noted(read, x)).Take(3, -1);
        Assert.Equal([0, 1, 2], taken.Compute(Schedulers.Synchronous));
        Assert.Equal([0, 1, 2], read);

        read.Clear();
        Assert.Equal(Enumerable.Range(0, 30), Bag.Range(100, partitions: 4).Map(x => Noted(read, x)).Take(30, 3).Compute(Schedulers.Synchronous));
        Assert.Equal(Enumerable.Range(0, 30), read);

        read.Clear();
        Assert.Empty(Bag.Range(100, partitions: 4).Map(x => Noted(read, x)).Take(0, -1).Compute(Schedulers.Synchronous));
        Assert.Empty(read);
    }

    [Fact]
    public void TakeComputesOnlyThePartitionsItIsFrom()
    {
        var read = new List<int>();
        var bag = Bag.Range(10, partitions: 5).Map(x => Noted(read, x));
        Assert.Equal([0, 1, 2, 3], bag.Take(9, 2).Compute(Schedulers.Synchronous, options: new ComputeOptions { Fuse = false }));
        Assert.Equal([0, 1, 2, 3], read);
    }

    [Fact]
    public void AnyAndAllStopAtTheFirstAnswerInEachPartition()
    {
        var read = new List<int>();
        var bag = Bag.Range(30, partitions: 3).Map(x => Noted(read, x));
        Assert.True(bag.Any(x => x % 10 == 3).Compute(Schedulers.Synchronous));
        Assert.Equal([0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23], read.Order());

        read.Clear();
        Assert.False(bag.All(x => x % 10 < 2).Compute(Schedulers.Synchronous));
        Assert.Equal([0, 1, 2, 10, 11, 12, 20, 21, 22], read.Order());
    }

    [Theory, InlineData(true), InlineData(false)]
    public void AFunctionIsCalledOnceForEachElement(bool fuse)
    {
        var calls = new int[60];
        var bag = Bag.Range(60, partitions: 7).Map(x => Counted(calls, x)).Filter(x => x % 2 == 0);
        Assert.Equal(870, Limited.Run(() => bag.Sum().Compute(Schedulers.Threads(4), options: new ComputeOptions { Fuse = fuse })));
        Assert.All(calls, count => Assert.Equal(1, count));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void ABagOfTwoReadersIsComputedOnce(bool fuse)
    {
        var calls = new int[60];
        var shared = Bag.Range(60, partitions: 7).Map(x => Counted(calls, x));
        var options = new ComputeOptions { Fuse = fuse };
        var (sum, largest, all) = Limited.Run(() => Delayed.Compute(shared.Sum(), shared.Map(x => x * 2).Max(), shared, Schedulers.Threads(4), options: options));
        Assert.Equal((1770L, 118), (sum, largest));
        Assert.Equal(Enumerable.Range(0, 60), all);
        Assert.All(calls, count => Assert.Equal(1, count));

        Assert.Equal(60, Limited.Run(() => shared.Zip(shared).Count().Compute(Schedulers.Threads(4), options: options)));
        Assert.All(calls, count => Assert.Equal(2, count));

        Assert.Equal(60, Limited.Run(() => shared.Zip(shared.Filter(_ => true)).Filter(pair => pair.First == pair.Second).Count().Compute(Schedulers.Threads(4), options: options)));
        Assert.All(calls, count => Assert.Equal(3, count));
    }

    [Fact]
    public void ThePromiseOfAnArgumentIsComputedOnce()
    {
        var calls = 0;
        var argument = Delayed.Call(() => Interlocked.Increment(ref calls));
        Assert.Equal(5050 + 100 + 1000, Limited.Run(() => Bag.Range(100, partitions: 10).Map((x, one) => x + one, argument).Map((x, one) => x + one, argument).MapPartitions((items, one) => items.Append(100 * one), argument).Sum().Compute()));
        Assert.Equal(1, calls);
    }

    private static int Noted(List<int> read, int x)
    {
        read.Add(x);
        return x;
    }

    private static int Counted(int[] calls, int x)
    {
        Interlocked.Increment(ref calls[x]);
        return x;
    }
}
