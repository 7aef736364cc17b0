using System.Diagnostics;

namespace LazyGraph.Graphs;

/// <summary>A call of a function that returns a promise: the graph grows by it while it runs, and its result becomes this node's.</summary>
internal sealed class GrowCallNode<TResult>(NodeOrigin origin, GraphNode[] arguments) : UntypedCallNode<TResult>(origin, arguments)
{
    public override NodeKind Kind => NodeKind.Grow;

    // The run takes over the result of the promise; a graph with such a node never runs the plain way.
    internal override void Execute(CancellationToken cancellationToken) => throw new UnreachableException();

    internal override ValueTask<GraphNode> GrowAsync(CancellationToken cancellationToken) =>
        ((Func<GraphNode[], CancellationToken, ValueTask<GraphNode>>)Origin.Invoker!)(Arguments, cancellationToken); // a call has an invoker

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new GrowCallNode<TResult>(origin, arguments.ToArray());
}
