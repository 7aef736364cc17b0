namespace LazyGraph.Tests.Behaviour;

/// <summary>A bad argument is an error where the bag is built.</summary>
public sealed class ArgumentTests
{
    private static readonly Bag<int> Numbers = Bag.Range(10, partitions: 3);

    [Fact]
    public void NullFunctions()
    {
        Assert.Throws<ArgumentNullException>("function", () => Numbers.Map((Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>("predicate", () => Numbers.Filter(null!));
        Assert.Throws<ArgumentNullException>("predicate", () => Numbers.Remove(null!));
        Assert.Throws<ArgumentNullException>("selector", () => Numbers.SelectMany((Func<int, int[]>)null!));
        Assert.Throws<ArgumentNullException>("function", () => Numbers.MapPartitions((Func<IEnumerable<int>, int[]>)null!));
        Assert.Throws<ArgumentNullException>("function", () => Numbers.Accumulate(null!));
        Assert.Throws<ArgumentNullException>("function", () => Numbers.Fold(null!));
        Assert.Throws<ArgumentNullException>("key", () => Numbers.FoldBy((Func<int, int>)null!, (a, b) => a + b));
        Assert.Throws<ArgumentNullException>("key", () => Numbers.DistinctBy((Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>("by", () => Numbers.TopK(1, (Func<int, int>)null!));
        Assert.Throws<ArgumentNullException>("predicate", () => Numbers.Any(null!));
        Assert.Throws<ArgumentNullException>("predicate", () => Numbers.All(null!));
        Assert.Throws<ArgumentNullException>("perPartition", () => Numbers.Reduction((Func<IEnumerable<int>, int>)null!, sums => sums.Sum()));
    }

    [Fact]
    public void NullBagsPromisesAndSequences()
    {
        Assert.Throws<ArgumentNullException>("other", () => Numbers.Zip((Bag<int>)null!));
        Assert.Throws<ArgumentNullException>("other", () => Numbers.Concat(null!));
        Assert.Throws<ArgumentNullException>("other", () => Numbers.Product((Bag<int>)null!));
        Assert.Throws<ArgumentException>("bags", () => Bag.Concat(Numbers, null!));
        Assert.Throws<ArgumentException>("bags", () => Bag.Concat<int>());
        Assert.Throws<ArgumentNullException>("items", () => Bag.From((int[])null!));
        Assert.Throws<ArgumentException>("promises", () => Bag.FromDelayed([Delayed.Value(new int[1]), null!]));
        Assert.Throws<ArgumentException>("promises", () => Bag.FromDelayed(Array.Empty<Delayed<int[]>>()));
        Assert.Throws<ArgumentException>("partitions", () => Bag.FromAsync(Array.Empty<IAsyncEnumerable<int>>()));
        Assert.Throws<ArgumentException>("partitions", () => Bag.FromAsync(new IAsyncEnumerable<int>[] { null! }));
    }

    [Fact]
    public void NumbersOutOfRange()
    {
        Assert.Throws<ArgumentOutOfRangeException>("partitions", () => Bag.From([1], partitions: 0));
        Assert.Throws<ArgumentOutOfRangeException>("partitionSize", () => Bag.From([1], partitionSize: -1));
        Assert.Throws<ArgumentException>("partitionSize", () => Bag.From([1], partitions: 1, partitionSize: 1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Bag.Range(-1));
        Assert.Throws<ArgumentOutOfRangeException>("partitions", () => Bag.Range(1, partitions: 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Numbers.Take(-1));
        foreach (var partitions in (int[])[0, -2, 4])
        {
            Assert.Throws<ArgumentOutOfRangeException>("partitions", () => Numbers.Take(1, partitions));
        }

        Assert.Throws<ArgumentOutOfRangeException>("count", () => Numbers.TopK(-1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Numbers.RandomElements(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Numbers.RandomChoices(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => Numbers.RandomSample(1.01, 0));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => Numbers.RandomSample(-0.01, 0));
        Assert.Throws<ArgumentOutOfRangeException>("probability", () => Numbers.RandomSample(double.NaN, 0));
        Assert.Throws<ArgumentOutOfRangeException>("readAhead", () => Bag.FromAsync(AsyncEnumerable.Empty<int>(), readAhead: 0));
        foreach (var splitEvery in (int[])[1, 0, -1])
        {
            Assert.Throws<ArgumentOutOfRangeException>("splitEvery", () => Numbers.Sum(splitEvery));
            Assert.Throws<ArgumentOutOfRangeException>("splitEvery", () => Numbers.Frequencies(splitEvery: splitEvery));
            Assert.Throws<ArgumentOutOfRangeException>("splitEvery", () => Numbers.Fold((a, b) => a + b, splitEvery: splitEvery));
        }
    }

    [Fact]
    public void Repartition()
    {
        Assert.Throws<ArgumentException>("partitionSize", () => Numbers.Repartition());
        Assert.Throws<ArgumentException>("partitionSize", () => Numbers.Repartition(2, new ByteSize(100), Schedulers.Synchronous));
        Assert.Throws<ArgumentException>("scheduler", () => Numbers.Repartition(partitionSize: new ByteSize(100)));
        Assert.Throws<ArgumentOutOfRangeException>("partitionSize", () => Numbers.Repartition(partitionSize: new ByteSize(0), scheduler: Schedulers.Synchronous));
        Assert.Throws<ArgumentOutOfRangeException>("partitions", () => Numbers.Repartition(0));
    }

    [Fact]
    public void BagsOfDifferentNumbersOfPartitions()
    {
        var other = Bag.Range(10, partitions: 2);
        Assert.Throws<ArgumentException>("other", () => Numbers.Zip(other));
        Assert.Throws<ArgumentException>("other", () => Numbers.Map((a, b) => a + b, other));
        Assert.Throws<ArgumentException>("second", () => Numbers.Map((int a, int b, int c) => a + b + c, other, 1));
        Assert.Throws<ArgumentException>("third", () => Numbers.Map((int a, int b, int c) => a + b + c, 1, other));
        Assert.Throws<ArgumentException>("fourth", () => Numbers.Map((int a, int b, int c, int d) => a + b + c + d, 1, 2, other));
        var message = Assert.Throws<ArgumentException>(() => Numbers.Zip(other)).Message;
        Assert.Contains("3 and 2 partitions", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AsynchronousFunctions()
    {
        Assert.Throws<ArgumentException>("function", () => Numbers.Map(async x => await Task.FromResult(x)));
        Assert.Throws<ArgumentException>("function", () => Numbers.Map(x => ValueTask.FromResult(x)));
        Assert.Throws<ArgumentException>("function", () => Numbers.Map(x => Task.CompletedTask));
        Assert.Throws<ArgumentException>("function", () => Numbers.Map((x, y) => Task.FromResult(x + y), Numbers));
        Assert.Throws<ArgumentException>("function", () => Numbers.Map((x, y) => Task.FromResult(x + y), 1));
    }
}
