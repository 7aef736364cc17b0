using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>What is drawn depends on the seed and the partitions alone.</summary>
public sealed class RandomProperties
{
    [Fact]
    public void ASampleIsASubsetInOrder() => AnyCut.ForAll(cut =>
    {
        var bag = cut.Bag(cut.Placed);
        var sample = bag.RandomSample(0.5, cut.Seed);
        var found = Way.All[0].Compute(sample.Partitions);
        Assert.Equal(cut.Numbers.Length, found.Length);
        Assert.All(found.Zip(cut.Placed), pair =>
        {
            Assert.Subset(pair.Second.ToHashSet(), pair.First.ToHashSet());
            Assert.Equal(pair.First.OrderBy(item => item.Place), pair.First);
        });
        Gives.Partitions(found, sample);
        Gives.Partitions(found, bag.RandomSample(0.5, cut.Seed));
        Gives.Partitions(cut.Placed, bag.RandomSample(1, cut.Seed));
        Gives.Partitions(cut.Placed.Select(_ => Array.Empty<(int, int)>()), bag.RandomSample(0, cut.Seed));
    });

    [Fact]
    public void ASampleIsAboutAsLargeAsItsProbabilitySays()
    {
        var bag = Bag.Range(40_000, partitions: 40);
        foreach (var probability in (double[])[0.01, 0.3, 0.9])
        {
            var counts = Enumerable.Range(0, 5).Select(seed => bag.RandomSample(probability, seed).Count().Compute(Schedulers.Synchronous)).ToArray();
            Assert.All(counts, count => Assert.InRange(count, (40_000 * probability) - 600, (40_000 * probability) + 600)); // more than six deviations
            Assert.True(counts.Distinct().Count() > 1);
        }
    }

    [Fact]
    public void SeedsAndPartitionsShareNothing()
    {
        var bag = Bag.Range(2_000, partitions: 2);
        var samples = Enumerable.Range(0, 4).SelectMany(seed => Delayed.Compute(bag.RandomSample(0.5, seed).ToDelayed(), Schedulers.Synchronous)).Select(items => items.Select(x => x % 1_000).ToHashSet()).ToArray();
        for (var i = 0; i < samples.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.InRange(samples[i].Intersect(samples[j]).Count(), 150, 350); // 250 expected of independent halves
            }
        }
    }

    [Fact]
    public void ElementsAreDrawnAtMostOnce() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        var bag = cut.Bag(cut.Placed);
        var count = flat.Length == 0 ? 0 : cut.Seed % (flat.Length + 1);
        var drawn = bag.RandomElements(count, cut.Seed);
        var found = Way.All[0].Compute(drawn);
        Assert.Equal(count, found.Distinct().Count());
        Assert.Subset(flat.ToHashSet(), found.ToHashSet());
        Gives.Partitions([found], drawn);
        Assert.Equal(flat, Way.All[0].Compute(bag.RandomElements(flat.Length, cut.Seed)).OrderBy(item => item.Place));
        Gives.Failure<InvalidOperationException, (int, int)[]>(bag.RandomElements(flat.Length + 1, cut.Seed));
    });

    [Fact]
    public void ChoicesAreElements() => AnyCut.ForAll(cut =>
    {
        var flat = cut.Placed.SelectMany(items => items).ToArray();
        var chosen = cut.Bag(cut.Placed).RandomChoices(30, cut.Seed);
        if (flat.Length == 0)
        {
            Gives.Failure<InvalidOperationException, (int, int)[]>(chosen);
            Gives.Elements([], cut.Bag(cut.Placed).RandomChoices(0, cut.Seed));
            return;
        }

        var found = Way.All[0].Compute(chosen);
        Assert.Equal(30, found.Length);
        Assert.Subset(flat.ToHashSet(), found.ToHashSet());
        Gives.Partitions([found], chosen);
    });

    [Theory, InlineData(true), InlineData(false)]
    public void EveryElementIsAboutEquallyLikely(bool repeating)
    {
        // Partitions of very different lengths: 1, 0, 2, 10, 27.
        var bag = Bag.FromDelayed(((int[])[0, 1, 1, 3, 13, 40]).Zip((int[])[1, 1, 3, 13, 40, 40], (start, end) => Delayed.Value(Enumerable.Range(start, end - start).ToArray())));
        var counts = new int[40];
        for (var seed = 0; seed < 2_000; seed++)
        {
            foreach (var number in (repeating ? bag.RandomChoices(4, seed) : bag.RandomElements(4, seed)).Compute(Schedulers.Synchronous))
            {
                counts[number]++;
            }
        }

        Assert.All(counts, count => Assert.InRange(count, 200 - 85, 200 + 85)); // 200 expected, more than five deviations off
    }

    [Fact]
    public void ChoicesRepeatAsOftenAsChanceSays()
    {
        var repeated = Enumerable.Range(0, 1_000).Count(seed => Bag.Range(100, partitions: 10).RandomChoices(2, seed).Compute(Schedulers.Synchronous) is [var first, var second] && first == second);
        Assert.InRange(repeated, 1, 30); // 10 expected
    }
}
