using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A block that a function makes of whole blocks. Its sources can be parts of its task; it is not a part of another, so that a failure is its own.</summary>
internal sealed class FunctionNode<T>(NodeOrigin origin, Func<BlockReader, Block<T>> function, BlockwisePlan plan, GraphNode[] sources, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: a function's block is a task of its own.");

    private protected override Block<T> Run(TileScope scope) => function(new BlockReader(scope, Sources, plan, Place));

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new FunctionNode<T>(origin, function, plan, arguments.ToArray(), Place);
}
