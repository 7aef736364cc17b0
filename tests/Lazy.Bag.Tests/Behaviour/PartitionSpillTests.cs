using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>Under a memory limit partitions that are held go to disk, and come back equal.</summary>
[Collection(nameof(SpillFolders))]
public sealed class PartitionSpillTests : IDisposable
{
    private const int Partitions = 8;

    private readonly HashSet<string> _before = SpillFolders.Now();

    public static TheoryData<int> Workers => [0, 2];

    public void Dispose() => SpillFolders.AssertNoneIsLeft(_before);

    [Theory, MemberData(nameof(Workers))]
    public void StringsComeBackEqual(int workers) =>
        AssertSpilledAndEqual(x => x % 5 == 0 ? null : x % 7 == 0 ? $"é\uD83D{x}" : $"text {x}", workers);

    [Theory, MemberData(nameof(Workers))]
    public void RecordsComeBackEqual(int workers) =>
        AssertSpilledAndEqual(x => x % 11 == 0 ? null : new Entry($"entry {x}", x, x % 2 == 0 ? null : x / 3.0), workers);

    [Theory, MemberData(nameof(Workers))]
    public void TuplesComeBackEqual(int workers) => AssertSpilledAndEqual(x => (x, $"{x}", DateTime.UnixEpoch.AddDays(x)), workers);

    [Theory, MemberData(nameof(Workers))]
    public void AnElementOfADerivedTypeKeepsItsPartitionInMemory(int workers)
    {
        var most = AssertSpilledAndEqual(x => x % 500 == 3 ? new Special($"special {x}", x) : new Plain($"plain {x}"), workers, everything: false);
        Assert.True(most > 0, "The partitions of plain elements were not written.");
    }

    [Theory, MemberData(nameof(Workers))]
    public void WhatHasNoCodecStaysInMemory(int workers)
    {
        var objects = Bag.Range(2000, partitions: Partitions).Map(x => new object[] { x, $"{x}" });
        var both = Delayed.Zip(objects.Map(item => (int)item[0]).Sum(), objects.Count(), (sum, count) => (sum, count));
        Assert.Equal((2000 * 1999 / 2, 2000), Compute(both, workers));
    }

    // Two readers hold the arrays; the second one, at the end of a chain of all partitions, comes when the first is done with every one.
    private int AssertSpilledAndEqual<T>(Func<int, T> make, int workers, bool everything = true)
    {
        var calls = 0;
        var items = Bag.Range(Partitions * 300, partitions: Partitions).Map(x =>
        {
            Interlocked.Increment(ref calls);
            return make(x);
        });
        var most = 0;
        var first = items.Count().Select(count =>
        {
            most = SpillFolders.Now().Except(_before).Sum(folder => Directory.GetFiles(folder).Length);
            return count;
        });
        var second = items.Partitions.Select(part => Delayed.Func((T[] array, long _) => array)(part, first)).ToArray();
        var (counted, all) = Compute(Delayed.Zip(first, Delayed.Gather(second), (count, arrays) => (count, arrays)), workers);
        Assert.Equal(Partitions * 300, counted);
        Assert.Equal(Enumerable.Range(0, Partitions * 300).Select(make), all.SelectMany(array => array));
        Assert.Equal(Partitions * 300, calls); // nothing was computed twice instead
        Assert.True(!everything || most > 1, $"Found {most} files while the partitions were held, expected several.");
        return most;
    }

    private static T Compute<T>(ILazy<T> lazy, int workers) =>
        Limited.Run(() => lazy.Compute(workers == 0 ? Schedulers.Synchronous : Schedulers.Threads(workers), memoryLimit: 2000));

    private sealed record Entry(string Name, int Number, double? Size);

    private record Plain(string Name);

    private sealed record Special(string Name, int Number) : Plain(Name);
}
