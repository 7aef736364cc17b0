using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What compares elements or their keys gives what LINQ gives, in the order in which keys are first seen.</summary>
public sealed class KeyProperties
{
    private static readonly StringComparer?[] Comparers = [null, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase];

    [Fact]
    public void Frequencies() => AnyCut.ForAll(cut =>
    {
        var numbers = cut.Flat.GroupBy(x => x).Select(group => new Frequency<int>(group.Key, group.Count())).ToArray();
        Gives.Partitions([numbers], cut.Bag().Frequencies(splitEvery: cut.SplitEvery));
        Gives.Partitions([[.. numbers.OrderByDescending(item => item.Count)]], cut.Bag().Frequencies(sort: true, splitEvery: cut.SplitEvery));
        foreach (var comparer in Comparers)
        {
            var texts = cut.Texts.SelectMany(items => items).GroupBy(text => text, comparer).Select(group => new Frequency<string?>(group.Key, group.Count())).ToArray();
            Gives.Partitions([texts], cut.Bag(cut.Texts).Frequencies(comparer, splitEvery: cut.SplitEvery));
            Gives.Partitions([[.. texts.OrderByDescending(item => item.Count)]], cut.Bag(cut.Texts).Frequencies(comparer, sort: true, cut.SplitEvery));
        }
    }, runs: 7);

    [Fact]
    public void FrequenciesOfManyDifferentElements() => AnyCut.ForAll(cut =>
    {
        var pairs = cut.Each((partition, place, x) => (x, (partition * 100) + (place % 5)));
        Gives.Partitions([[.. pairs.SelectMany(items => items).GroupBy(pair => pair).Select(group => new Frequency<(int, int)>(group.Key, group.Count()))]], cut.Bag(pairs).Frequencies(splitEvery: cut.SplitEvery));
    });

    [Fact]
    public void DistinctKeepsTheFirst() => AnyCut.ForAll(cut =>
    {
        Gives.Partitions([[.. cut.Flat.Distinct()]], cut.Bag().Distinct(splitEvery: cut.SplitEvery));
        Gives.Partitions([[.. cut.Placed.SelectMany(items => items).DistinctBy(item => item.Key)]], cut.Bag(cut.Placed).DistinctBy(item => item.Key, splitEvery: cut.SplitEvery));
        foreach (var comparer in Comparers)
        {
            Gives.Partitions([[.. cut.Texts.SelectMany(items => items).Distinct(comparer)]], cut.Bag(cut.Texts).Distinct(comparer, cut.SplitEvery));
            Gives.Partitions([[.. cut.Texts.SelectMany(items => items).DistinctBy(Initial, comparer)]], cut.Bag(cut.Texts).DistinctBy(Initial, comparer, cut.SplitEvery));
        }
    }, runs: 7);

    [Fact]
    public void FoldBy() => AnyCut.ForAll(cut =>
    {
        foreach (var comparer in Comparers)
        {
            var texts = cut.Texts.SelectMany(items => items).ToArray();
            var groups = texts.GroupBy(Initial, comparer).ToArray();
            var bag = cut.Bag(cut.Texts);
            Gives.Partitions([[.. groups.Select(group => (group.Key, string.Concat(group)))]], bag.Map(text => text ?? "").FoldBy(text => Find(text), (a, b) => a + b, comparer, cut.SplitEvery).Map(item => (item.Key, item.Value)));
            Gives.Partitions([[.. groups.Select(group => (group.Key, string.Join("", group.Select(text => $"{text},"))))]], bag.FoldBy(Initial, (all, text) => $"{all}{text},", "", (a, b) => a + b, comparer, cut.SplitEvery));
            Gives.Partitions([[.. groups.Select(group => (group.Key, group.Count()))]], bag.FoldBy(Initial, (count, _) => count + 1, 0, (a, b) => a + b, 0, comparer, cut.SplitEvery));
        }

        // The empty text stands for null here, whose key is null, too.
        static string? Find(string text) => text.Length == 0 ? Initial(null) ?? null : Initial(text);
    }, runs: 7);

    [Fact]
    public void FoldByStartsAgainWithTheInitialValueInEachPartition() => AnyCut.ForAll(cut =>
    {
        var expected = cut.Flat.Select(x => x & 1).Distinct()
            .Select(key => (key, cut.Numbers.Where(items => items.Any(x => (x & 1) == key)).Sum(items => 100 + items.Where(x => (x & 1) == key).Sum())))
            .ToArray();
        Gives.Partitions([expected], cut.Bag().FoldBy(x => x & 1, (sum, x) => sum + x, 100, (a, b) => a + b, splitEvery: cut.SplitEvery));
    });

    [Fact]
    public void TopKGivesTheFirstSeenOfEqualOnes() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        foreach (var count in (int[])[0, 1, 3, 20, int.MaxValue])
        {
            Gives.Partitions([[.. flat.OrderByDescending(item => item.Key).Take(count)]], cut.Bag(cut.Placed).TopK(count, item => item.Key, splitEvery: cut.SplitEvery));
            Gives.Partitions([[.. cut.Flat.OrderDescending().Take(count)]], cut.Bag().TopK(count, splitEvery: cut.SplitEvery));
        }

        var smallestFirst = Comparer<int>.Create((a, b) => b.CompareTo(a));
        Gives.Partitions([[.. cut.Flat.Order().Take(4)]], cut.Bag().TopK(4, smallestFirst, cut.SplitEvery));
        Gives.Partitions([[.. flat.OrderBy(item => item.Key).Take(4)]], cut.Bag(cut.Placed).TopK(4, item => item.Key, smallestFirst, cut.SplitEvery));
        Gives.Partitions(
            [[.. cut.Texts.SelectMany(items => items).OrderDescending(StringComparer.OrdinalIgnoreCase).Take(5)]],
            cut.Bag(cut.Texts).TopK(5, StringComparer.OrdinalIgnoreCase, cut.SplitEvery));
    }, runs: 7);

    private static string? Initial(string? text) => text is null or "" ? null : text[..1];
}
