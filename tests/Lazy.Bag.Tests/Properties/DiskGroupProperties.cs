using LazyGraph.Tests.Support;
using static LazyGraph.Tests.Properties.GroupProperties;

namespace LazyGraph.Tests.Properties;

/// <summary>Groups through files are the same groups: each key once, its elements in their order, and the order of groups is the same on every run.</summary>
public sealed class DiskGroupProperties
{
    private static readonly IEqualityComparer<string?>?[] Comparers = [null, StringComparer.OrdinalIgnoreCase, new ByLength()];

    [Fact]
    public void TheyAreTheGroupsOfLinq() => AnyCut.ForAll(cut =>
    {
        AssertGroups(cut, cut.Placed, item => item.Key, null, item => item.Place);
    }, runs: 6);

    [Fact]
    public void TextsAreGroupedByAnyComparer() => AnyCut.ForAll(cut =>
    {
        foreach (var comparer in Comparers)
        {
            AssertGroups(cut, WithPlaces(cut), item => item.Text, comparer, item => item.Place);
        }
    }, runs: 3);

    [Fact]
    public void RecordsAndTuplesAreKeysAndElements() => AnyCut.ForAll(cut =>
    {
        var place = 0;
        var words = cut.Each(x => new Word(x % 3 == 0 ? null : $"{x / 4}", place++));
        AssertGroups(cut, words, word => (word.Text, word.Number % 2), null, word => word.Number);
        AssertGroups(cut, words, word => word.Number % 3 == 0 ? null : new Word(word.Text, 0), null, word => word.Number);
    }, runs: 4);

    [Fact]
    public void DoublesAreGroupedByTheirEquality()
    {
        double[] keys = [0.0, -0.0, double.NaN, BitConverter.UInt64BitsToDouble(0xFFF8_0000_0000_0001), 1, double.PositiveInfinity];
        var bag = Bag.Range(60, partitions: 4);
        foreach (var partitions in (int[])[1, 2, 5, 16])
        {
            var groups = bag.GroupBy(i => keys[i % 6], partitions: partitions, method: ShuffleMethod.Disk).Compute(Schedulers.Synchronous);
            Assert.Equal(
                Shown(Enumerable.Range(0, 60).GroupBy(i => keys[i % 6])),
                Shown(groups.OrderBy(group => group[0])));
        }
    }

    [Fact]
    public void OneHeavyKeyAndNoKeysAtAll()
    {
        var groups = Bag.Range(3000, partitions: 5).GroupBy(x => x % 400 == 399 ? x : -1, partitions: 3, method: ShuffleMethod.Disk);
        Assert.Equal(
            Shown(Enumerable.Range(0, 3000).GroupBy(x => x % 400 == 399 ? x : -1)),
            Shown(groups.Compute(Schedulers.Threads(2)).OrderBy(group => group[0])));
        var none = Bag.Range(10, partitions: 2).Filter(x => x < 0).GroupBy(x => x, partitions: 4, method: ShuffleMethod.Disk);
        Assert.Equal(4, none.PartitionCount);
        Gives.Elements([], Shown(none));
    }

    [Fact]
    public void FewKeysGoToManyPartitions()
    {
        var groups = Bag.Range(100, partitions: 3).GroupBy(x => x % 2, partitions: 40, method: ShuffleMethod.Disk);
        Assert.Equal(40, groups.PartitionCount);
        var parts = Delayed.Compute(groups.Partitions, Schedulers.Threads(2));
        Assert.Equal(2, parts.Sum(part => part.Length));
        Assert.Equal(38, parts.Count(part => part.Length == 0) + (parts.Max(part => part.Length) == 2 ? -1 : 0));
    }

    [Fact]
    public void LongAndOddTextsComeBack()
    {
        string?[] texts = [null, "", "\0", "\0\0", "\uD83D", "\uDE00\uD83D", "日本", "😀", new string('x', 70_000), new string('é', 70_000), new string('x', 70_000) + "\0"];
        var all = Enumerable.Range(0, 66).Select(i => (Text: texts[i % 11], Place: i)).ToArray();
        var groups = Bag.From(all, partitions: 6).GroupBy(item => item.Text, partitions: 4, method: ShuffleMethod.Disk);
        Assert.Equal(
            all.GroupBy(item => item.Text).Select(group => (group.Key, string.Join(' ', group))),
            groups.Compute(Schedulers.Threads(2)).OrderBy(group => group[0].Place).Select(group => (group.Key, string.Join(' ', group))));
    }

    [Fact]
    public void SegmentsOfManyBucketsDoNotMix()
    {
        // Far more than a buffer for each bucket, so that their segments lie between each other's.
        var groups = Bag.Range(40_000, partitions: 2).GroupBy(x => x % 5, x => (x, $"text {x} of some length, so that buffers fill"), partitions: 5, method: ShuffleMethod.Disk);
        var found = groups.Compute(Schedulers.Threads(2)).OrderBy(group => group.Key).ToArray();
        Assert.Equal([0, 1, 2, 3, 4], found.Select(group => group.Key));
        foreach (var group in found)
        {
            Assert.Equal(Enumerable.Range(0, 8000).Select(i => ((5 * i) + group.Key, $"text {(5 * i) + group.Key} of some length, so that buffers fill")), group);
        }
    }

    [Fact]
    public void GroupsAreElementsOfFurtherOperations() => AnyCut.ForAll(cut =>
    {
        var groups = cut.Bag().GroupBy(x => x, method: ShuffleMethod.Disk);
        var expected = cut.Flat.GroupBy(x => x).Select(group => (group.Key, Count: group.Count())).OrderBy(group => group.Key).ToArray();
        Gives.Elements(expected.Where(group => group.Count > 1), groups.Map(group => (group.Key, group.Count)).Filter(group => group.Count > 1).OrderBy(group => group.Key));
        var twice = groups.Map(group => (group.Key, group.Count)).GroupBy(group => group.Count, group => group.Key, partitions: 2, method: ShuffleMethod.Disk);
        Gives.Elements(
            expected.GroupBy(group => group.Count, group => group.Key).OrderBy(group => group.Key).Select(group => (group.Key, string.Join(' ', group.Order()))),
            twice.Map(group => (group.Key, string.Join(' ', group.Order()))).OrderBy(group => group.Key));
    }, runs: 3);

    private static void AssertGroups<T, TKey>(AnyCut cut, T[][] partitions, Func<T, TKey> key, IEqualityComparer<TKey>? comparer, Func<T, int> place)
    {
        var number = PartitionsOf(cut);
        var groups = cut.Bag(partitions).GroupBy(key, comparer, number, ShuffleMethod.Disk);
        var parts = Delayed.Compute(groups.Partitions, Schedulers.Synchronous);
        Assert.Equal(number, parts.Length);
        Assert.All(parts, part => Assert.Equal(part.OrderBy(group => place(group[0])), part));
        var expected = partitions.SelectMany(items => items).GroupBy(key, comparer);
        Assert.Equal(Shown(expected), Shown(parts.SelectMany(part => part).OrderBy(group => place(group[0]))));
        Gives.Elements(Shown(parts.SelectMany(part => part)), Shown(groups));
    }
}
