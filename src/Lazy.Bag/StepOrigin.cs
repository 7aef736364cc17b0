using LazyGraph.Graphs;

namespace LazyGraph.Bags;

/// <summary>Makes the origin that the nodes of one operation share, one node a partition.</summary>
internal static class StepOrigin
{
    /// <summary>The origin of a step that hands elements on: its label is the operation's name and what the user wrote for its function.</summary>
    /// <param name="step">The operation.</param>
    /// <param name="function">The user's function, if there is one.</param>
    /// <param name="open">Opens a pass over the sources.</param>
    /// <param name="isPassive">Whether the sources stay tasks of their own, because they are to run side by side.</param>
    public static NodeOrigin OfPartitions<T>(Step step, Delegate? function, Func<GraphNode[], PartitionReader<T>> open, bool isPassive = false) =>
        new(function, step.Name, step.Source, ResultTraits<T[]>.Traits | NodeTraits.Fusing | (isPassive ? NodeTraits.KeepsSources : 0), open, step.File, step.Line);

    /// <summary>The origin of a step that makes something else of a partition.</summary>
    public static NodeOrigin OfPass<T, TResult>(Step step, Delegate? function, Func<PartitionReader<T>, GraphNode[], TResult> pass) =>
        new(function, step.Name, step.Source, ResultTraits<TResult>.Traits | NodeTraits.Fusing, pass, step.File, step.Line);

    /// <summary>The origin of a task over results of earlier ones.</summary>
    public static NodeOrigin OfCall<TResult>(Step step, Delegate invoker) =>
        new(null, step.Name, step.Source, ResultTraits<TResult>.Traits, invoker, step.File, step.Line);
}

/// <summary>What the user wrote for one operation, and where.</summary>
internal readonly record struct Step(string? Name, string? Source, string File, int Line)
{
    /// <summary>Names an operation by its verb and its function's source text, unless the user gave a name.</summary>
    public static Step Of(string operation, string? name, string? source, string file, int line) =>
        new(name ?? (SourceLabel.From(source) is { } label ? $"{operation} {label}" : operation), null, file, line);

    public Step Renamed(string name) => this with { Name = name };
}
