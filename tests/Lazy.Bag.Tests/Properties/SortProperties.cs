using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>Sorting is LINQ's, which is stable: equal keys keep their order, downwards as well.</summary>
public sealed class SortProperties
{
    private static readonly IComparer<string?>?[] TextComparers = [null, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase, Comparer<string?>.Create((x, y) => (x?.Length ?? 9).CompareTo(y?.Length ?? 9))];

    [Fact]
    public void OrderByKeepsEqualOnesInOrder() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        var bag = cut.Bag(cut.Placed);
        Gives.Elements(flat.OrderBy(item => item.Key), bag.OrderBy(item => item.Key));
        Gives.Elements(flat.OrderByDescending(item => item.Key), bag.OrderByDescending(item => item.Key));
        Gives.Elements(flat.OrderBy(item => item.Key, Backwards<int>()), bag.OrderBy(item => item.Key, Backwards<int>()));
        Assert.Equal(cut.Numbers.Length, bag.OrderBy(item => item.Key).PartitionCount);
    }, runs: 10);

    [Fact]
    public void ThenByOrdersEqualOnes() => AnyCut.ForAll(cut =>
    {
        var items = cut.Each((partition, place, x) => (A: x % 3, B: (double)(x / 4), C: partition, D: place));
        var flat = items.SelectMany(part => part).ToArray();
        var bag = cut.Bag(items);
        Gives.Elements(flat.OrderBy(item => item.A).ThenByDescending(item => item.B), bag.OrderBy(item => item.A).ThenByDescending(item => item.B));
        Gives.Elements(flat.OrderByDescending(item => item.A).ThenBy(item => item.B).ThenByDescending(item => item.D), bag.OrderByDescending(item => item.A).ThenBy(item => item.B).ThenByDescending(item => item.D));
        Gives.Elements(
            flat.OrderBy(item => $"{item.A}", StringComparer.Ordinal).ThenBy(item => item.B, Backwards<double>()).ThenBy(item => item.C),
            bag.OrderBy(item => $"{item.A}", StringComparer.Ordinal).ThenBy(item => item.B, Backwards<double>()).ThenBy(item => item.C));
    }, runs: 8);

    [Fact]
    public void AFurtherOrderLeavesTheFirstAsItIs() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        var first = cut.Bag(cut.Placed).OrderBy(item => item.Key);
        Bag<(int Key, int Place)>[] orders = [first.ThenByDescending(item => item.Place), first, first.ThenBy(item => item.Place % 2)];
        Assert.Equal(flat.OrderBy(item => item.Key).ThenByDescending(item => item.Place), orders[0].Compute(Schedulers.Synchronous));
        Assert.Equal(flat.OrderBy(item => item.Key), orders[1].Compute(Schedulers.Synchronous));
        Assert.Equal(flat.OrderBy(item => item.Key).ThenBy(item => item.Place % 2), orders[2].Compute(Schedulers.Synchronous));
    });

    [Fact]
    public void SortSortsTheElementsThemselves() => AnyCut.ForAll(cut =>
    {
        Gives.Elements(cut.Flat.Order(), cut.Bag().Sort());
        Gives.Elements(cut.Flat.OrderDescending(), cut.Bag().Sort(descending: true));
        Gives.Elements(cut.Flat.Order(Backwards<int>()), cut.Bag().Sort(Backwards<int>()));
        var places = cut.Placed;
        var byKey = Comparer<(int Key, int Place)>.Create((x, y) => x.Key.CompareTo(y.Key));
        Gives.Elements(places.SelectMany(items => items).Order(byKey), cut.Bag(places).Sort(byKey));
        Gives.Elements(places.SelectMany(items => items).OrderDescending(byKey), cut.Bag(places).Sort(byKey, descending: true));
    }, runs: 8);

    [Fact]
    public void TextsAreSortedWithNullFirst() => AnyCut.ForAll(cut =>
    {
        var items = GroupProperties.WithPlaces(cut);
        var flat = items.SelectMany(part => part).ToArray();
        foreach (var comparer in TextComparers)
        {
            Gives.Elements(flat.OrderBy(item => item.Text, comparer), cut.Bag(items).OrderBy(item => item.Text, comparer));
            Gives.Elements(flat.OrderByDescending(item => item.Text, comparer), cut.Bag(items).OrderByDescending(item => item.Text, comparer));
            Gives.Elements(flat.Select(item => item.Text).Order(comparer), cut.Bag(cut.Texts).Sort(comparer));
        }
    }, runs: 4);

    [Fact]
    public void NotANumberAndNullAndZerosHaveTheirPlaces() => AnyCut.ForAll(cut =>
    {
        double?[] odd = [null, double.NaN, -0.0, 0.0, double.NegativeInfinity, double.PositiveInfinity, double.Epsilon, -1];
        var place = 0;
        var items = cut.Each(x => (Key: odd[(x + 9) % odd.Length], Place: place++));
        var flat = items.SelectMany(part => part).ToArray();
        Gives.Elements(flat.OrderBy(item => item.Key), cut.Bag(items).OrderBy(item => item.Key));
        Gives.Elements(flat.OrderByDescending(item => item.Key ?? 5), cut.Bag(items).OrderByDescending(item => item.Key ?? 5));
        Gives.Elements(flat.OrderBy(item => (float)(item.Key ?? 5)), cut.Bag(items).OrderBy(item => (float)(item.Key ?? 5)));
        Gives.Elements(flat.OrderBy(item => (item.Key, item.Place % 2)), cut.Bag(items).OrderBy(item => (item.Key, item.Place % 2)));
    }, runs: 6);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void SortedReversedEqualAndEmpty(int partitions)
    {
        const int Many = 3000; // more than are sampled
        var up = Bag.Range(Many, partitions: partitions);
        Gives.Elements(Enumerable.Range(0, Many), up.Sort());
        Gives.Elements(Enumerable.Range(0, Many).Reverse(), up.Sort(descending: true));
        Gives.Elements(Enumerable.Range(0, Many), up.OrderBy(_ => 1));
        Gives.Elements(Enumerable.Range(0, Many), up.OrderByDescending(_ => "same"));
        Gives.Elements(Enumerable.Range(0, Many).OrderBy(x => x / 1000), up.Map(x => Many - 1 - x).OrderByDescending(x => -(x / 1000)).ThenBy(x => x));
        Gives.Elements([], up.Filter(x => x < 0).OrderBy(x => x));
        Gives.Elements([7], up.Filter(x => x == 7).OrderByDescending(x => -x).ThenBy(x => x));
    }

    [Fact]
    public void PartitionsAreInOrderAndOfAboutTheSameSize()
    {
        var numbers = Bag.Range(20_000, partitions: 10).Map(x => (int)(x * 7919L % 20_011));
        var parts = Delayed.Compute(numbers.Sort().Partitions, Schedulers.Threads(2));
        Assert.Equal(parts.SelectMany(part => part).Order(), parts.SelectMany(part => part));
        Assert.All(parts, part => Assert.InRange(part.Length, 1000, 4000));
    }

    [Fact]
    public void QuerySyntaxOrders() => AnyCut.ForAll(cut =>
    {
        var items = cut.Each((partition, place, x) => (A: x % 3, B: x / 4, C: (partition * 100) + place));
        var flat = items.SelectMany(part => part).ToArray();
        var bag = cut.Bag(items);
        var one = from item in bag orderby item.A, item.B descending select item.C;
        var two = from item in bag where item.B != 0 orderby item.A descending, item.B, item.C descending select item;
        Gives.Elements(from item in flat orderby item.A, item.B descending select item.C, one);
        Gives.Elements(from item in flat where item.B != 0 orderby item.A descending, item.B, item.C descending select item, two);
    }, runs: 8);

    [Fact]
    public void TheSourceStaysAsItWas()
    {
        int[] numbers = [3, 1, 2, 9, 0];
        var bag = Bag.FromDelayed([Delayed.Value(numbers)]);
        Gives.Elements([0, 1, 2, 3, 9], bag.Sort());
        Gives.Elements([3, 1, 2, 9, 0], bag);
        Assert.Equal([3, 1, 2, 9, 0], numbers);
        var sorted = Delayed.Call(() => new[] { 3, 1, 2 });
        var shared = Bag.FromDelayed([sorted]);
        Gives.Elements([(1, 3), (2, 1), (3, 2)], shared.Sort().Zip(shared));
    }

    private static Comparer<T> Backwards<T>() => Comparer<T>.Create((x, y) => Comparer<T>.Default.Compare(y, x));
}
