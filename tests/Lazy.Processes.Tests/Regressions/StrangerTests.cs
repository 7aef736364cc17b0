using LazyGraph.Processes.Transport;
using LazyGraph.Tests.Processes.Faults;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Regressions;

/// <summary>What went wrong when the pool was used as its page says.</summary>
public sealed class StrangerTests
{
    private sealed record Chain(Chain? Next, int Number);

    [Fact]
    public void Bags_of_several_partitions_are_sorted() => Limited.Run(() =>
    {
        using var pool = Pools.Of(2);
        var words = Bag.From(Enumerable.Range(0, 500).Select(n => $"w{n * 7 % 500}"), partitions: 6);
        var ordinal = StringComparer.Ordinal;

        Assert.Equal(words.Sort(ordinal).Compute(Schedulers.Synchronous), words.Sort(ordinal).Compute(pool));
        var byLength = words.OrderByDescending(word => word.Length).ThenBy(word => word, ordinal);
        Assert.Equal(byLength.Compute(Schedulers.Synchronous), byLength.Compute(pool));
    });

    [Fact]
    public void A_large_captured_array_is_there_when_the_first_task_of_each_worker_runs() => Limited.Run(() =>
    {
        using var pool = Pools.Of(2);
        for (var round = 0; round < 5; round++)
        {
            var large = new double[2_000_000];
            large[7] = round;
            var look = Delayed.Func((int n) => large[7] + n);

            var values = Delayed.Gather(Enumerable.Range(0, 50).Select(n => look(n))).Compute(pool);

            Assert.Equal(Enumerable.Range(0, 50).Select(n => (double)round + n), values);
        }
    });

    [Fact]
    public void A_long_chain_is_captured_given_and_returned() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);
        var chain = Make(100_000);
        var first = Delayed.Func((Chain given) => given.Number);

        Assert.Equal(99_998, Delayed.Call(() => chain!.Next!.Number).Compute(pool));
        Assert.Equal(99_999, first(chain!).Compute(pool));
        var back = Delayed.Call(() => Make(100_000)).Compute(pool);

        var count = 0;
        for (; back is not null; back = back.Next)
        {
            count++;
        }

        Assert.Equal(100_000, count);
    });

    [Fact]
    public void Folders_of_dead_processes_go_with_the_next_pool()
    {
        var parent = Directory.CreateTempSubdirectory("lazygraph-tests-").FullName;
        try
        {
            var dead = Directory.CreateDirectory(Path.Combine(parent, $"lazygraph-{int.MaxValue}-0123456789ab")).FullName; // no process has this number
            File.WriteAllText(Path.Combine(dead, "file"), "");
            var living = Directory.CreateDirectory(Path.Combine(parent, "lazygraph-1-0123456789ab")).FullName;
            var other = Directory.CreateDirectory(Path.Combine(parent, $"lazygraph-{int.MaxValue}-mine")).FullName;

            using var folder = PrivateFolder.CreateIn(parent);

            Assert.False(Directory.Exists(dead));
            Assert.True(Directory.Exists(living) && Directory.Exists(other) && Directory.Exists(folder.Path));
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    [Fact]
    public void A_refusal_tells_that_a_field_takes_its_object_along() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);

        var failure = Assert.Throws<TaskFailedException>(() => new Service().Count(pool));

        var refusal = Assert.IsType<NotTransferableException>(failure.InnerException);
        Assert.Equal("this._random", refusal.Path);
        Assert.Contains("copy the fields", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void An_asynchronous_sequence_is_refused_as_what_it_is() => Limited.Run(() =>
    {
        using var pool = Pools.Of(1);

        var failure = Assert.Throws<TaskFailedException>(() => Bag.FromAsync(Numbers()).Compute(pool));

        Assert.Contains("it is an asynchronous sequence", failure.Message, StringComparison.Ordinal);
    });

    private static async IAsyncEnumerable<int> Numbers()
    {
        await Task.Yield();
        yield return 1;
    }

    private sealed class Service
    {
        private readonly Random _random = new(1);
        private readonly int _count = 4;

        public int Count(ProcessScheduler pool) => _random is null ? 0 : Delayed.Call(() => _count).Compute(pool);
    }

    private static Chain? Make(int length)
    {
        Chain? chain = null;
        for (var i = 0; i < length; i++)
        {
            chain = new Chain(chain, i);
        }

        return chain;
    }
}
