using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What is done to each element gives what LINQ gives, partition by partition.</summary>
public sealed class ElementProperties
{
    [Fact]
    public void Map() => AnyCut.ForAll(cut =>
    {
        Gives.Partitions(cut.Each(x => x * 2), cut.Bag().Map(x => x * 2));
        Gives.Partitions(cut.Texts.Select(items => items.Select(text => text is null ? null : text + "!").ToArray()), cut.Bag(cut.Texts).Map(text => text is null ? null : text + "!"));
        Gives.Partitions(cut.Each(x => $"{(x + 1) * 2}"), cut.Bag().Map(x => x + 1).Map(x => x * 2).Map(x => $"{x}"));
    });

    [Fact]
    public void FilterAndRemoveAreOpposites() => AnyCut.ForAll(cut =>
    {
        Gives.Partitions(cut.Numbers.Select(items => items.Where(x => x % 2 == 0).ToArray()), cut.Bag().Filter(x => x % 2 == 0));
        Gives.Partitions(cut.Numbers.Select(items => items.Where(x => x % 2 != 0).ToArray()), cut.Bag().Remove(x => x % 2 == 0));
        Gives.Partitions(cut.Texts.Select(items => items.Where(text => text is null).ToArray()), cut.Bag(cut.Texts).Filter(text => text is null));
    });

    [Fact]
    public void SelectMany() => AnyCut.ForAll(cut =>
    {
        Gives.Partitions(cut.Numbers.Select(items => items.SelectMany(Lazily).ToArray()), cut.Bag().SelectMany(Lazily));
        Gives.Partitions(cut.Numbers.Select(items => items.SelectMany(Mixed).ToArray()), cut.Bag().SelectMany(Mixed));
        Gives.Partitions(
            cut.Numbers.Select(items => items.SelectMany(Lazily).Where(x => x > 0).SelectMany(Mixed).ToArray()),
            cut.Bag().SelectMany(Lazily).Filter(x => x > 0).SelectMany(Mixed));

        static IEnumerable<int> Lazily(int x) => Enumerable.Range(0, Math.Max(0, x % 4));

        // Arrays and other sequences take turns.
        static IEnumerable<int> Mixed(int x) => (x & 3) switch
        {
            0 => [],
            1 => new[] { x, -x },
            2 => new List<int> { x },
            _ => Lazily(x),
        };
    });

    [Fact]
    public void Flatten() => AnyCut.ForAll(cut =>
    {
        var arrays = cut.Each(x => Enumerable.Range(x, Math.Abs(x % 3)).ToArray());
        var flat = arrays.Select(items => items.SelectMany(item => item).ToArray()).ToArray();
        Gives.Partitions(flat, cut.Bag(arrays).Flatten());
        Gives.Partitions(flat, cut.Bag(arrays).Map(item => item.ToList()).Flatten());
        Gives.Partitions(flat, cut.Bag(arrays).Map(item => (IReadOnlyList<int>)item).Flatten());
        Gives.Partitions(flat, cut.Bag(arrays).Map(item => item.Select(x => x)).Flatten());
        Gives.Partitions(cut.Texts.Select(items => string.Concat(items).ToArray()), cut.Bag(cut.Texts).Map(text => text ?? "").Flatten());
    });

    [Fact]
    public void MapPartitions() => AnyCut.ForAll(cut =>
    {
        Gives.Partitions(cut.Numbers.Select(items => new[] { items.Length, items.Sum() }), cut.Bag().MapPartitions(SizeAndSum));
        Gives.Partitions(cut.Numbers.Select(items => items.Where(x => x > 0).ToArray()), cut.Bag().MapPartitions(items => items.Where(x => x > 0)));
        Gives.Partitions(cut.Each(x => x + 7), cut.Bag().MapPartitions((items, more) => items.Select(x => x + more), Delayed.Call(() => 7)));
        Gives.Partitions(cut.Each(x => x + 1), cut.Bag().Map(x => x + 1).MapPartitions(items => items).Filter(_ => true));

        static IEnumerable<int> SizeAndSum(IEnumerable<int> items)
        {
            var all = items.ToList();
            return [all.Count, all.Sum()];
        }
    });

    [Fact]
    public void QuerySyntax() => AnyCut.ForAll(cut =>
    {
        var expected =
            from number in cut.Flat
            where number > 0
            let square = number * number
            from part in Enumerable.Range(0, number % 3)
            select square + part;
        var bag =
            from number in cut.Bag()
            where number > 0
            let square = number * number
            from part in Enumerable.Range(0, number % 3)
            select square + part;
        Assert.Equal(cut.Numbers.Length, bag.PartitionCount);
        Gives.Elements(expected, bag);
    });

    [Fact]
    public void Pluck() => AnyCut.ForAll(cut =>
    {
        var lists = cut.Each(x => Enumerable.Range(x, 1 + Math.Abs(x % 3)).ToArray());
        Gives.Partitions(cut.Numbers, cut.Bag(lists).Pluck(0));
        Gives.Partitions(cut.Each(x => x % 3 == 0 ? -100 : x + 1), cut.Bag(lists).Pluck(1, -100));
        Gives.Partitions(cut.Each(x => $"{x}"), cut.Bag().Pluck(x => $"{x}"));
    });

    [Fact]
    public void UnzipAndStarMap() => AnyCut.ForAll(cut =>
    {
        var pairs = cut.Bag().Map(x => (x, Text: $"{x}"));
        var (first, second) = pairs.Unzip();
        Gives.Partitions(cut.Numbers, first);
        Gives.Partitions(cut.Each(x => $"{x}"), second);
        Gives.Partitions(cut.Each(x => $"{x}{x}"), pairs.StarMap((x, text) => x + text));
    });
}
