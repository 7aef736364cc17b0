using System.Runtime.CompilerServices;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Behaviour;

/// <summary>A failure says which operation it was, where that was built, and which element it was at.</summary>
public sealed class FailureTests
{
    public static TheoryData<bool> Fused => [true, false];

    [Theory, MemberData(nameof(Fused))]
    public void NamesTheOperationTheLineAndTheElement(bool fuse)
    {
        var bag = Bag.From(Enumerable.Range(0, 20), partitions: 2).Map(x => x == 13 ? throw new FormatException("bad one") : x); var line = Here();
        var failure = Failure(bag, fuse);
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal(line, failure.Site?.Line);
        Assert.EndsWith("FailureTests.cs", failure.Site?.File, StringComparison.Ordinal);
        Assert.Equal("element 3 of its partition", failure.Position);
        Assert.Contains("map ", failure.Label, StringComparison.Ordinal);
        Assert.Contains("bad one", failure.Message, StringComparison.Ordinal);
        Assert.Contains("element 3 of its partition", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"FailureTests.cs:{line}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFusedTaskNamesTheStepThatFailedAmongItsSteps()
    {
        var sum = Bag.From(Enumerable.Range(0, 20), partitions: 2).Map(x => 1 / (x - 5), name: "divide").Filter(_ => true).Sum();
        var failure = Failure(sum, fuse: true);
        Assert.IsType<DivideByZeroException>(failure.InnerException);
        Assert.Contains("divide", failure.Label, StringComparison.Ordinal);
        Assert.Equal("element 5 of its partition", failure.Position);
    }

    [Fact]
    public void APositionCountsWhatWasReadNotWhatWasKept()
    {
        var bag = Bag.From(Enumerable.Range(0, 20), partitions: 1).Filter(x => x % 2 == 1).Map(x => x == 7 ? throw new FormatException() : x);
        Assert.Equal("element 7 of its partition", Failure(bag, fuse: true).Position);
        var range = Bag.Range(20, partitions: 2).Map(x => x == 13 ? throw new FormatException() : x);
        Assert.Equal("number 13", Failure(range, fuse: true).Position);
        var lists = Bag.FromDelayed([Delayed.Call(() => Enumerable.Range(0, 5).Select(x => x * 2))]).Map(x => x == 6 ? throw new FormatException() : x);
        Assert.Equal("element 3 of its partition", Failure(lists, fuse: true).Position);
    }

    [Fact]
    public void TheFirstFailureInTheOrderIsReportedWhoeverRuns()
    {
        var bag = Bag.Range(40, partitions: 8).Map(x => x % 5 == 4 ? throw new FormatException($"number {x}") : x);
        foreach (var way in Way.All)
        {
            Assert.Equal("number 4", Assert.Throws<TaskFailedException>(() => way.Compute(bag)).InnerException?.Message);
        }
    }

    [Theory, MemberData(nameof(Fused))]
    public void ASecondEnumerationOfAPartitionIsAnError(bool fuse)
    {
        var failure = Failure(Bag.Range(10, partitions: 2).MapPartitions(items => items.Concat(items)), fuse);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Contains("second enumeration", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ToList()", failure.Message, StringComparison.Ordinal);

        failure = Failure(Bag.Range(10, partitions: 2).Reduction(items => items.Min() + items.Max(), parts => parts.Sum()), fuse);
        Assert.Contains("second enumeration", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullWhereASequenceIsWantedIsAClearError()
    {
        Says("returned null", Bag.Range(3).MapPartitions(_ => (IEnumerable<int>)null!));
        Says("Found null, expected a sequence to flatten", Bag.Range(3).SelectMany(x => x == 1 ? null! : new[] { x }));
        Says("Found null, expected a sequence to flatten", Bag.From<int[]>([[1], null!]).Flatten());
        Says("gave null", Bag.FromDelayed([Delayed.Call(() => (int[])null!)]));
        Says("gave null", Bag.FromDelayed([Delayed.Call(() => (List<int>)null!)]).Map(x => x));

        static void Says<T>(string text, Bag<T> bag)
        {
            var failure = Failure(bag, fuse: true);
            Assert.IsType<InvalidOperationException>(failure.InnerException);
            Assert.Contains(text, failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EmptyReductionsSayWhatToDo()
    {
        var empty = Bag.From<int>([]);
        foreach (var (name, promise) in new (string, ILazy<int>)[] { ("fold", empty.Fold((a, b) => a + b)), ("min", empty.Min()), ("max", empty.Max()) })
        {
            var failure = Failure(promise, fuse: true);
            Assert.Contains("Found no elements", failure.Message, StringComparison.Ordinal);
            Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        }

        Assert.Contains("ddof", Failure(Bag.From([1]).Var(ddof: 1), fuse: true).Message, StringComparison.Ordinal);
        Assert.Contains("mean", Failure(empty.Mean(), fuse: true).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PartitionsOfDifferentLengthsSayWhereTheyEnd()
    {
        var failure = Failure(Bag.From([1, 2, 3], partitions: 1).Zip(Bag.From([1, 2], partitions: 1)), fuse: true);
        Assert.Contains("one ends after 2 elements", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailureOfAComparerOrAKeyIsReported()
    {
        Assert.IsType<FormatException>(Failure(Bag.Range(10).FoldBy(x => x == 3 ? throw new FormatException() : x, (a, b) => a + b), fuse: true).InnerException);
        Assert.IsType<FormatException>(Failure(Bag.Range(10).TopK(3, x => x == 3 ? throw new FormatException() : x), fuse: true).InnerException);
        Assert.IsType<FormatException>(Failure(Bag.Range(10).DistinctBy(x => x == 3 ? throw new FormatException() : x), fuse: true).InnerException);
        Assert.IsType<FormatException>(Failure(Bag.Range(10).Min(Comparer<int>.Create((a, b) => throw new FormatException())), fuse: true).InnerException);
    }

    private static TaskFailedException Failure<T>(ILazy<T> lazy, bool fuse) =>
        Assert.Throws<TaskFailedException>(() => Limited.Run(() => lazy.Compute(Schedulers.Threads(2), options: new ComputeOptions { Fuse = fuse })));

    private static int Here([CallerLineNumber] int line = 0) => line;
}
