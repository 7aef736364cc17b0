using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The promise of one value as an array without axes.</summary>
internal sealed class PromiseNode<T>(NodeOrigin origin, Delayed<T> value, BlockPlace place) : BlockNode<T>(origin, [value], place)
    where T : unmanaged
{
    public override bool Accepts(GraphNode source) => false;

    public override unsafe TileSource OpenComputed(TileScope scope)
    {
        var memory = scope.Allocate(sizeof(T));
        *(T*)memory = ((Delayed<T>)Sources[0]).Result;
        return new ConstantTiles(ElementKind.Of<T>(), [], memory);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PromiseNode<T>(origin, (Delayed<T>)arguments[0], Place);
}
