using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>What one source gives to a block: elements at some places, for places of its own.</summary>
/// <param name="Source">The number of the block among the node's sources.</param>
/// <param name="From">For each axis the places in it.</param>
/// <param name="To">For each axis the places in the new block.</param>
internal sealed record PickedPiece(int Source, int[][] From, int[][] To);

/// <summary>A block made of elements of others, or of another block some of whose elements are replaced.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="sources">The blocks that elements are taken from; the block to be changed is the first, if there is one.</param>
/// <param name="pieces">What is taken from each.</param>
/// <param name="replaces">Whether the first source is copied before.</param>
/// <param name="place">Which block of the array it is.</param>
internal sealed class PickNode<T>(NodeOrigin origin, GraphNode[] sources, PickedPiece[] pieces, bool replaces, BlockPlace place) : BlockNode<T>(origin, sources, place)
    where T : unmanaged
{
    public override bool CanBeMember => false;

    // Elements of a source are picked in another order than they are computed in.
    public override bool Accepts(GraphNode source) => false;

    public override TileSource OpenComputed(TileScope scope) => ((IBlock)Run(scope)).Open(scope);

    private protected override unsafe Block<T> Run(TileScope scope)
    {
        var block = Block<T>.Uninitialized(Place.Shape);
        fixed (T* target = block.Memory)
        {
            if (replaces)
            {
                SourceAt(0).CopyTo(target, block.Strides);
            }

            foreach (var piece in pieces)
            {
                scope.Stop.ThrowIfCancellationRequested();
                var source = SourceAt(piece.Source);
                Picks.Copy((T*)source.Pin(scope), source.Strides, piece.From, target, block.Strides, piece.To);
            }
        }

        return block;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new PickNode<T>(origin, arguments.ToArray(), pieces, replaces, Place);

    private Block<T> SourceAt(int number) => ((Delayed<Block<T>>)Sources[number]).Result;
}
