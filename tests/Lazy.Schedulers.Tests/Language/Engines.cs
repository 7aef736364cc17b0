using LazyGraph.Execution;

namespace LazyGraph.Tests.Language;

/// <summary>The schedulers that a feature of the language is tried with.</summary>
internal static class Engines
{
    public static TheoryData<string> All => ["synchronous", "threads"];

    public static IGraphScheduler Get(string engine) => engine == "synchronous" ? Schedulers.Synchronous : Schedulers.Threads(2);

    /// <summary>Computes with each scheduler; they must agree.</summary>
    public static T Compute<T>(ILazy<T> lazy)
    {
        var value = lazy.Compute(Schedulers.Synchronous);
        Assert.Equal(value, lazy.Compute(Schedulers.Threads(2)));
        return value;
    }

    /// <summary>Counts the tasks of the graph that would run, after optimisation.</summary>
    public static int CountTasks<T>(Delayed<T> promise)
    {
        using var prepared = promise.Prepare(Schedulers.Synchronous);
        return prepared.Graph.Count;
    }
}
