using System.Collections;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>Errors of a kind that must cost no more than their own task, or their own start.</summary>
public sealed class OddErrorTests
{
    [Fact]
    public void An_exception_whose_properties_throw_fails_its_task_alone() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var worker = Delayed.Call(() => Environment.ProcessId).Compute(pool);
        var error = Assert.Throws<TaskFailedException>(() => Delayed.Call<int>(() => throw new TouchyException()).Compute(pool));
        Assert.IsType<TouchyException>(error.InnerException);
        Assert.Equal(worker, Delayed.Call(() => Environment.ProcessId).Compute(pool));
    });

    [Fact]
    public void A_start_that_failed_is_tried_again() => Limited.Run(() =>
    {
        var isBroken = true;
        using var pool = Pools.Of(1, Pools.Quiet with { StartCommand = command => isBroken ? command with { FileName = "/nowhere/at/all" } : command });
        Assert.ThrowsAny<InvalidOperationException>(() => pool.StartAsync().GetAwaiter().GetResult());
        isBroken = false;
        pool.StartAsync().GetAwaiter().GetResult();
        Assert.Single(pool.ProcessIds);
    });

    [Fact]
    public void What_the_caller_has_in_its_context_does_not_stay_with_the_pool() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var held = ComputeWith(pool);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(held.IsAlive);
    });

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference ComputeWith(ProcessScheduler pool)
    {
        var held = new WeakReference(null);
        var thread = new Thread(() =>
        {
            var value = new object();
            new AsyncLocal<object?>().Value = value;
            held.Target = value;
            Assert.Equal(1, Delayed.Call(() => 1).Compute(pool));
        });
        thread.UnsafeStart();
        thread.Join();
        return held;
    }

    private sealed class TouchyException : Exception
    {
        public override string? HelpLink
        {
            get => throw new InvalidOperationException("Not for you.");
            set => base.HelpLink = value;
        }

        public override IDictionary Data => throw new InvalidOperationException("Nor this.");
    }
}
