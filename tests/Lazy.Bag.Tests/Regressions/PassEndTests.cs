using LazyGraph.Execution;

namespace LazyGraph.Tests;

/// <summary>How a pass ends before its last element, and what it says then.</summary>
public sealed class PassEndTests
{
    public static TheoryData<IGraphScheduler> Schedulers() => [LazyGraph.Schedulers.Synchronous, LazyGraph.Schedulers.Threads(2)];

    [Theory]
    [MemberData(nameof(Schedulers))]
    public void ACancelledPassReadsNoFurther(IGraphScheduler scheduler)
    {
        using var stop = new CancellationTokenSource();
        using var ended = new ManualResetEventSlim();
        var read = 0;
        var bag = Bag.Range(1_000_000_000, 1).Map(number =>
        {
            if (Interlocked.Increment(ref read) == 10)
            {
                stop.Cancel();
            }

            return number;
        });

        Assert.ThrowsAny<OperationCanceledException>(() => bag.Filter(_ => false).Count().Compute(scheduler, cancellationToken: stop.Token));
        Assert.True(read < 1_000_000);
    }

    [Theory]
    [MemberData(nameof(Schedulers))]
    public void ACancelledPassOverAWaitingSequenceEnds(IGraphScheduler scheduler)
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Bag.FromAsync(Waiting()).Count().Compute(scheduler, cancellationToken: stop.Token));

        async IAsyncEnumerable<int> Waiting([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return 1;
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    [Fact]
    public void WhatWasOpenedIsClosedWhenTheOtherCannotBe()
    {
        var closed = false;
        var first = Bag.FromDelayed([Delayed.Call(() => Opened())]);
        var second = Bag.FromDelayed([Delayed.Call(() => (IEnumerable<int>)null!)]);

        Assert.Throws<TaskFailedException>(() => first.Zip(second).Compute(LazyGraph.Schedulers.Synchronous));
        Assert.True(closed);

        IEnumerable<int> Opened() => new Closing(() => closed = true);
    }

    [Fact]
    public void ALazyResultOfAReductionIsAnErrorThatSaysWhatToDo()
    {
        var lazy = Bag.Range(10, 1).Map(number => number).Reduction(part => part.Where(number => number > 1), parts => parts.SelectMany(part => part));
        var promised = lazy.Select(numbers => numbers.Count());

        Assert.Contains("ToList()", Assert.Throws<TaskFailedException>(() => promised.Compute()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50_000)]
    public void AChainOfAnyLengthRuns(int steps)
    {
        var bag = Bag.Range(10, 2);
        for (var i = 0; i < steps; i++)
        {
            bag = bag.Map(number => number + 1, name: "more");
        }

        Assert.Equal(45 + (10 * steps), bag.Sum().Compute(LazyGraph.Schedulers.Synchronous));
        Assert.Equal(45 + (10 * steps), bag.Sum().Compute());
    }

    [Fact]
    public void BeforeTheFirstElementThereIsNoPosition()
    {
        var bag = Bag.From([1, 2], partitions: 1).MapPartitions<int>(_ => throw new InvalidOperationException("at once"));
        Assert.Null(Assert.Throws<TaskFailedException>(() => bag.Compute()).Position);
    }

    [Fact]
    public void WhatHasNoOrderIsFoundWhenTheBagIsBuilt()
    {
        var bag = Bag.From([new object[1]]);
        Assert.Throws<ArgumentException>("comparer", () => bag.Max());
        Assert.Throws<ArgumentException>("comparer", () => bag.Sort());
        Assert.Throws<ArgumentException>("comparer", () => bag.TopK(1));
        Assert.Throws<ArgumentException>("comparer", () => bag.OrderBy(item => item.Length).ThenBy(item => item));
        Assert.Single(bag.TopK(1, by: item => item.Length).Compute());
    }

    [Fact]
    public void ACollectionThatAllPartitionsWouldShareIsNoInitialValue()
    {
        var bag = Bag.Range(10, 3);
        Assert.Throws<ArgumentException>("initial", () => bag.Fold((list, number) => { list.Add(number); return list; }, (left, right) => left, new List<int>()));
        Assert.Throws<ArgumentException>("initial", () => bag.FoldBy(number => number, (set, number) => set, new HashSet<int>(), (left, right) => left));
        Assert.Equal(
            [(0, 5), (1, 5)],
            bag.FoldBy(number => number % 2, (list, number) => { list.Add(number); return list; }, () => new List<int>(), (left, right) => [.. left, .. right]).Map(pair => (pair.Key, pair.Value.Count)).Compute());
    }

    private sealed class Closing(Action close) : IEnumerable<int>, IEnumerator<int>
    {
        public int Current => 0;

        object System.Collections.IEnumerator.Current => 0;

        public IEnumerator<int> GetEnumerator() => this;

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;

        public bool MoveNext() => true;

        public void Reset()
        {
        }

        public void Dispose() => close();
    }
}
