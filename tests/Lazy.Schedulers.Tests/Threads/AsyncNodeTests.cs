using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Threads;

/// <summary>Asynchronous functions hold no worker while they wait, and never wait for the caller's thread.</summary>
public sealed class AsyncNodeTests
{
    [Fact]
    public void TenThousandWaitOnTwoWorkers() => Limited.Run(() =>
    {
        var begun = 0;
        var gate = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var promises = Enumerable.Range(0, 10_000).Select(i => Delayed.Call(async () =>
        {
            Interlocked.Increment(ref begun);
            return i + await gate.Task;
        }));
        var computing = Delayed.ComputeAsync(promises, workers: 2);
        Limited.Until(() => Volatile.Read(ref begun) == 10_000);
        Assert.Equal(5, Delayed.Call(() => 5).Compute(workers: 2));
        gate.SetResult(1);
        Assert.Equal(Enumerable.Range(1, 10_000), computing.GetAwaiter().GetResult());
    });

    [Theory, InlineData(true), InlineData(false)]
    public void TheCallersContextIsNotWaitedFor(bool synchronous)
    {
        // A context like that of a user interface: what is posted to it runs only when its thread is free again.
        Limited.Run(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new NeverFreeContext());
            LazyGraph.Execution.IGraphScheduler scheduler = synchronous ? Schedulers.Synchronous : Schedulers.Threads(2);
            var promise = Delayed.Call(async () =>
            {
                await Task.Yield();
                await Task.Delay(1);
                return 1;
            }).Select(async x =>
            {
                await Task.Yield();
                return x + 1;
            });
            Assert.Equal(2, promise.Compute(scheduler));
            Assert.IsType<NeverFreeContext>(SynchronizationContext.Current);
        });
    }

    [Fact]
    public void ACompletionByForeignThreadsRunsTheReaders() => Limited.Run(() =>
    {
        // Continuations run inside SetResult here, in a thread that is no worker.
        for (var round = 0; round < 200; round++)
        {
            using var begun = new ManualResetEventSlim();
#pragma warning disable RS0030 // inline continuations are the subject
            var source = new TaskCompletionSource<int>();
#pragma warning restore RS0030
            var computing = Delayed.Call(() =>
            {
                begun.Set();
                return source.Task;
            }).Select(x => x + 1).ComputeAsync(workers: 1);
            begun.Pass();
            source.SetResult(round);
            Assert.Equal(round + 1, computing.GetAwaiter().GetResult());
        }
    });

    private sealed class NeverFreeContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }

        public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException();
    }
}
