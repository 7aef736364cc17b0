namespace LazyGraph.Benchmarks.Bags;

/// <summary>One way to do one workload.</summary>
internal interface IBagPeer
{
    /// <summary>Does it and keeps the result: the step that is timed.</summary>
    void Run();

    /// <summary>Describes the result and lets it go.</summary>
    BagAnswer Answer();
}
