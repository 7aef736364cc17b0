using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>An operation on the elements of one to three blocks, which are broadcast against each other.</summary>
internal sealed class ElementwiseNode<T>(NodeOrigin origin, Operation operation, GraphNode[] sources, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public override TileSource OpenComputed(TileScope scope)
    {
        var operands = new TileSource[Sources.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = scope.Open(Sources[i]);
        }

        var shape = Broadcasting.CommonShape(operands);
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = Broadcasting.To(scope, operands[i], shape);
        }

        return new ElementwiseTiles(scope, operation, shape, operands);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ElementwiseNode<T>(origin, operation, arguments.ToArray(), Place);
}
