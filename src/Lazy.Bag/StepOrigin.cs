using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Makes the origin that the nodes of one operation share, one node a partition.</summary>
internal static class StepOrigin
{
    /// <summary>The origin of a step that hands elements on: its label is the operation's name and what the user wrote for its function.</summary>
    /// <param name="step">The operation.</param>
    /// <param name="function">The user's function, if there is one.</param>
    /// <param name="open">Opens a pass over the sources.</param>
    /// <param name="more">What else the engine must know.</param>
    public static NodeOrigin OfPartitions<T>(Step step, Delegate? function, Func<GraphNode[], PartitionReader<T>> open, NodeTraits more = NodeTraits.None) =>
        new(function, step.Name, null, TraitsOf<T[]>() | NodeTraits.Fusing | more, open, step.File, step.Line);

    /// <summary>The origin of a step that makes something else of a partition.</summary>
    public static NodeOrigin OfPass<T, TResult>(Step step, Delegate? function, Func<PartitionReader<T>, GraphNode[], TResult> pass, NodeTraits more = NodeTraits.None) =>
        new(function, step.Name, null, TraitsOf<TResult>() | NodeTraits.Fusing | more, pass, step.File, step.Line);

    /// <summary>The origin of a task over results of earlier ones.</summary>
    public static NodeOrigin OfCall<TResult>(Step step, Delegate invoker) =>
        new(null, step.Name, null, TraitsOf<TResult>(), invoker, step.File, step.Line);

    // Elements are the user's, who disposes of them: a bag hands them on, and does not know who else has them. The files of a shuffle are its own.
    private static NodeTraits TraitsOf<TResult>() =>
        typeof(TResult) == typeof(ShuffleFile) ? ResultTraits<TResult>.Traits : ResultTraits<TResult>.Traits & ~NodeTraits.MayDispose;
}

/// <summary>What the user wrote for one operation, and where.</summary>
internal readonly record struct Step(string Name, string File, int Line)
{
    /// <summary>Names an operation by its verb and its function's source text, unless the user gave a name.</summary>
    public static Step Of(string operation, string? name, string? source, string file, int line) =>
        new(name ?? (SourceLabel.From(source) is { } label ? $"{operation} {label}" : operation), file, line);

    public Step Renamed(string name) => this with { Name = name };
}
