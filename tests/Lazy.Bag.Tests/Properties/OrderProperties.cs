using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What depends on the order of elements and partitions: the first ones, running results, other partitions.</summary>
public sealed class OrderProperties
{
    [Fact]
    public void TakeGivesTheFirstElements() => AnyCut.ForAll(cut =>
    {
        var random = new Random(cut.Seed);
        var (count, partitions) = (random.Next(25), random.Next(cut.Numbers.Length) + 1);
        Gives.Partitions([[.. cut.Numbers.Take(partitions).SelectMany(items => items).Take(count)]], cut.Bag().Take(count, partitions));
        Gives.Partitions([[.. cut.Flat.Take(count)]], cut.Bag().Take(count, -1));
        Gives.Partitions([[.. cut.Numbers[0].Take(count)]], cut.Bag().Take(count));
        Gives.Partitions([[.. cut.Flat.Where(x => x > 0).Take(count)]], cut.Bag().Filter(x => x > 0).Take(count, -1));
        Gives.Partitions([cut.Flat], cut.Bag().Take(int.MaxValue, -1));
    });

    [Fact]
    public void AccumulateGivesTheRunningResults() => AnyCut.ForAll(cut =>
    {
        int? last = null;
        var running = cut.Each(x => (last = last is { } before ? (before * 3) + x : x).Value);
        Gives.Partitions(running, cut.Bag().Accumulate((sum, x) => unchecked((sum * 3) + x)));

        var text = "start";
        var texts = cut.Each(x => text += x);
        texts[0] = ["start", .. texts[0]];
        Gives.Partitions(texts, cut.Bag().Accumulate((all, x) => all + x, "start"));
    });

    [Fact]
    public void AccumulateTakesNullForAResultLikeOthers() => AnyCut.ForAll(cut =>
    {
        string? last = null;
        var texts = cut.Texts;
        var expected = texts.Select(items => items.Select(text => last = text is null ? null : last + text).ToArray()).ToArray();
        expected[0] = [null, .. expected[0]];
        Gives.Partitions(expected, cut.Bag(texts).Accumulate((all, text) => text is null ? null : all + text, (string?)null));
    });

    [Fact]
    public void RepartitionKeepsTheElementsAndGivesTheNumberOfPartitions() => AnyCut.ForAll(cut =>
    {
        var bag = cut.Bag();
        var number = 1 + (cut.Seed % 70);
        var again = bag.Repartition(number);
        Assert.Equal(number, again.PartitionCount);
        Gives.Elements(cut.Flat, again);
        Gives.Elements(cut.Flat.Select(x => x + 1), bag.Map(x => x).Repartition(number).Map(x => x + 1));
        Assert.Same(bag, bag.Repartition(cut.Numbers.Length));
        Gives.Partitions([cut.Flat], bag.Repartition(1));
    });

    [Fact]
    public void EveryNumberOfPartitionsKeepsAllElements()
    {
        for (var before = 1; before <= 45; before++)
        {
            var bag = Bag.Range(before, partitions: before);
            for (var after = 1; after <= 50; after++)
            {
                var again = bag.Repartition(after);
                Assert.Equal(after, again.PartitionCount);
                Assert.Equal(Enumerable.Range(0, before), again.Compute(Schedulers.Synchronous));
            }
        }
    }

    [Fact]
    public void RepartitionBySizeKeepsTheElementsInPartitionsOfAtMostThatSize() => AnyCut.ForAll(cut =>
    {
        var most = 4 * (1 + (cut.Seed % 40));
        var again = cut.Bag().Repartition(partitionSize: new ByteSize(most), scheduler: Schedulers.Synchronous);
        Gives.Elements(cut.Flat, again);
        Assert.All(Delayed.Compute(again.ToDelayed(), Schedulers.Synchronous), items => Assert.InRange(items.Length * sizeof(int), 0, most));
    });
}
