using LazyGraph.Execution;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Language;

public sealed class AsyncFunctionTests
{
    [Fact]
    public void AnAsyncLambdaIsAPromiseOfItsResult()
    {
        Delayed<int> promise = Delayed.Func(async (int x) =>
        {
            await Task.Yield();
            return x + 1;
        })(1);
        Assert.Equal(2, Engines.Compute(promise));
    }

    [Fact]
    public void AnAsyncLambdaWithoutResultIsAPromiseOfUnit()
    {
        var calls = new HomeCounter();
        Delayed<Unit> promise = Delayed.Func(async (int x) =>
        {
            await Task.Yield();
            calls.Add(x);
        })(5);
        Assert.Equal(Unit.Value, Engines.Compute(promise));
        Assert.Equal(5 * Engines.Each.Count(), calls.Value);
    }

    [Fact]
    public void CallTakesAsyncLambdasToo()
    {
        Delayed<int> result = Delayed.Call(async () => await Task.FromResult(3));
        Delayed<Unit> none = Delayed.Call(async () => await Task.Yield());
        Assert.Equal((3, Unit.Value), Engines.Compute(Delayed.Gather(result, none)));
    }

    [Fact]
    public void EveryKindOfTaskIsTaken()
    {
        Delayed<int> task = Delayed.Func((int x) => Task.FromResult(x))(1);
        Delayed<int> valueTask = Delayed.Func((int x) => ValueTask.FromResult(x))(2);
        Delayed<Unit> plainTask = Delayed.Func((int x) => Task.CompletedTask)(3);
        Delayed<Unit> plainValueTask = Delayed.Func((int x) => ValueTask.CompletedTask)(4);
        Assert.Equal((1, 2, Unit.Value, Unit.Value), Engines.Compute(Delayed.Gather(task, valueTask, plainTask, plainValueTask)));
    }

    [Fact]
    public void AnAsyncMethodGroupIsTakenWithItsTypes() => Assert.Equal(6, Engines.Compute(Delayed.Func<int, int>(TwiceAsync)(3)));

    [Fact]
    public void SelectTakesAnAsyncFunction()
    {
        Delayed<int> promise = Delayed.Value(3).Select(async x => await TwiceAsync(x));
        Assert.Equal(6, Engines.Compute(promise));
    }

    [Fact]
    public async Task ManyWaitAtOnceWithoutAWorkerEach()
    {
        var waiting = new CountdownEvent(50);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var wait = Delayed.Func(async (int x) =>
        {
            if (waiting.Signal())
            {
                gate.SetResult(); // all fifty are inside
            }

            await gate.Task;
            return x;
        });
        var all = Delayed.Gather(Enumerable.Range(0, 50).Select(i => wait(i)));
        var values = await all.ComputeAsync(Schedulers.Threads(2), cancellationToken: TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 50), values);
    }

    [Fact]
    public void ATaskThatIsNullFailsWithTheRemedy()
    {
        var promise = Delayed.Func((int x) => (Task<int>)null!)(1);
        var error = Assert.Throws<TaskFailedException>(() => promise.Compute(Schedulers.Synchronous));
        Assert.Contains("Task.FromResult", Assert.IsType<InvalidOperationException>(error.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnActionIsAPromiseOfUnit()
    {
        var seen = new HomeCounter();
        Delayed<Unit> promise = Delayed.Func((int x, int y) => { seen.Add(x * y); })(2, Delayed.Value(3));
        Assert.Equal(Unit.Value, Engines.Compute(promise));
        Assert.Equal(6 * Engines.Each.Count(), seen.Value);
    }

    [Fact]
    public async Task AFunctionReceivesTheTokenOfTheRun()
    {
        using var source = new CancellationTokenSource();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Delayed<int> promise = Delayed.Func(async (int x, CancellationToken token) =>
        {
            using var registration = token.Register(() => stopped.TrySetResult());
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return x;
        })(1);
        var run = promise.ComputeAsync(Schedulers.Threads(2), cancellationToken: source.Token);
        await started.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await stopped.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void TheTokenIsNoArgumentOfTheCall()
    {
        Delayed<bool> promise = Delayed.Func((int x, CancellationToken token) => token.IsCancellationRequested)(1);
        Assert.False(Engines.Compute(promise));
        Assert.Single(promise.Inputs);
    }

    private static async Task<int> TwiceAsync(int x)
    {
        await Task.Yield();
        return 2 * x;
    }
}
