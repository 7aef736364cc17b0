using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Threads;

/// <summary>A function that does not return when the run is over keeps its thread, but neither the caller nor the pool.</summary>
public sealed class StuckFunctionTests
{
    public static TheoryData<int, bool> Cases => new() { { 1, false }, { 1, true }, { 2, false }, { 2, true } };

    [Theory, MemberData(nameof(Cases))]
    public void CancellationReturnsAtOnceAndThePoolGoesOn(int workers, bool observed)
    {
        var own = new ThreadScheduler(workers);
        using var gate = new ManualResetEventSlim();
        using var returned = new CountdownEvent(5 * workers);
        for (var round = 0; round < 5; round++)
        {
            using var begun = new CountdownEvent(workers);
            using var stop = new CancellationTokenSource();
            var late = 0;
            var stuck = Enumerable.Range(0, workers).Select(_ => Delayed.Call(() =>
            {
                begun.Signal();
                gate.Pass();
                returned.Signal();
                return new object();
            }).Select(_ => ++late)).ToArray();
            var computing = Delayed.ComputeAsync(stuck, own, options: OptionsFor(observed), cancellationToken: stop.Token);
            Assert.True(begun.Wait(Limited.Limit));
            stop.Cancel();
            Assert.IsType<OperationCanceledException>(Record.Exception(() => Limited.Run(() => computing.GetAwaiter().GetResult())));
            Assert.Equal(45, Limited.Run(() => Sum(Enumerable.Range(0, 10)).Compute(own, options: OptionsFor(observed))));

            // The same promises again, while their nodes still belong to the run that was left.
            using var again = new CancellationTokenSource();
            var error = Record.Exception(() => Limited.Run(() => Delayed.Compute(stuck.Select(p => p.Select(x => x)), own, options: OptionsFor(observed), cancellationToken: new CancellationToken(true))));
            Assert.IsType<OperationCanceledException>(error);
            Assert.Equal(0, late);
        }

        gate.Set();
        Assert.True(returned.Wait(Limited.Limit));
        Assert.Equal(45, Limited.Run(() => Sum(Enumerable.Range(0, 10)).Compute(own, options: OptionsFor(observed))));
    }

    [Fact]
    public void ATimeoutReplacesTheWorkerAndDropsTheLateResult()
    {
        var own = new ThreadScheduler(1);
        using var gate = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        using var dropped = new ManualResetEventSlim();
        var clock = new ManualClock();
        var tries = 0;
        var late = new Late(dropped);
        var promise = Delayed.Call(() =>
        {
            if (Interlocked.Increment(ref tries) > 1)
            {
                return new Late(null);
            }

            begun.Set();
            gate.Pass();
            return late;
        }).WithTimeout(TimeSpan.FromSeconds(1)).WithRetry(1);
        var computing = promise.Select(result => ReferenceEquals(result, late)).ComputeAsync(own, options: new ComputeOptions { TimeProvider = clock });
        begun.Pass();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(Limited.Run(() => computing.GetAwaiter().GetResult()));
        gate.Set();
        dropped.Pass();
        Assert.Equal(2, tries);
    }

    [Fact]
    public void AFailureElsewhereDoesNotWaitForAFunctionBehindItInTheOrder()
    {
        var own = new ThreadScheduler(2);
        using var gate = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var bad = Delayed.Call<int>(() =>
        {
            begun.Pass();
            throw new InvalidOperationException("first in the order");
        });
        var behind = Delayed.Call(async () =>
        {
            begun.Set();
            await Task.Yield();
            gate.Pass();
            return 1;
        });
        var failure = Assert.Throws<TaskFailedException>(() => Limited.Run(() => Delayed.Compute([bad, behind], own)));
        Assert.Equal("first in the order", failure.InnerException?.Message);
        gate.Set();
    }

    private static Delayed<int> Sum(IEnumerable<int> values) => Delayed.Gather(values.Select(value => Delayed.Call(() => value))).Select(items => items.Sum());

    private static ComputeOptions OptionsFor(bool observed) => new() { Observers = observed ? [new RecordingObserver()] : [] };

    private sealed class Late(ManualResetEventSlim? dropped) : IDisposable
    {
        public void Dispose() => dropped?.Set();
    }
}
