using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Contract;

/// <content>Cancellation: no new task, an end of the wait, and an OperationCanceledException with the caller's token.</content>
public abstract partial class SchedulerContract
{
    [Theory, MemberData(nameof(Ways))]
    public void ACancelledTokenStartsNothing(Way way)
    {
        var runs = new HomeCounter();
        var token = new CancellationToken(canceled: true);
        var error = Cancelled(Delayed.Call(() => runs.Increment()), way, token);
        Assert.Equal(token, error.CancellationToken);
        Assert.Equal(0, runs.Value);
    }

    [Theory, MemberData(nameof(Ways))]
    public void NoTaskStartsAfterTheCancellation(Way way)
    {
        using var stop = new CancellationTokenSource();
        var cancel = Home.Of(() => stop.Cancel());
        var runs = new HomeCounter();
        var promise = Delayed.Call(() =>
        {
            cancel.Call();
            return 1;
        }).Select(_ => runs.Increment());
        Assert.Equal(stop.Token, Cancelled(promise, way, stop.Token).CancellationToken);
        Assert.Equal(0, runs.Value);
        Assert.Equal(1, Compute(promise, way));
    }

    [Theory, MemberData(nameof(Ways))]
    public void AFunctionThatThrowsForTheTokenIsCancelled(Way way)
    {
        using var stop = new CancellationTokenSource();
        var cancel = Home.Of(() => stop.Cancel());
        var promise = Delayed.Call<int>(() =>
        {
            cancel.Call();
            throw new OperationCanceledException();
        });
        Assert.Equal(stop.Token, Cancelled(promise.Select(x => x), way, stop.Token).CancellationToken);
    }

    [Theory, MemberData(nameof(Ways))]
    public void AFunctionSeesTheCancellationByItsToken(Way way)
    {
        using var stop = new CancellationTokenSource();
        var cancel = Home.Of(() => stop.Cancel());
        var promise = Delayed.Call(token =>
        {
            cancel.Call();
            Limited.Until(() => token.IsCancellationRequested);
            token.ThrowIfCancellationRequested();
            return 1;
        });
        Assert.Equal(stop.Token, Cancelled(promise.Select(x => x), way, stop.Token).CancellationToken);
    }

    [Theory, MemberData(nameof(Ways))]
    public void ACancellationIsNoFailureThoughTheTokenIsSeenFirst(Way way)
    {
        // Callbacks of a token run in reverse order, so this one keeps the run from hearing of the cancellation.
        using var stop = new CancellationTokenSource();
        using var gate = new ManualResetEventSlim();
        Task? cancelling = null;
        var cancel = Home.Of(() =>
        {
            stop.Token.UnsafeRegister(_ => gate.Pass(), null);
            cancelling = Task.Factory.StartNew(stop.Cancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            Limited.Until(() => stop.IsCancellationRequested);
        });
        var promise = Delayed.Call<int>(() =>
        {
            cancel.Call();
            throw new OperationCanceledException();
        });
        try
        {
            Cancelled(promise.Select(x => x), way, stop.Token);
        }
        finally
        {
            gate.Set();
            cancelling?.Wait(Limited.Limit);
        }
    }

    [Fact]
    public Task TheWaitForAnAsynchronousFunctionEnds() => Task.Run(async () =>
    {
        using var stop = new CancellationTokenSource();
        var never = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var wait = Home.OfTask(() => never.Task);
        var begun = new HomeCounter();
        var cancelled = new HomeCounter();
        var promise = Delayed.Call(token =>
        {
            token.Register(() => cancelled.Increment());
            begun.Increment();
            return wait.CallAsync();
        });
        var computing = Start(promise, ComputeOptions.Default, stop.Token);
        Limited.Until(() => begun.Value == 1);
        await stop.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        Assert.Equal(stop.Token, error.CancellationToken);
        Limited.Until(() => cancelled.Value == 1);
        never.SetException(new InvalidOperationException("late, and nobody's business"));
    }).Soon();

    [Fact]
    public Task CallbacksOfTheTokenMayThrow() => Task.Run(async () =>
    {
        using var stop = new CancellationTokenSource();
        var never = Home.OfTask(() => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously).Task);
        var begun = new HomeCounter();
        var promise = Delayed.Call(token =>
        {
            token.Register(() => throw new InvalidOperationException("callback"));
            begun.Increment();
            return never.CallAsync();
        });
        var computing = Start(promise, ComputeOptions.Default, stop.Token);
        Limited.Until(() => begun.Value == 1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        Assert.Equal(16, Compute(SomeGraph()));
    }).Soon();

    [Fact]
    public Task EndingAPauseBetweenTriesByCancellation() => Task.Run(async () =>
    {
        using var stop = new CancellationTokenSource();
        var clock = new ManualClock();
        var computing = Start(Throws("again").WithRetry(1, Second), new ComputeOptions { TimeProvider = clock }, stop.Token);
        Limited.Until(() => clock.Pending == 1);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => computing);
        Limited.Until(() => clock.Pending == 0);
    }).Soon();

    [Theory, InlineData(false), InlineData(true)]
    public void ALongLivedTokenKnowsNoRunThatHasEnded(bool takesToken)
    {
        using var stop = new CancellationTokenSource();
        var results = Enumerable.Range(0, 5).Select(_ => RunAndForget()).ToArray();
        Limited.Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return results.All(result => !result.IsAlive);
        });

        WeakReference RunAndForget() => Limited.Run(() =>
        {
            var promise = takesToken ? Delayed.Call(token => new string('x', 3)) : Delayed.Call(() => new string('x', 3));
            return new WeakReference(promise.Select(value => value).Compute(Scheduler, cancellationToken: stop.Token) is null ? null : promise);
        });
    }

    [Fact]
    public Task WhoStopsEnumeratingStopsTheRun() => Task.Run(async () =>
    {
        var never = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (Scheduler is SynchronousScheduler)
        {
            never.SetResult(2); // it runs everything before it gives anything
        }

        var wait = Home.OfTask(() => never.Task);
        var runs = new HomeCounter();
        await foreach (var (index, value) in Delayed.ComputeEach([Delayed.Call(() => 1), Delayed.Call(() => wait.CallAsync()).Select(_ => runs.Increment())], Scheduler))
        {
            Assert.Equal((0, 1), (index, value));
            break;
        }

        never.TrySetResult(3);
        Assert.Equal(16, Compute(SomeGraph()));
        Assert.True(runs.Value == 0 || Scheduler is SynchronousScheduler);
    }).Soon();

    private OperationCanceledException Cancelled<T>(Delayed<T> promise, Way way, CancellationToken token) =>
        Assert.IsType<OperationCanceledException>(Record.Exception(() => Limited.Run(() => promise.Compute(Scheduler, options: Options(way), cancellationToken: token))));
}
