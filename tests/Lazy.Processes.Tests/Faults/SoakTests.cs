using System.Diagnostics;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>Many small tasks while workers are killed. All 200,000 of them with the environment variable LAZYGRAPH_SOAK=full.</summary>
[Collection(nameof(Alone))]
public sealed class SoakTests
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("LAZYGRAPH_SOAK") == "full";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(IsFull ? 20 : 2);

    [Fact]
    public void Results_are_right_and_nothing_stays_behind_whatever_is_killed()
    {
        const int round = 2_500;
        var (rounds, kills) = IsFull ? (80, 25) : (3, 4);
        var (zombies, leftovers) = (Pools.Zombies().Length, Pools.Leftovers());
        Soak(1, 0, round);
        Settle();
        var (handles, memory) = (Pools.Handles(), GC.GetTotalMemory(forceFullCollection: true));
        var start = Stopwatch.GetTimestamp();
        var killed = Soak(rounds, kills, round);
        TestContext.Current.SendDiagnosticMessage($"{rounds * round} tasks, {killed} kills, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        Limited.Until(() =>
        {
            Settle();
            return Pools.Handles() <= handles + 4 && Pools.Zombies().Length <= zombies;
        });
        Assert.Equal(leftovers, Pools.Leftovers());
        var growth = GC.GetTotalMemory(forceFullCollection: true) - memory;
        TestContext.Current.SendDiagnosticMessage($"handles {handles} and {Pools.Handles()}, memory grown by {growth} bytes");
        Assert.InRange(growth, long.MinValue, 20_000_000);
    }

    private static int Soak(int rounds, int kills, int tasks)
    {
        var killed = 0;
        using var pool = Pools.Of(2, Pools.Quiet with { LostWorkerRetries = 50 });
        var random = new Random(1);
        using (var killer = new Timer(_ => KillOne()))
        {
            killer.Change(kills > 0 ? 200 : Timeout.Infinite, 200);
            var soak = Task.Factory.StartNew(
                () =>
                {
                    for (var round = 0; round < rounds; round++)
                    {
                        Assert.Equal(Expected(tasks, round), Graph(tasks, round).Compute(pool));
                    }
                },
                TaskCreationOptions.LongRunning);
            if (!((IAsyncResult)soak).AsyncWaitHandle.WaitOne(Limit))
            {
                throw new TimeoutException($"The soak hangs after {killed} kills.");
            }

            soak.GetAwaiter().GetResult();
        }

        return killed;

        void KillOne()
        {
            lock (random)
            {
                if (killed < kills && pool.ProcessIds is { Count: > 0 } processes)
                {
                    killed++;
                    Pools.Kill(processes[random.Next(processes.Count)]);
                }
            }
        }
    }

    // Chains of four, fans of ten, and now and then a result that stays in its worker.
    private static Delayed<long> Graph(int tasks, int seed)
    {
        var chains = Enumerable.Range(0, tasks / 5).Select(i => Delayed.Call(() => i % 50 == 0 ? new byte[100_000] : new byte[10])
            .Select(bytes => bytes.Length + (long)seed).Select(x => x + i).Select(x => x * 2).Select(x => x - 1)).ToArray();
        var fans = chains.Chunk(10).Select(part => Delayed.Gather(part).Select(all => all.Sum())).ToArray();
        return Delayed.Gather(fans).Select(all => all.Sum());
    }

    private static long Expected(int tasks, int seed) => Enumerable.Range(0, tasks / 5).Sum(i => (2 * ((i % 50 == 0 ? 100_000L : 10) + seed + i)) - 1);

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
