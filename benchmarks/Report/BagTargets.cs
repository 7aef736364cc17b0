namespace LazyGraph.Benchmarks.Report;

/// <summary>How many times faster than a peer a workload is to be.</summary>
internal static class BagTargets
{
    private const string Dask = "dask";

    private static readonly (string Workload, string Peer, double Times)[] All =
    [
        ("wordcount", Dask, 6), ("wordcount", "plinq", 1.3), ("wordcount", "readlines", 2),
        ("wordcount-text", Dask, 25), ("wordcount-text", "plinq", 6), ("wordcount-text", "readlines", 12),
        ("ints", Dask, 30), ("ints", "plinq", 1),
        ("foldby", Dask, 20), ("foldby", "plinq", 1),
        ("groupby", Dask, 20), ("groupby", "plinq", 1),
        ("orderby", "plinq", 1),
    ];

    /// <summary>Finds the target; null if there is none for this peer.</summary>
    /// <remarks>Of Dask's schedulers that with processes counts: in its threads one at a time works. Several ways of one peer have one target: the fastest decides.</remarks>
    public static double? Find(string workload, string peer)
    {
        if (peer.StartsWith(Dask, StringComparison.Ordinal) && !peer.Contains("processes", StringComparison.Ordinal))
        {
            return null;
        }

        var target = Array.Find(All, target => target.Workload == workload && peer.StartsWith(target.Peer, StringComparison.Ordinal));
        return target.Workload is null ? null : target.Times;
    }
}
