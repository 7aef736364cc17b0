namespace LazyGraph.Graphs;

/// <summary>Calls a function of the results of many promises of one type, in their order.</summary>
internal sealed class CombineNode<T, TResult>(NodeOrigin origin, Delayed<T>[] items) : ManyInputsNode<T, TResult>(origin, items)
{
    public override NodeKind Kind => NodeKind.Call;

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = ((Func<T[], TResult>)Origin.Invoker!)(Results()); // a call has an invoker

    private protected override GraphNode Rebuild(NodeOrigin origin, Delayed<T>[] copies) => new CombineNode<T, TResult>(origin, copies);
}
