using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A block of what all elements up to each one come to along an axis.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="axis">The axis.</param>
/// <param name="sources">The block of the elements and, unless it is the first one along the axis, what all before it come to.</param>
/// <param name="place">Which block it is.</param>
internal sealed class ScanNode<T, TScan>(NodeOrigin origin, int axis, GraphNode[] sources, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
    where TScan : IScan<T>
{
    // A result needs all before it, so tiles can't be had in any order.
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => source is Delayed<Block<T>>;

    public override TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: a cumulative block is a task of its own.");

    private protected override unsafe Block<T> Run(TileScope scope)
    {
        var elements = scope.Open(Sources[0]);
        var before = Sources.Length > 1 ? ((Delayed<ScanTotal<T>>)Sources[1]).Result.Values : null;
        var block = Block<T>.Uninitialized(elements.Shape);
        var results = (T*)scope.Pin(block.Memory, 0);
        var extent = ReductionShape.ExtentOf(elements.Shape, axis, Place);
        var walk = new ScanWalk(scope, extent, elements.Count);
        var carry = TScan.Identity;
        while (walk.MoveNext())
        {
            var target = results + walk.Start;
            var tile = (T*)elements.Read(walk.Start, walk.Count, (byte*)target);
            if (extent.Inner == 1)
            {
                carry = walk.Along == 0 ? TScan.Identity : carry;
                TScan.Run(tile, target, walk.Count, before is null ? TScan.Identity : before[walk.Outer], ref carry);
                continue;
            }

            var row = new ReadOnlySpan<T>(tile, walk.Count);
            var destination = new Span<T>(target, walk.Count);
            if (walk.Along > 0)
            {
                TScan.Join(new ReadOnlySpan<T>(target - extent.Inner, walk.Count), row, destination);
            }
            else if (before is not null)
            {
                TScan.Join(before.AsSpan((walk.Outer * extent.Inner) + walk.Column, walk.Count), row, destination);
            }
            else if (tile != target)
            {
                row.CopyTo(destination);
            }
        }

        return block;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ScanNode<T, TScan>(origin, axis, arguments.ToArray(), Place);
}
