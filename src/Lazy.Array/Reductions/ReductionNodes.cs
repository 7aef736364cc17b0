using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Reduces a block.</summary>
internal sealed class ReduceStartNode<T, TPart, TResult>(NodeOrigin origin, BlockReduction<T, TPart, TResult> reduction, GraphNode source, BlockPlace sourcePlace) : RegionNode<TPart>(origin, [source])
    where T : unmanaged
    where TResult : unmanaged
{
    internal override string FailurePosition => sourcePlace.ToString();

    private protected override TPart Run(TileScope scope) => reduction.Start(scope, scope.Open(Sources[0]), sourcePlace);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReduceStartNode<T, TPart, TResult>(origin, reduction, arguments[0], sourcePlace);
}

/// <summary>Makes a block of results of what is known of all blocks along the axes.</summary>
internal sealed class ReduceFinishNode<T, TPart, TResult>(NodeOrigin origin, BlockReduction<T, TPart, TResult> reduction, GraphNode[] parts, BlockPlace place) : BlockNode<TResult>(origin, parts, place)
    where T : unmanaged
    where TResult : unmanaged
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: a block of results is a task of its own.");

    private protected override Block<TResult> Run(TileScope scope) => reduction.Finish(Sources.Length == 1
        ? ((Delayed<TPart>)Sources[0]).Result
        : reduction.Combine(Array.ConvertAll(Sources, source => ((Delayed<TPart>)source).Result)));

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReduceFinishNode<T, TPart, TResult>(origin, reduction, arguments.ToArray(), Place);
}

/// <summary>Reduces the only block along the axes: start and finish in one, which can run as a member of its reader's region.</summary>
internal sealed class ReduceWholeNode<T, TPart, TResult>(NodeOrigin origin, BlockReduction<T, TPart, TResult> reduction, GraphNode source, BlockPlace sourcePlace, BlockPlace place) : BlockNode<TResult>(origin, [source], place)
    where T : unmanaged
    where TResult : unmanaged
{
    private readonly GraphNode _source = source;

    public override TileSource OpenComputed(TileScope scope)
    {
        var elements = scope.Open(_source);
        return reduction.OpenWhole(scope, elements, sourcePlace) ?? ((IBlock)reduction.Whole(scope, elements, sourcePlace)).Open(scope);
    }

    private protected override Block<TResult> Run(TileScope scope) => reduction.Whole(scope, scope.Open(_source), sourcePlace);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReduceWholeNode<T, TPart, TResult>(origin, reduction, arguments[0], sourcePlace, Place);
}
