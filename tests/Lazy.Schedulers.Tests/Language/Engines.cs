using LazyGraph.Execution;

namespace LazyGraph.Tests.Language;

/// <summary>The schedulers that a feature of the language is tried with.</summary>
/// <remarks>One of them runs tasks in other processes, so tasks reach the test by calls home (<see cref="Support.Home"/>) alone.</remarks>
internal static class Engines
{
    private static readonly Dictionary<string, Lazy<IGraphScheduler>> Schedulers = new()
    {
        ["synchronous"] = new(() => LazyGraph.Schedulers.Synchronous),
        ["threads"] = new(() => LazyGraph.Schedulers.Threads(2)),
        ["processes"] = new(() => LazyGraph.Schedulers.Processes(2)), // gone with this process
    };

    public static TheoryData<string> All => [.. Schedulers.Keys];

    public static IEnumerable<IGraphScheduler> Each => All.Select(engine => Get(engine));

    public static IGraphScheduler Get(string engine) => Schedulers[engine].Value;

    /// <summary>Computes with each scheduler; they must agree.</summary>
    public static T Compute<T>(ILazy<T> lazy)
    {
        var value = lazy.Compute(Get("synchronous"));
        Assert.All(Each.Skip(1), scheduler => Assert.Equal(value, lazy.Compute(scheduler)));
        return value;
    }

    /// <summary>Counts the tasks of the graph that would run, after optimisation.</summary>
    public static int CountTasks<T>(Delayed<T> promise)
    {
        using var prepared = promise.Prepare(Get("synchronous"));
        return prepared.Graph.Count;
    }
}
