using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>What pools and computes leave behind: nothing. Other tests have pools of their own at the time, so these run alone.</summary>
[Collection(nameof(Alone))]
public sealed class LeftoverTests
{
    [Fact]
    public void Computes_leave_no_threads_and_no_handles() => Limited.Run(() =>
    {
        using var pool = Pools.Of(2);
        Compute(pool, 20);
        Settle();
        var (handles, threads) = (Pools.Handles(), Pools.Threads());
        Compute(pool, 200);
        Limited.Until(() => IsSettled(handles, threads));
    });

    [Fact]
    public void Pools_leave_nothing() => Limited.Run(() =>
    {
        UsePool(0);
        Settle();
        var (handles, threads, leftovers) = (Pools.Handles(), Pools.Threads(), Pools.Leftovers());
        for (var i = 0; i < 20; i++)
        {
            UsePool(i);
        }

        Limited.Until(() => IsSettled(handles, threads));
        Assert.Empty(Pools.Zombies());
        Assert.Equal(leftovers, Pools.Leftovers());
    });

    private static void UsePool(int number)
    {
        using var pool = Pools.Of(2);
        if (number % 5 == 4)
        {
            pool.StartAsync().GetAwaiter().GetResult();
            Pools.Kill(pool.ProcessIds[0]);
        }

        if (number % 5 != 3)
        {
            Compute(pool, 2);
        }
    }

    private static void Compute(ProcessScheduler pool, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var parts = Enumerable.Range(0, 5).Select(i => Delayed.Call(() => new double[i * 5_000])).ToArray();
            Assert.Equal(50_000, Delayed.Gather(parts).Select(all => all.Sum(part => part.Length)).Compute(pool));
        }
    }

    // Threads of the thread pool come and go by themselves.
    private static bool IsSettled(int handles, int threads)
    {
        Settle();
        return Pools.Handles() <= handles + 4 && Pools.Threads() <= threads + 12;
    }

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}

/// <summary>Tests that look at the whole process, so no other tests may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
