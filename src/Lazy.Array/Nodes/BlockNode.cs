using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>One block of an array: a task, or a member of the region of a task that reads it.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="sources">What the block is made of.</param>
/// <param name="place">Which block of the array it is.</param>
internal abstract class BlockNode<T>(NodeOrigin origin, GraphNode[] sources, BlockPlace place) : RegionNode<Block<T>>(origin, sources), IBlockNode
    where T : unmanaged
{
    public override bool CanBeMember => true;

    /// <summary>Gets which block of the array it is.</summary>
    public BlockPlace Place => place;

    internal sealed override unsafe long? ExpectedBytes => place.Count is { } count ? count * sizeof(T) : null;

    internal sealed override string FailurePosition => place.ToString();

    internal sealed override ISpiller Spiller => BlockSpiller.Instance;

    public abstract TileSource OpenComputed(TileScope scope);

    /// <summary>Makes the block. What is not a view has its elements one after the other.</summary>
    private protected override unsafe Block<T> Run(TileScope scope)
    {
        var tiles = OpenComputed(scope);
        var block = Block<T>.Uninitialized(tiles.Shape);
        tiles.CopyTo(0, tiles.Count, (byte*)scope.Pin(block.Memory, 0));
        return block;
    }
}
