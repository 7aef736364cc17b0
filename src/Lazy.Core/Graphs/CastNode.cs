namespace LazyGraph.Graphs;

/// <summary>A promise of one type made from a promise of another, by a cast of its value.</summary>
internal sealed class CastNode<T>(NodeOrigin origin, GraphNode source) : UntypedCallNode<T>(origin, [source])
{
    private static readonly NodeOrigin CastOrigin =
        new(null, $"cast to {typeof(T).Name}", null, ResultTraits<T>.Traits | NodeTraits.Pure) { IsOperator = true };

    public override NodeKind Kind => NodeKind.Call;

    public static Delayed<T> From(GraphNode source) => source as Delayed<T> ?? new CastNode<T>(CastOrigin, source);

    internal override void Execute(CancellationToken cancellationToken) => Result = (T)Arguments[0].ResultObject!; // null casts to any T that allows it

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new CastNode<T>(origin, arguments[0]);
}
