using LazyGraph.Execution;

namespace LazyGraph.Graphs;

/// <summary>What crosses of a <see cref="NodeOrigin"/>: what its nodes call, and what errors tell.</summary>
/// <remarks>
/// Not the other places where the function was called, nor the nodes that its own only run after: each would take the rest of the
/// graph along. Nor the pause between tries, which the side that counts them keeps.
/// </remarks>
internal sealed class OriginSurrogate : ISurrogate
{
    public Delegate? Function { get; init; }

    public Delegate? Invoker { get; init; }

    public string? Label { get; init; }

    public NodeTraits Traits { get; init; }

    public bool IsOperator { get; init; }

    public string? File { get; init; }

    public int Line { get; init; }

    public NodePolicy? Policy { get; init; }

    public object Restore() => new NodeOrigin(Function, Label, null, Traits, Invoker, File, Line) { IsOperator = IsOperator, Policy = Policy };
}
