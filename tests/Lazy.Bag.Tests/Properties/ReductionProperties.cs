using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>One result of all elements is the same for any partitions and any tree.</summary>
public sealed class ReductionProperties
{
    [Fact]
    public void FoldKeepsTheOrder() => AnyCut.ForAll(cut =>
    {
        var texts = cut.Bag(cut.Each(x => $"{x},"));
        var expected = string.Concat(cut.Flat.Select(x => $"{x},"));
        if (cut.Flat.Length > 0)
        {
            Gives.Value(expected, texts.Fold((a, b) => a + b, cut.SplitEvery));
            Gives.Value(expected, texts.Fold((a, b) => a + b, (a, b) => a + b, cut.SplitEvery));
        }
        else
        {
            Gives.Failure<InvalidOperationException, string>(texts.Fold((a, b) => a + b, cut.SplitEvery));
            Gives.Failure<InvalidOperationException, string>(texts.Fold((a, b) => a + b, (a, b) => a + b, cut.SplitEvery));
        }

        Gives.Value(expected, texts.Fold((a, b) => a + b, "", cut.SplitEvery));
        Gives.Value(expected, cut.Bag().Fold((a, x) => $"{a}{x},", (a, b) => a + b, "", cut.SplitEvery));
        Gives.Value(cut.Flat, cut.Bag().Fold(Add, Together, () => new List<int>(), cut.SplitEvery).Select(list => list.ToArray()));

        static List<int> Add(List<int> list, int x)
        {
            list.Add(x);
            return list;
        }

        static List<int> Together(List<int> list, List<int> more)
        {
            list.AddRange(more);
            return list;
        }
    });

    [Fact]
    public void FoldStartsEachPartitionThatHasElementsWithTheInitialValue() => AnyCut.ForAll(cut =>
    {
        var partitions = cut.Numbers.Count(items => items.Length > 0);
        Gives.Value(partitions == 0 ? 100 : cut.Flat.Sum() + (100 * partitions), cut.Bag().Fold((a, x) => a + x, 100, cut.SplitEvery));
    });

    [Fact]
    public void FoldTakesNullForAResultLikeOthers() => AnyCut.ForAll(cut =>
    {
        var texts = cut.Texts.SelectMany(items => items).ToArray();
        Gives.Value(texts.LastOrDefault("none"), cut.Bag(cut.Texts).Fold<string?>((_, text) => text, (_, text) => text, "none", cut.SplitEvery));
    });

    [Fact]
    public void Reduction() => AnyCut.ForAll(cut =>
    {
        Gives.Value(cut.Flat.Sum(), cut.Bag().Reduction(items => items.Sum(), sums => sums.Sum(), cut.SplitEvery));
        Gives.Value(string.Concat(cut.Flat), cut.Bag().Reduction(items => string.Concat(items), parts => string.Concat(parts), cut.SplitEvery));
        var largest = cut.Bag().Reduction(items => items.Max(), parts => parts.Max(), cut.SplitEvery);
        if (cut.Flat.Length > 0)
        {
            Gives.Value(cut.Flat.Max(), largest);
        }
        else
        {
            Gives.Failure<InvalidOperationException, int>(largest);
        }
    });

    [Fact]
    public void CountAnyAndAll() => AnyCut.ForAll(cut =>
    {
        Gives.Value(cut.Flat.LongLength, cut.Bag().Count(cut.SplitEvery));
        Gives.Value(cut.Flat.LongCount(x => x > 0), cut.Bag().Filter(x => x > 0).Count(cut.SplitEvery));
        foreach (var limit in (int[])[-10, 0, 8, 9])
        {
            Gives.Value(cut.Flat.Any(x => x > limit), cut.Bag().Any(x => x > limit, cut.SplitEvery));
            Gives.Value(cut.Flat.All(x => x > limit), cut.Bag().All(x => x > limit, cut.SplitEvery));
            Gives.Value(cut.Flat.Any(x => x > limit), cut.Bag().Map(x => x > limit).Any(cut.SplitEvery));
            Gives.Value(cut.Flat.All(x => x > limit), cut.Bag().Map(x => x > limit).All(cut.SplitEvery));
        }
    });

    [Fact]
    public void MinAndMaxGiveTheFirstOfEqualOnes() => AnyCut.ForAll(cut =>
    {
        var byKey = Comparer<(int Key, int Place)>.Create((a, b) => a.Key.CompareTo(b.Key));
        var placed = cut.Bag(cut.Placed);
        if (cut.Flat.Length == 0)
        {
            Gives.Failure<InvalidOperationException, (int, int)>(placed.Min(byKey, cut.SplitEvery));
            Gives.Failure<InvalidOperationException, (int, int)>(placed.Max(byKey, cut.SplitEvery));
            return;
        }

        var flat = cut.Placed.SelectMany(items => items).ToArray();
        Gives.Value(flat.MinBy(item => item.Key), placed.Min(byKey, cut.SplitEvery));
        Gives.Value(flat.MaxBy(item => item.Key), placed.Max(byKey, cut.SplitEvery));
        Gives.Value(cut.Flat.Min(), cut.Bag().Min(splitEvery: cut.SplitEvery));
        Gives.Value(cut.Flat.Max(), cut.Bag().Max(splitEvery: cut.SplitEvery));

        var texts = cut.Texts.SelectMany(items => items).Order(StringComparer.Ordinal).ToArray(); // null is less than any text
        Gives.Value(texts[0], cut.Bag(cut.Texts).Min(StringComparer.Ordinal, cut.SplitEvery));
        Gives.Value(texts[^1], cut.Bag(cut.Texts).Max(StringComparer.Ordinal, cut.SplitEvery));
    });
}
