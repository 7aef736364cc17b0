namespace LazyGraph.Tests;

/// <summary>Whose the elements are, and the arrays that hold them.</summary>
public sealed class OwnershipTests
{
    private static readonly ComputeOptions Unfused = new() { Fuse = false };

    public static TheoryData<string, Func<Bag<Element>, Bag<Element>>> Operations() => new()
    {
        { "sort", bag => bag.OrderBy(element => -element.Number) },
        { "distinct", bag => bag.DistinctBy(element => element.Number) },
        { "top", bag => bag.TopK(2, by: element => element.Number) },
        { "groups", bag => bag.GroupBy(element => element.Number % 2).SelectMany(group => group) },
        { "filter", bag => bag.Filter(element => element.Number > 0) },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void ElementsAreNotDisposedOf(string name, Func<Bag<Element>, Bag<Element>> operation)
    {
        Assert.NotEmpty(name);
        var shared = Bag.Range(4).Map(number => new Element(number)).Repartition(1);

        Assert.DoesNotContain(operation(shared).Compute(), element => element.IsDisposed);
        Assert.DoesNotContain(operation(shared).Compute(Schedulers.Synchronous, options: Unfused), element => element.IsDisposed);
    }

    [Fact]
    public void WhatAPromiseOfAPartitionGaveIsNotDisposedOf()
    {
        var promise = Delayed.Call(() => new[] { new Element(1), new Element(2) });
        var bag = Bag.FromDelayed([promise]);

        Assert.DoesNotContain(bag.Compute(), element => element.IsDisposed);
        Assert.DoesNotContain(bag.Filter(element => element.Number > 1).OrderBy(element => element.Number).Compute(), element => element.IsDisposed);
    }

    [Fact]
    public async Task WhoeverGetsAPartitionMayChangeIt()
    {
        var given = Bag.From([1, 2, 3, 4], partitions: 2);
        foreach (var bag in new[] { given, given.Persist() })
        {
            await foreach (var part in bag.ComputeEach())
            {
                part[0] = 99;
            }

            bag.Partitions[0].Compute()[0] = 99;
            bag.ToDelayed()[0].Compute()[0] = 99;
            bag.Compute()[0] = 99;
            Assert.Equal([1, 2, 3, 4], bag.Compute());
        }
    }

    [Fact]
    public void PartitionsCannotBeExchanged() => Assert.False(Bag.Range(4).Partitions is Delayed<int[]>[]);

    [Fact]
    public void AnArrayOfADerivedTypeIsCountedAndComputed()
    {
        var bag = Bag.FromDelayed([Delayed.Call<object[]>(() => new string[] { "a", "b" })]);
        Assert.Equal(2, bag.Count().Compute());
        Assert.Equal(["a", "b"], bag.Compute());
    }

    [Fact]
    public async Task APartHandedOverIsNotHeld()
    {
        var seen = new List<WeakReference>();
        await foreach (var part in Bag.Range(8, 8).Map(_ => new byte[1]).ComputeEach(Schedulers.Synchronous))
        {
            seen.Add(new WeakReference(part));
            if (seen.Count == 8)
            {
                GC.Collect();
                Assert.True(seen.Count(reference => !reference.IsAlive) >= 6);
            }
        }
    }

    [Fact]
    public void WhatEqualsOnlyItselfIsNotSpilled()
    {
        Node[] nodes = [new(), new(), new()];
        var held = Bag.Range(20_000, 4).Map(number => nodes[number % 3]).Repartition(2);

        Assert.Equal(3, held.Distinct().Count().Compute(memoryLimit: 2000));
    }

    [Fact]
    public void KeysThatEqualOnlyThemselvesAreRefusedByDisk()
    {
        var bag = Bag.Range(10);
        Assert.Contains("equals nothing but itself", Assert.Throws<NotSupportedException>(() => bag.GroupBy(number => new Node(), method: ShuffleMethod.Disk)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => bag.GroupBy(number => new[] { number }, method: ShuffleMethod.Disk));
        Assert.Throws<NotSupportedException>(() => bag.GroupBy(number => (number, new List<int>()), method: ShuffleMethod.Disk));
        Assert.Throws<NotSupportedException>(() => bag.GroupBy(number => new Plain { Items = [number] }, method: ShuffleMethod.Disk));
        Assert.Equal(2, bag.GroupBy(number => (number % 2, "a"), method: ShuffleMethod.Disk).Compute().Length);
    }

    /// <summary>An element that says whether it was disposed of.</summary>
    public sealed class Element(int number) : IDisposable
    {
        public int Number { get; } = number;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private struct Plain
    {
        public int[] Items { get; set; }
    }

    private sealed class Node
    {
        public int Number { get; set; }
    }
}
