using LazyGraph.Bags;

namespace LazyGraph.Tests;

public sealed class SortedRunsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void MergingIsSortingWhatStandsInARow(bool descending)
    {
        for (var count = 0; count < 12; count++)
        {
            var random = new Random(count);
            var runs = Enumerable.Range(0, count).Select(run => RunOf(random, run, random.Next(50), descending)).ToArray();
            var all = runs.SelectMany(run => run.Items.Zip(run.Keys)).ToArray();
            var expected = (descending ? all.OrderByDescending(pair => pair.Second) : all.OrderBy(pair => pair.Second)).ToArray();
            var (items, keys) = SortedRuns.Merge(runs, null, descending);
            Assert.Equal(expected.Select(pair => pair.First), items);
            Assert.Equal(expected.Select(pair => pair.Second), keys);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ASampleSortIsASort(bool descending)
    {
        var random = new Random(1);
        for (var ranges = 1; ranges < 9; ranges++)
        {
            var runs = Enumerable.Range(0, 5).Select(run => RunOf(random, run, 200, descending)).ToArray();
            var sample = SortedRuns.Merge(runs, null, descending).Keys.Where((_, i) => i % 10 == 0).ToArray();
            var splitters = SortedRuns.ChooseSplitters(sample, ranges);
            var ends = runs.Select(run => (int[])[0, .. SortedRuns.SplitPoints(run.Keys, splitters, null, descending), run.Keys.Length]).ToArray();
            var parts = Enumerable.Range(0, ranges).Select(range => SortedRuns.Merge<string, int?>(
                [.. runs.Zip(ends, (run, end) => (run.Items[end[range]..end[range + 1]], run.Keys[end[range]..end[range + 1]]))], null, descending)).ToArray();
            Assert.Equal(SortedRuns.Merge(runs, null, descending).Items, parts.SelectMany(part => part.Items));
            var rangesOfKeys = parts.SelectMany((part, range) => part.Keys.Distinct().Select(key => (key, range))).GroupBy(pair => pair.key.GetValueOrDefault(-1));
            Assert.All(rangesOfKeys, key => Assert.Single(key));
        }
    }

    [Fact]
    public void SplittersCutTheSampleEvenly()
    {
        Assert.Equal([24, 49, 74], SortedRuns.ChooseSplitters(Enumerable.Range(0, 100).ToArray(), 4));
        Assert.Equal([7, 7, 7], SortedRuns.ChooseSplitters([7], 4));
        Assert.Empty(SortedRuns.ChooseSplitters([7], 1));
        Assert.Empty(SortedRuns.ChooseSplitters(Array.Empty<int>(), 4));
        Assert.Equal([0, 3, 3], SortedRuns.SplitPoints([1, 1, 1, 5], [0, 1, 1], null, descending: false));
        Assert.Equal([1, 4], SortedRuns.SplitPoints([5, 1, 1, 1], [5, 0], null, descending: true));
    }

    private static (string[] Items, int?[] Keys) RunOf(Random random, int run, int length, bool descending)
    {
        var keys = Enumerable.Range(0, length).Select(_ => random.Next(20) is var key and > 0 ? (int?)key : null).ToArray();
        var items = keys.Select((key, i) => $"{run} {i}").ToArray();
        StableSort.Sort(items, keys, null, descending);
        return (items, keys);
    }
}
