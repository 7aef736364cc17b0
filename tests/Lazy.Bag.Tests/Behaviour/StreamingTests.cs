using System.Runtime.CompilerServices;

namespace LazyGraph.Tests.Behaviour;

/// <summary>Elements between two steps are garbage as soon as the second one is done with them.</summary>
public sealed class StreamingTests
{
    private const int Count = 2_000;

    [Fact]
    public void MappedElementsAreNotHeld()
    {
        var living = new Living();
        var sum = Bag.Range(Count, partitions: 1).Map(living.Make).Map(living.Read).Sum();
        Assert.Equal(Total, sum.Compute(Schedulers.Synchronous));
        living.AssertFew();
    }

    [Fact]
    public void NeitherAreFilteredAndFlattenedOnes()
    {
        var living = new Living();
        var sum = Bag.Range(Count, partitions: 1).SelectMany(x => Enumerable.Repeat(x, 1).Select(living.Make)).Filter(item => item.Number >= 0).MapPartitions(items => items.Select(living.Read)).Sum();
        Assert.Equal(Total, sum.Compute(Schedulers.Synchronous));
        living.AssertFew();
    }

    [Fact]
    public void NorThoseOfReductions()
    {
        var living = new Living();
        Assert.Equal(Total, Bag.Range(Count, partitions: 1).Map(living.Make).Fold((sum, item) => sum + living.Read(item), (a, b) => a + b, 0L).Compute(Schedulers.Synchronous));
        living.AssertFew();

        living = new Living();
        Assert.Equal(Total, Bag.Range(Count, partitions: 1).Map(living.Make).Reduction(items => items.Sum(item => (long)living.Read(item)), sums => sums.Sum()).Compute(Schedulers.Synchronous));
        living.AssertFew();

        living = new Living();
        Assert.Equal([(0, Total)], Bag.Range(Count, partitions: 1).Map(living.Make).FoldBy(_ => 0, (sum, item) => sum + living.Read(item), 0L, (a, b) => a + b).Compute(Schedulers.Synchronous));
        living.AssertFew();
    }

    [Fact]
    public void APartitionOfSeveralPutTogetherIsReadInPassing()
    {
        var living = new Living();
        var sum = Bag.Concat(Enumerable.Range(0, 4).Select(i => Bag.Range(Count / 4, partitions: 1).Map(x => living.Make((i * Count / 4) + x)))).Take(Count, -1).Map(living.Read).Sum();
        Assert.Equal(Total, sum.Compute(Schedulers.Synchronous));
        living.AssertFew();
    }

    [Fact]
    public void ElementsOfAPromisedSequenceAreNotHeld()
    {
        var living = new Living();
        var sum = Bag.FromDelayed([Delayed.Call(() => Enumerable.Range(0, Count).Select(living.Make))]).Map(living.Read).Sum();
        Assert.Equal(Total, sum.Compute(Schedulers.Synchronous));
        living.AssertFew();
    }

    private static long Total => Enumerable.Range(0, Count).Sum(x => (long)x);

    private sealed record Item(int Number);

    /// <summary>Knows how many of the elements it made are alive while they are read.</summary>
    private sealed class Living
    {
        private readonly List<WeakReference> _made = [];
        private int _most;
        private int _looks;

        [MethodImpl(MethodImplOptions.NoInlining)]
        public Item Make(int number)
        {
            var item = new Item(number);
            _made.Add(new WeakReference(item));
            return item;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public int Read(Item item)
        {
            if (_made.Count % 200 == 0)
            {
                GC.Collect();
                _most = Math.Max(_most, _made.Count(reference => reference.IsAlive));
                _looks++;
            }

            return item.Number;
        }

        public void AssertFew()
        {
            Assert.Equal(Count, _made.Count);
            Assert.Equal(Count / 200, _looks);
            Assert.InRange(_most, 1, 8);
        }
    }
}
