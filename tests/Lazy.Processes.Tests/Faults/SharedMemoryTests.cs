using LazyGraph.Processes.Workers;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Processes.Faults;

/// <summary>Big results that several workers read cross by a file. The tests look for the files of their pool, so these run alone.</summary>
[Collection(nameof(Alone))]
public sealed class SharedMemoryTests
{
    private const int Workers = 3;
    private const int Length = 500_003; // 4 MB, and a length of file that nothing else has
    private const double Sum = 2.0 * Length;

    [Fact]
    public void A_big_result_that_several_workers_read_crosses_by_a_file() => Limited.Run(() =>
    {
        string folder;
        using (var pool = Started())
        {
            folder = FolderOf(pool);
            var files = new List<string>();
            var (results, made, processes) = Compute(pool, whenHeld: () => files.AddRange(FilesIn(folder)));
            Assert.Equal([Sum, Sum + 1, Sum + 2], results);
            Assert.Equal((1, Workers), (made, processes));
            Assert.Single(files);
            Assert.Empty(FilesIn(folder));
        }

        Assert.False(Directory.Exists(folder));
    });

    /// <summary>No room may be found before the file is written, or only then.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Where_no_file_can_be_written_it_crosses_by_the_socket(bool hasRoomAtFirst) => Limited.Run(() =>
    {
        var folder = "";
        using (var pool = Started())
        {
            folder = FolderOf(pool);
            Directory.Delete(folder, recursive: true);
            if (hasRoomAtFirst)
            {
                File.WriteAllText(folder, ""); // on a disk with room, but nothing can be written into it
            }

            var (results, made, processes) = Compute(pool);
            Assert.Equal([Sum, Sum + 1, Sum + 2], results);
            Assert.Equal((1, Workers), (made, processes));
        }

        File.Delete(folder);
        Assert.False(Directory.Exists(folder));
    });

    /// <summary>The one that made the result, or everybody that has it.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void The_file_serves_when_its_owner_is_killed(bool killsAll) => Limited.Run(() =>
    {
        string folder;
        using (var pool = Started())
        {
            folder = FolderOf(pool);
            var (results, made, _) = Compute(pool, kills: killsAll ? Workers : 1);
            Assert.Equal([Sum, Sum + 1, Sum + 2], results);
            Assert.Equal(1, made);
            Assert.Empty(FilesIn(folder));
        }

        Assert.False(Directory.Exists(folder));
    });

    [Fact]
    public void What_nobody_has_any_more_is_made_again() => Limited.Run(() =>
    {
        using var pool = Started();
        var folder = FolderOf(pool);
        var (results, made, _) = Compute(pool, kills: Workers, whenHeld: () => File.Delete(Assert.Single(FilesIn(folder))));
        Assert.Equal([Sum, Sum + 1, Sum + 2], results);
        Assert.Equal(2, made);
        Assert.Empty(FilesIn(folder));
    });

    // The readers wait for each other, so that each is in a worker of its own; the last of them goes on once all have what they read.
    private static (double[] Results, int Made, int Processes) Compute(ProcessScheduler pool, int kills = 0, Action? whenHeld = null)
    {
        var made = new HomeCounter();
        var maker = 0;
        var held = new HashSet<int>();
        using var all = new ManualResetEventSlim();
        var make = Home.Of((int process) => Volatile.Write(ref maker, process));
        var arrive = Home.Of((int process) =>
        {
            lock (held)
            {
                if (!held.Add(process) || held.Count != Workers)
                {
                    return;
                }
            }

            whenHeld?.Invoke();
            foreach (var victim in kills == 1 ? [maker] : kills > 1 ? [.. held] : Array.Empty<int>())
            {
                Pools.Kill(victim);
            }

            all.Set();
        });
        var wait = Home.Of(() => all.Wait(Limited.Limit) ? 1 : 0);
        var root = Delayed.Call(() =>
        {
            made.Increment();
            make.Call(Environment.ProcessId);
            var items = new double[Length];
            Array.Fill(items, 2);
            return items;
        });
        var readers = Enumerable.Range(0, Workers).Select(i => root.Select(items =>
        {
            arrive.Call(Environment.ProcessId);
            return wait.Call() == 1 ? items.Sum() + i : -1;
        })).ToArray();
        var results = Delayed.Compute(readers, pool);
        return (results, made.Value, held.Count);
    }

    private static ProcessScheduler Started()
    {
        var pool = Pools.Of(Workers);
        pool.StartAsync().GetAwaiter().GetResult();
        return pool;
    }

    // Where the workers' status files are; the other folder has the sockets.
    private static string FolderOf(ProcessScheduler pool)
    {
        Assert.Equal(Workers, pool.ProcessIds.Count);
        return Pools.Leftovers().Single(folder => Directory.Exists(folder)
            && Directory.GetFiles(folder).Count(file => new FileInfo(file).Length == WorkerStatus.Size) == Workers);
    }

    private static string[] FilesIn(string folder) => [.. Directory.GetFiles(folder).Where(file => new FileInfo(file).Length == (long)Length * sizeof(double))];
}
