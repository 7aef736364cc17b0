namespace LazyGraph.Graphs;

/// <summary>Collects the results of many promises of one type in an array, in their order.</summary>
internal sealed class GatherNode<T>(NodeOrigin origin, Delayed<T>[] items) : ManyInputsNode<T, T[]>(origin, items)
{
    public override NodeKind Kind => NodeKind.Gather;

    internal override void Execute(CancellationToken cancellationToken) => Result = Results();

    private protected override GraphNode Rebuild(NodeOrigin origin, Delayed<T>[] copies) => new GatherNode<T>(origin, copies);
}
