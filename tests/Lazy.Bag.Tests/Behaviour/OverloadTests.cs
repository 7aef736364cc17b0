namespace LazyGraph.Tests.Behaviour;

/// <summary>Which overload a lambda chooses, where its body would do for several.</summary>
public sealed class OverloadTests
{
    [Fact]
    public void ABagOrPromiseIsMeantAsSuch()
    {
        var numbers = Bag.From([1, 2], partitions: 1);
        Bag<string> zipped = numbers.Map((x, y) => $"{x}{y}", numbers);
        Bag<string> broadcast = numbers.Map((x, y) => $"{x}{y}", Delayed.Value(7));
        Bag<int> added = numbers.Map((x, y) => x + y, Delayed.Value(7));
        Bag<string> plain = numbers.Map((x, y) => $"{x}{y}", 7);
        Assert.Equal(["11", "22"], zipped.Compute());
        Assert.Equal(["17", "27"], broadcast.Compute());
        Assert.Equal([8, 9], added.Compute());
        Assert.Equal(["17", "27"], plain.Compute());
    }

    [Fact]
    public void ATextAfterAccumulateIsTheInitialResult()
    {
        Assert.Equal(["", "a", "ab"], Bag.From(["a", "b"]).Accumulate((all, text) => all + text, "").Compute());
        Assert.Equal(["a", "ab"], Bag.From(["a", "b"]).Accumulate((all, text) => all + text, name: "joined").Compute());
    }

    [Fact]
    public void ANumberAfterFoldIsTheInitialValue()
    {
        Assert.Equal(103, Bag.From([1, 2], partitions: 1).Fold((a, b) => a + b, 100).Compute());
        Assert.Equal(103, Bag.From([1L, 2], partitions: 1).Fold((a, b) => a + b, 100).Compute());
        Assert.Equal(103.0, Bag.From([1.0, 2], partitions: 1).Fold((a, b) => a + b, 100).Compute());
        Assert.Equal(3, Bag.From([1, 2], partitions: 1).Fold((a, b) => a + b, splitEvery: 100).Compute());
    }
}
