namespace LazyGraph.Graphs;

/// <summary>Makes one result of many by a tree: groups of neighbours are combined until few enough are left for the last step.</summary>
/// <remarks>The shape depends on the number of parts alone, so results are the same whoever runs it. A group of one is combined, too.</remarks>
internal static class TreeReduction
{
    /// <summary>How many neighbours make a group where the user does not say.</summary>
    public const int DefaultSplitEvery = 8;

    /// <summary>Checks what a user gave for the size of a group.</summary>
    public static int CheckSplitEvery(int? splitEvery) => splitEvery switch
    {
        null => DefaultSplitEvery,
        >= 2 => splitEvery.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(splitEvery), splitEvery, "Expected groups of at least 2. Leave it out for groups of 8; int.MaxValue combines all parts in one step."),
    };

    /// <param name="parts">The results to combine.</param>
    /// <param name="splitEvery">The size of a group, at least 2.</param>
    /// <param name="combine">Its invoker makes one part of the parts of a group: <c>Func&lt;TPart[], TPart&gt;</c>.</param>
    /// <param name="finish">Its invoker makes the result of the last ones: <c>Func&lt;TPart[], TResult&gt;</c>.</param>
    public static Delayed<TResult> Build<TPart, TResult>(Delayed<TPart>[] parts, int splitEvery, NodeOrigin combine, NodeOrigin finish)
    {
        while (parts.Length > splitEvery)
        {
            parts = [.. parts.Chunk(splitEvery).Select(group => new CombineNode<TPart, TPart>(combine, group))];
        }

        return new CombineNode<TPart, TResult>(finish, parts);
    }
}
