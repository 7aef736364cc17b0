namespace LazyGraph.Graphs;

/// <summary>Waits for nodes of any type and has no value.</summary>
internal sealed class CheckpointNode(NodeOrigin origin, GraphNode[] awaited) : UntypedCallNode<Unit>(origin, awaited)
{
    public override NodeKind Kind => NodeKind.Checkpoint;

    internal override void Execute(CancellationToken cancellationToken) => Result = Unit.Value;

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new CheckpointNode(origin, arguments.ToArray());
}
