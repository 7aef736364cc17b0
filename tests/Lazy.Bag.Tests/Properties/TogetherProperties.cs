using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>Operations on several bags give what LINQ gives on their sequences.</summary>
public sealed class TogetherProperties
{
    [Fact]
    public void ZipAndMapOfTwo() => AnyCut.ForAll(cut =>
    {
        var (bag, texts) = (cut.Bag(), cut.Bag(cut.Texts));
        Gives.Partitions(cut.Numbers.Zip(cut.Texts, (x, y) => x.Zip(y).ToArray()), bag.Zip(texts));
        Gives.Partitions(cut.Numbers.Zip(cut.Texts, (x, y) => x.Zip(y, (a, b) => $"{a}{b}").ToArray()), bag.Map((a, b) => $"{a}{b}", texts));
        Gives.Partitions(cut.Each(x => (x, x + 1)), bag.Zip(bag.Map(x => x + 1)));
        Gives.Partitions(cut.Each(x => (x, x)), bag.Zip(bag));
    });

    [Fact]
    public void MapWithValuesAndPromises() => AnyCut.ForAll(cut =>
    {
        var bag = cut.Bag();
        Gives.Partitions(cut.Each(x => x + 10), bag.Map((x, y) => x + y, 10));
        Gives.Partitions(cut.Each(x => x + 10), bag.Map((x, y) => x + y, Delayed.Call(() => 10)));
        Gives.Partitions(cut.Each(x => (x - (2 * x)) + 5), bag.Map((int x, int y, int z) => x - y + z, bag.Map(x => 2 * x), 5));
        Gives.Partitions(cut.Each(x => x + 7 + 5), bag.Map((int x, int y, int z) => x + y + z, Delayed.Call(() => 7), 5));
        Gives.Partitions(cut.Each(x => (x * 4) + 1), bag.Map((int x, int y, int z, int more) => x + y + z + more, bag, bag.Map(x => 2 * x), 1));
        Gives.Partitions(cut.Each(x => x + 6), bag.Map((int x, int y, int z, int more) => x + y + z + more, 1, Delayed.Value(2), 3));
    });

    [Fact]
    public void BagsOfDifferentPartitionsAreNotZipped() => AnyCut.ForAll(cut =>
    {
        var (bag, longer) = (cut.Bag(), cut.Bag(cut.Numbers.Select((items, i) => i == cut.Seed % cut.Numbers.Length ? [.. items, 1] : items).ToArray()));
        Gives.Failure<InvalidOperationException, (int, int)[]>(bag.Zip(longer));
        Gives.Failure<InvalidOperationException, (int, int)[]>(longer.Zip(bag));
        Gives.Failure<InvalidOperationException, int[]>(bag.Map((int x, int y, int z) => x + y + z, bag, longer));
        Gives.Failure<InvalidOperationException, int[]>(bag.Map((int x, int y, int z) => x + y + z, 1, longer));
        Gives.Failure<InvalidOperationException, int[]>(bag.Map((int x, int y, int z, int more) => x + y + z + more, 1, longer, 2));
    });

    [Fact]
    public void Concat() => AnyCut.ForAll(cut =>
    {
        var bag = cut.Bag();
        Gives.Partitions([.. cut.Numbers, .. cut.Each(x => -x)], bag.Concat(bag.Map(x => -x)));
        Gives.Partitions([.. cut.Numbers, .. cut.Numbers, .. cut.Numbers], Bag.Concat(bag, bag, bag));
    });

    [Fact]
    public void Product() => AnyCut.ForAll(
        cut =>
        {
            var others = cut.Texts.Take(3).ToArray();
            Gives.Partitions(
                from items in cut.Numbers from other in others select (from x in items from y in other select (x, y)).ToArray(),
                cut.Bag().Product(cut.Bag(others)));
        },
        runs: 10);

    [Fact]
    public void JoinPairsEqualKeysAndNullIsAKey() => AnyCut.ForAll(
        cut =>
        {
            var (texts, inner) = (cut.Texts, cut.Texts.Take(4).SelectMany(items => items).Select((text, place) => (Key: text, Place: place)).ToArray());
            foreach (var comparer in (StringComparer?[])[null, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase])
            {
                var same = comparer ?? StringComparer.Ordinal;
                var expected = texts.Select(items => items.SelectMany(text => inner.Where(item => same.Equals(item.Key, text)).Select(item => (text, item.Place))).ToArray()).ToArray();
                var bag = cut.Bag(texts);
                Gives.Partitions(expected, bag.Join(inner, text => text, item => item.Key, (text, item) => (text, item.Place), comparer));
                Gives.Partitions(expected, bag.Join(Delayed.Call(() => inner), text => text, item => item.Key, (text, item) => (text, item.Place), comparer));
                Gives.Partitions(expected, bag.Join(Bag.From(inner, partitionSize: 3), text => text, item => item.Key, (text, item) => (text, item.Place), comparer));
            }
        },
        runs: 10);
}
