using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>Results that were in a worker which is gone, or which makes way for another.</summary>
public sealed class LostResultsTests
{
    private const int Length = 100_000; // too big to come home

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Results_in_a_lost_worker_are_made_again(int workers) => Limited.Run(() =>
    {
        using var pool = Pools.Of(workers);
        var runs = new HomeLog<string>();
        var tries = new HomeCounter();
        var roots = Enumerable.Range(0, 4).Select(i => Delayed.Call(() => Log(runs, $"root {i}", Filled(i)))).ToArray();
        var next = roots.Select((root, i) => root.Select(items => Log(runs, $"next {i}", items.Select(item => item + 1).ToArray()))).ToArray();
        var sum = Delayed.Gather(next).Select(all => tries.Increment() == 1 ? Pools.Die() : all.Sum(items => items.Sum()));
        var both = Delayed.Zip(sum, roots[0], (total, root) => total + root[0]); // so that the first is no part of a chain
        Assert.Equal((double)Length * (0 + 1 + 2 + 3 + 4), both.Compute(pool));
        Assert.Equal(2, tries.Value);
        Assert.All(runs.Items.CountBy(run => run), run => Assert.InRange(run.Value, 1, 3));
    });

    /// <summary>Whoever waits for a result that is on its way from the lost worker gets it from where it is made again.</summary>
    [Theory, InlineData(2), InlineData(3)]
    public void A_move_whose_sender_is_killed_is_made_good(int workers) => Limited.Run(() =>
    {
        using var pool = Pools.Of(workers);
        for (var round = 0; round < 6; round++)
        {
            var holder = 0;
            var say = Home.Of((int process) => Interlocked.Exchange(ref holder, process));
            var kill = Home.Of(() => Pools.Kill(Volatile.Read(ref holder)));
            var roots = Enumerable.Range(0, workers).Select(i => Delayed.Call(() =>
            {
                say.Call(Environment.ProcessId);
                return new double[4_000_000 + i];
            })).ToArray();
            var killed = new HomeCounter();
            var readers = Enumerable.Range(0, 2 * workers).Select(i => Delayed.Gather(roots).Select(all => all.Sum(items => items.Length) + i)).ToArray();
            var killer = Delayed.Call(() => 0).After(Delayed.Checkpoint(roots)).Select(zero =>
            {
                if (killed.Increment() == 1)
                {
                    kill.Call();
                }

                return zero;
            });
            var expected = Enumerable.Range(0, workers).Sum(i => 4_000_000 + i);
            var results = Delayed.Compute([.. readers, killer], pool);
            Assert.Equal([.. Enumerable.Range(0, 2 * workers).Select(i => expected + i), 0], results);
        }
    });

    [Fact]
    public void All_workers_may_be_lost_at_once() => Limited.Run(() =>
    {
        using var pool = Pools.Of(3);
        var tries = new HomeCounter();
        var kill = Home.Of(() =>
        {
            foreach (var process in pool.ProcessIds)
            {
                Pools.Kill(process);
            }
        });
        var parts = Enumerable.Range(0, 12).Select(i => Delayed.Call(() => Filled(i))).ToArray();
        var shifted = parts.Select(part => part.Select(items => items.Select(item => item * 2).ToArray())).ToArray();
        var all = Delayed.Gather(shifted).Select(items =>
        {
            if (tries.Increment() <= 2)
            {
                kill.Call();
            }

            return items.Sum(item => item.Sum());
        });
        Assert.Equal(66.0 * 2 * Length, all.Compute(pool));
    });

    [Theory, InlineData(1, 1), InlineData(2, 1), InlineData(2, 3)]
    public void Workers_that_have_done_their_tasks_are_replaced_and_nothing_runs_twice(int workers, int most) => Limited.Run(() =>
    {
        using var pool = Pools.Of(workers, Pools.Quiet with { MaxTasksPerWorker = most });
        var runs = new HomeLog<string>();
        var processes = new HomeLog<int>();
        var parts = Enumerable.Range(0, 4).Select(i => Delayed.Call(() =>
        {
            processes.Add(Environment.ProcessId);
            return Log(runs, $"part {i}", Filled(i));
        })).ToArray();
        var twice = Delayed.Gather(parts).Select(all => Log(runs, "sum", all.Sum(items => items.Sum())));
        var first = Delayed.Zip(twice, parts[0], (sum, part) => Log(runs, "both", sum + part[0]));
        Assert.Equal(6.0 * Length, first.Compute(pool));
        Assert.All(runs.Items.CountBy(run => run), run => Assert.Equal(1, run.Value));
        Assert.InRange(processes.Items.Distinct().Count(), most == 1 ? 4 : 2, 4);
    });

    /// <summary>The run ends while results of it come home from a worker that is to be replaced.</summary>
    [Fact]
    public void A_worker_that_makes_way_does_not_wait_for_a_run_that_has_ended() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { MaxTasksPerWorker = 1 });
        for (var round = 0; round < 5; round++)
        {
            using var stop = new CancellationTokenSource();
            var big = Delayed.Call(() => new double[3_000_000]);
            var cancel = Home.Of(stop.Cancel);
            var both = Delayed.Gather(big, big.Select(items => new double[items.Length + 1])).Select(all =>
            {
                cancel.Call();
                return all.Item2.Length;
            });
            var error = Record.Exception(() => both.Compute(pool, cancellationToken: stop.Token));
            Assert.True(error is null or OperationCanceledException, error?.ToString());
            Assert.Equal(round, Delayed.Call(() => round).Compute(pool));
        }
    });

    [Fact]
    public void A_worker_above_its_memory_is_replaced() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1, Pools.Quiet with { MemoryLimitPerWorker = ByteSize.Parse("1 KiB") });
        var processes = Enumerable.Range(0, 3).Select(_ => Delayed.Call(() => Environment.ProcessId).Compute(pool));
        Assert.Equal(3, processes.Distinct().Count());
    });

    private static T Log<T>(HomeLog<string> runs, string what, T value)
    {
        runs.Add(what);
        return value;
    }

    private static double[] Filled(int value)
    {
        var items = new double[Length];
        Array.Fill(items, value);
        return items;
    }
}
