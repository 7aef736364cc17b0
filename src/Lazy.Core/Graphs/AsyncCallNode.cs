namespace LazyGraph.Graphs;

/// <summary>A call of an asynchronous function.</summary>
internal sealed class AsyncCallNode<TResult>(NodeOrigin origin, GraphNode[] arguments) : UntypedCallNode<TResult>(origin, arguments)
{
    public override NodeKind Kind => NodeKind.Call;

    internal override void Execute(CancellationToken cancellationToken)
    {
        var task = Invoke(cancellationToken);
        Result = task.IsCompleted ? task.GetAwaiter().GetResult() : task.AsTask().GetAwaiter().GetResult();
    }

    internal override async ValueTask ExecuteAsync(CancellationToken cancellationToken) =>
        Result = await Invoke(cancellationToken).ConfigureAwait(false);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) =>
        new AsyncCallNode<TResult>(origin, arguments.ToArray());

    private ValueTask<TResult> Invoke(CancellationToken cancellationToken) =>
        ((Func<GraphNode[], CancellationToken, ValueTask<TResult>>)Origin.Invoker!)(Arguments, cancellationToken); // a call has an invoker
}
