using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>Groups in memory are those of LINQ over all elements, however these are cut and into however many partitions they go.</summary>
public sealed class GroupProperties
{
    private static readonly IEqualityComparer<string?>?[] Comparers = [null, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, new ByLength()];

    [Fact]
    public void NumbersAreGroupedAsByLinq() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        Gives.Elements(Shown(flat.GroupBy(item => item.Key)), Shown(cut.Bag(cut.Placed).GroupBy(item => item.Key)));
        Gives.Elements(Shown(flat.GroupBy(item => item.Key, item => item.Place)), Shown(cut.Bag(cut.Placed).GroupBy(item => item.Key, item => item.Place, partitions: PartitionsOf(cut))));
    }, runs: 15);

    [Fact]
    public void TextsAreGroupedAsByLinqByAnyComparer() => AnyCut.ForAll(cut =>
    {
        var texts = WithPlaces(cut);
        var flat = texts.SelectMany(items => items).ToArray();
        foreach (var comparer in Comparers)
        {
            Gives.Elements(Shown(flat.GroupBy(item => item.Text, comparer)), Shown(cut.Bag(texts).GroupBy(item => item.Text, comparer, PartitionsOf(cut))));
        }
    }, runs: 8);

    [Fact]
    public void TuplesAndRecordsAreKeysAndElements() => AnyCut.ForAll(cut =>
    {
        var words = cut.Each((partition, place, x) => new Word(x % 3 == 0 ? null : $"{x / 4}", partition));
        var flat = words.SelectMany(items => items).ToArray();
        Gives.Elements(Shown(flat.GroupBy(word => word)), Shown(cut.Bag(words).GroupBy(word => word)));
        Gives.Elements(Shown(flat.GroupBy(word => (word.Text, word.Number % 2))), Shown(cut.Bag(words).GroupBy(word => (word.Text, word.Number % 2), partitions: PartitionsOf(cut))));
        Gives.Elements(Shown(flat.GroupBy(word => word.Number % 3 == 0 ? null : word)), Shown(cut.Bag(words).GroupBy(word => word.Number % 3 == 0 ? null : word)));
    }, runs: 8);

    [Fact]
    public void EveryNumberOfPartitionsKeepsTheOrder() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        var expected = Shown(flat.GroupBy(item => item.Key)).ToArray();
        foreach (var partitions in (int[])[1, 2, 3, 7, 50])
        {
            var groups = cut.Bag(cut.Placed).GroupBy(item => item.Key, partitions: partitions);
            Assert.Equal(partitions, groups.PartitionCount);
            Assert.Equal(expected, Shown(groups).Compute(Schedulers.Synchronous));
            Assert.Equal(expected, Shown(groups).Partitions.SelectMany(part => part.Compute(Schedulers.Synchronous)));
        }
    });

    [Fact]
    public void OneHeavyKeyAndNoKeysAtAll()
    {
        var heavy = Bag.Range(2000, partitions: 5);
        Gives.Elements(Shown(Enumerable.Range(0, 2000).GroupBy(x => x % 400 == 399 ? x : -1)), Shown(heavy.GroupBy(x => x % 400 == 399 ? x : -1, partitions: 3)));
        Gives.Elements([], Shown(Bag.From<int[]>([[], []], partitions: 2).SelectMany(items => items).GroupBy(x => x, partitions: 4)));
    }

    [Fact]
    public void QuerySyntaxGroups() => AnyCut.ForAll(cut =>
    {
        var bag = cut.Bag();
        var plain = from x in bag group x by x % 4;
        var chosen = from x in bag where x > -5 group x * 2 by x % 3;
        var further = from x in bag
                      group -x by x / 2 into half
                      where half.Count > 1
                      select (half.Key, half.Sum());
        Gives.Elements(Shown(from x in cut.Flat group x by x % 4), Shown(plain));
        Gives.Elements(Shown(from x in cut.Flat where x > -5 group x * 2 by x % 3), Shown(chosen));
        Gives.Elements(from x in cut.Flat group -x by x / 2 into half where half.Count() > 1 select (half.Key, half.Sum()), further);
    }, runs: 10);

    [Fact]
    public void GroupsAreElementsOfFurtherOperations() => AnyCut.ForAll(cut =>
    {
        var groups = cut.Bag().GroupBy(x => x);
        var expected = cut.Flat.GroupBy(x => x).ToArray();
        Gives.Elements(expected.Select(group => group.Sum()), groups.Map(group => group.Sum()));
        Gives.Elements(Shown(expected.Where(group => group.Count() % 2 == 1)), Shown(groups.Filter(group => group.Count % 2 == 1)));
        Gives.Elements(
            expected.GroupBy(group => group.Count()).Select(counts => (counts.Key, string.Join(' ', counts.Select(group => group.Key)))),
            groups.GroupBy(group => group.Count).Map(counts => (counts.Key, string.Join(' ', counts.Select(group => group.Key)))));
        Gives.Value(expected.Sum(group => group.Key * group.Count()), groups.SelectMany(group => group).Sum());
    }, runs: 8);

    [Fact]
    public void AGroupIsAListOfItsElements()
    {
        var group = Bag.From([3, 1, 3, 2, 3], partitions: 2).GroupBy(x => x % 2).Compute(Schedulers.Synchronous)[0];
        Assert.Equal((1, 4), (group.Key, group.Count));
        Assert.Equal([3, 1, 3, 3], group.AsSpan().ToArray());
        Assert.Equal([3, 1, 3, 3], group);
        Assert.Equal((3, 1), (group[0], group[1]));
        var (key, items) = group;
        Assert.Equal((1, 4), (key, items.Count));
        Assert.Equal("1: 4 elements", group.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => group[4]);
    }

    [Fact]
    public void KeyAndElementAreAskedOnceForEachElement() => AnyCut.ForAll(cut =>
    {
        var (keys, elements) = (0, 0);
        var groups = cut.Bag().GroupBy(x => Interlocked.Increment(ref keys) < 0 ? 0 : x, x => Interlocked.Increment(ref elements) < 0 ? 0 : x, partitions: 3);
        groups.Compute(Schedulers.Synchronous);
        Assert.Equal((cut.Flat.Length, cut.Flat.Length), (keys, elements));
    });

    internal static IEnumerable<(TKey, string)> Shown<TKey, T>(IEnumerable<IGrouping<TKey, T>> groups) => groups.Select(group => (group.Key, string.Join(' ', group)));

    internal static Bag<(TKey, string)> Shown<TKey, T>(Bag<BagGroup<TKey, T>> groups) => groups.Map(group => (group.Key, string.Join(' ', group)));

    internal static (string? Text, int Place)[][] WithPlaces(AnyCut cut)
    {
        var place = 0;
        return [.. cut.Texts.Select(items => items.Select(text => (text, place++)).ToArray())];
    }

    internal static int PartitionsOf(AnyCut cut) => 1 + (cut.Seed % 11);

    /// <summary>A comparer of the user's, whose hashes collide.</summary>
    internal sealed class ByLength : IEqualityComparer<string?>
    {
        public bool Equals(string? x, string? y) => x?.Length == y?.Length;

        public int GetHashCode(string? obj) => obj!.Length / 2; // null never comes here
    }

    internal sealed record Word(string? Text, int Number);
}
