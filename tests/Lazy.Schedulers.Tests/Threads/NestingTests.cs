using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Threads;

/// <summary>Computes inside tasks, on the same workers and on others: nothing waits for a worker that waits.</summary>
public sealed class NestingTests
{
    public static TheoryData<bool, int[]> Pools
    {
        get
        {
            var pools = new TheoryData<bool, int[]>();
            foreach (var observed in (bool[])[false, true])
            {
                pools.Add(observed, [1, 1, 1, 1, 1, 1, 1, 1]);
                pools.Add(observed, [1, 2, 1, 2, 1]);
                pools.Add(observed, [2, 1, 2, 2, 1, 4]);
            }

            return pools;
        }
    }

    [Theory, MemberData(nameof(Pools))]
    public void Nested(bool observed, int[] pools)
    {
        var own = pools.Distinct().ToDictionary(workers => workers, workers => new ThreadScheduler(workers));
        Limited.Run(() => Assert.Equal(pools.Length, Level(0)));

        int Level(int depth) => depth == pools.Length
            ? 0
            : Delayed.Call(() => Level(depth + 1)).Select(x => x + 1).Compute(own[pools[depth]], options: OptionsFor(observed));
    }

    [Fact]
    public void AThreadOnWhichATaskComputesHelps()
    {
        var one = Delayed.Call(() => 1);
        Limited.Run(() => Assert.Equal(1, Delayed.Call(() => Task.Run(() => one.Compute()).GetAwaiter().GetResult()).Compute(workers: 1)));
        Limited.Run(() => Assert.Equal(200, Delayed.Compute(Enumerable.Range(0, 4).Select(_ => Delayed.Call(() =>
        {
            var sum = 0;
            Parallel.For(0, 50, _ => Interlocked.Add(ref sum, one.Compute()));
            return sum;
        })), workers: 2).Sum()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AnInnerRunThatWaitsForAnotherOnTheSameWorkersEnds(int workers)
    {
        // While the only worker waits for the inner run, that waits for a run which only this worker could do.
        var pool = new ThreadScheduler(workers);
        var other = Delayed.Call(() => 40).Select(v => v + 1);
        var inner = Delayed.Call(async () => await other.ComputeAsync(pool)).Select(v => v + 1);
        Limited.Run(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.Equal(42, Delayed.Call(() => inner.Compute(pool)).Compute(pool));
            }
        });
    }

    [Theory, MemberData(nameof(Pools))]
    public void NestedInManyTasksAtOnce(bool observed, int[] pools)
    {
        var own = pools.Distinct().ToDictionary(workers => workers, workers => new ThreadScheduler(workers));
        Limited.Run(() => Assert.Equal(Math.Pow(3, pools.Length), Level(0)));

        double Level(int depth) => depth == pools.Length
            ? 1
            : Delayed.Compute(Enumerable.Range(0, 3).Select(_ => Delayed.Call(() => Level(depth + 1))), own[pools[depth]], options: OptionsFor(observed)).Sum();
    }

    [Fact]
    public void ManyCallersNestAtOnce() => Limited.Run(() => Parallel.For(0, 8, _ =>
    {
        for (var round = 0; round < 30; round++)
        {
            var outer = Enumerable.Range(0, 4).Select(i => Delayed.Call(() => Delayed.Call(() => i).Select(x => x + 1).Compute(workers: 1 + (i % 2))));
            Assert.Equal([1, 2, 3, 4], Delayed.Compute(outer, workers: 2));
        }
    }));

    [Fact]
    public void ACancelledInnerComputeLeavesTheOuterOne() => Limited.Run(() =>
    {
        var outer = Delayed.Call(() =>
        {
            using var stop = new CancellationTokenSource();
            var inner = Delayed.Call(() =>
            {
                stop.Cancel();
                return 1;
            }).Select(x => x);
            return Assert.Throws<OperationCanceledException>(() => inner.Compute(cancellationToken: stop.Token)).CancellationToken == stop.Token;
        });
        Assert.Equal(Enumerable.Repeat(true, 50), Delayed.Compute(Enumerable.Repeat(outer, 50).Select(promise => promise.Select(x => x)), workers: 1));
        Assert.True(outer.Compute(workers: 2));
    });

    private static ComputeOptions OptionsFor(bool observed) => new() { Observers = observed ? [new RecordingObserver()] : [] };
}
