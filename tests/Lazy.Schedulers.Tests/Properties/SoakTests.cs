using System.Reflection;
using LazyGraph.Execution;
using LazyGraph.Graphs;
using LazyGraph.Tests.Support;

namespace LazyGraph.Tests.Properties;

/// <summary>Many computes from many threads, which end in every way, and what they leave behind: nothing.</summary>
[Collection(nameof(Alone))]
public sealed class SoakTests
{
    private const int Threads = 8;
    private const int Rounds = 1_250;

    private static readonly IGraphScheduler[] All = [Schedulers.Synchronous, Schedulers.Threads(1), Schedulers.Threads(2), Schedulers.Threads(4)];

    private static readonly RandomGraph[] Shared = [.. Enumerable.Range(0, 10).Select(seed => RandomGraph.Make(seed, 25))];
    private static readonly Delayed<long>[][] SharedPromises = [.. Shared.Select(graph => graph.Build(plain: graph.Seed % 2 == 0))];

    [Fact]
    public async Task ManyComputesFromManyThreads()
    {
        await Soak(20); // what is made once and kept
        var claims = Claims();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Soak(Rounds);
        Limited.Until(() => All.OfType<ThreadScheduler>().All(scheduler => JobsOf(scheduler) == 0));
        Limited.Until(() => Claims().IsSubsetOf(claims)); // the last worker to leave a run ends its claim
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    private static Task Soak(int rounds) => Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
        () =>
        {
            var random = new Random(thread % 4); // two threads each make the same graphs
            for (var round = 0; round < rounds; round++)
            {
                var scheduler = All[random.Next(All.Length)];
                var graph = RandomGraph.Make(random.Next(1000), 12);
                switch (round % 9)
                {
                    case 0 or 3 or 6: // shared by all, so that claims conflict
                        graph = Shared[round % Shared.Length];
                        Assert.Equal(graph.Evaluate(), Delayed.Compute(SharedPromises[round % Shared.Length], scheduler));
                        break;
                    case 1:
                        Fail(graph, random.Next(12), scheduler);
                        break;
                    case 4:
                        Cancel(graph, random.Next(12), scheduler);
                        break;
                    case 7:
                        Assert.Equal(graph.Evaluate(), Delayed.Compute(Build(graph), scheduler, memoryLimit: random.Next(1, 200)));
                        break;
                    default:
                        Assert.Equal(graph.Evaluate(), Delayed.Compute(Build(graph), scheduler));
                        break;
                }
            }
        },
        TaskCreationOptions.LongRunning))).WaitAsync(Limited.Limit);

    private static Delayed<long>[] Build(RandomGraph graph, Action<int>? ran = null) => graph.Build(plain: graph.Seed % 2 == 0, ran);

    private static void Fail(RandomGraph graph, int bad, IGraphScheduler scheduler)
    {
        var promises = Build(graph, number =>
        {
            if (number == bad)
            {
                throw new InvalidOperationException($"failure {number}");
            }
        });
        var failure = Assert.Throws<TaskFailedException>(() => Delayed.Compute(promises, scheduler));
        Assert.Equal($"failure {bad}", failure.InnerException?.Message);
    }

    private static void Cancel(RandomGraph graph, int last, IGraphScheduler scheduler)
    {
        using var stop = new CancellationTokenSource();
        var promises = Build(graph, number =>
        {
            if (number == last)
            {
                stop.Cancel();
            }
        });
        var error = Record.Exception(() => Delayed.Compute(promises, scheduler, cancellationToken: stop.Token));
        Assert.True(error is null or OperationCanceledException, error?.ToString());
    }

    private static HashSet<long> Claims()
    {
        var gate = (Lock)Private(typeof(RunClaims), "Gate", null);
        lock (gate)
        {
            return [.. (HashSet<long>)Private(typeof(RunClaims), "Active", null)];
        }
    }

    private static int JobsOf(ThreadScheduler scheduler)
    {
        var pool = Private(typeof(ThreadScheduler), "_pool", scheduler);
        return ((Array)Private(pool.GetType(), "_jobs", pool)).Length;
    }

    private static object Private(Type type, string field, object? owner) =>
        type.GetField(field, BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(owner)!;
}

/// <summary>Tests that look at what all runs share, so no other tests may run beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
