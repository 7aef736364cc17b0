namespace LazyGraph.Graphs;

/// <summary>Says which run may use the working memory inside which node.</summary>
/// <remarks>
/// A run has a number of its own, and claims each node of its graph by exchanging <see cref="GraphNode.Owner"/> for it.
/// Nothing is given back when a run ends: its number stops being active, and the claims it left are void. So a second
/// run over the same promises costs no pass over the nodes of the first.
/// </remarks>
internal static class RunClaims
{
    /// <summary>The owner of constants: they have no working memory, and every run may read them.</summary>
    public const long Nobody = long.MaxValue;

    private static readonly Lock Gate = new();
    private static readonly HashSet<long> Active = []; // guarded by Gate
    private static long _last;

    public static long Begin()
    {
        var id = Interlocked.Increment(ref _last);
        lock (Gate)
        {
            Active.Add(id);
        }

        return id;
    }

    public static void End(long id)
    {
        lock (Gate)
        {
            Active.Remove(id);
        }
    }

    public static bool IsActive(long id)
    {
        lock (Gate)
        {
            return Active.Contains(id);
        }
    }
}
