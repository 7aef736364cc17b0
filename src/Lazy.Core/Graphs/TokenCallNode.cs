namespace LazyGraph.Graphs;

/// <summary>A call of a function that takes the run's cancellation token.</summary>
internal sealed class TokenCallNode<TResult>(NodeOrigin origin, GraphNode[] arguments) : UntypedCallNode<TResult>(origin, arguments)
{
    public override NodeKind Kind => NodeKind.Call;

    internal override void Execute(CancellationToken cancellationToken) =>
        Result = ((Func<GraphNode[], CancellationToken, TResult>)Origin.Invoker!)(Arguments, cancellationToken); // a call has an invoker

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new TokenCallNode<TResult>(origin, arguments.ToArray());
}
