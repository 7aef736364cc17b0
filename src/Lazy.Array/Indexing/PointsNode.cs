using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Elements of a block one by one, as an array of one axis.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="source">The block.</param>
/// <param name="places">For each axis of the block the place of each element.</param>
/// <param name="count">How many.</param>
/// <param name="place">Which block of the array it is, or is a part of.</param>
internal sealed class PointsNode<T>(NodeOrigin origin, GraphNode source, int[][] places, int count, BlockPlace place) : BlockNode<T>(origin, [source], place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    // Elements are picked in another order than they are computed in.
    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override unsafe Block<T> Run(TileScope scope)
    {
        var source = ((Delayed<Block<T>>)Sources[0]).Result;
        var elements = (T*)source.Pin(scope);
        var result = GC.AllocateUninitializedArray<T>(count);
        for (var i = 0; i < result.Length; i++)
        {
            var offset = 0L;
            for (var axis = 0; axis < places.Length; axis++)
            {
                offset += (long)places[axis][i] * source.Strides[axis];
            }

            result[i] = elements[offset];
        }

        return new Block<T>(result, [count]);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PointsNode<T>(origin, arguments[0], places, count, Place);
}
