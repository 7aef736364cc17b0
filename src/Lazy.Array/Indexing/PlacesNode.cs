using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The indices, in the array's row-major order, of the elements of a block that are true.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="mask">The block; a stretch of the array in that order.</param>
/// <param name="first">The index of its first element.</param>
/// <param name="place">Which block of the array it is.</param>
internal sealed class PlacesNode(NodeOrigin origin, GraphNode mask, long first, BlockPlace place) : BlockNode<long>(origin, [mask], place)
{
    public override bool CanBeMember => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override unsafe Block<long> Run(TileScope scope)
    {
        var mask = scope.Open(Sources[0]);
        var buffer = scope.AllocateTile(mask.Kind);
        var found = new long[KernelExpression.TileLength];
        var count = 0;
        for (var start = 0; start < mask.Count;)
        {
            scope.Stop.ThrowIfCancellationRequested();
            var length = Math.Min(KernelExpression.TileLength, mask.Count - start);
            var isTrue = (bool*)mask.Read(start, length, buffer);
            if (found.Length - count < length)
            {
                Array.Resize(ref found, (int)Math.Min(Array.MaxLength, Math.Max(2L * found.Length, count + (long)length)));
            }

            // Without a branch: each index is written, and the next one over it if it does not count.
            for (var i = 0; i < length; i++)
            {
                found[count] = first + start + i;
                count += isTrue[i] ? 1 : 0;
            }

            start += length;
        }

        Array.Resize(ref found, count);
        return new Block<long>(found, [count]);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PlacesNode(origin, arguments[0], first, Place);
}

/// <summary>For each of some indices in row-major order a row of its indices along the axes.</summary>
internal sealed class PlaceRowsNode(NodeOrigin origin, GraphNode indices, long[] shape, BlockPlace place) : BlockNode<long>(origin, [indices], place)
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override Block<long> Run(TileScope scope)
    {
        var indices = ((Delayed<Block<long>>)Sources[0]).Result.ToArray();
        var rows = new long[checked(indices.Length * shape.Length)];
        for (var i = 0; i < indices.Length; i++)
        {
            var rest = indices[i];
            for (var axis = shape.Length - 1; axis >= 0; axis--)
            {
                (rest, rows[(i * shape.Length) + axis]) = Math.DivRem(rest, shape[axis]);
            }
        }

        return new Block<long>(rows, [indices.Length, shape.Length]);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PlaceRowsNode(origin, arguments[0], shape, Place);
}
