using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>One block of an array: a task, or a member of the region of a task that reads it.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="sources">What the block is made of.</param>
/// <param name="place">Which block of the array it is.</param>
internal abstract class BlockNode<T>(NodeOrigin origin, GraphNode[] sources, BlockPlace place) : UntypedCallNode<Block<T>>(origin, sources), IBlockNode, IRegionNode
    where T : unmanaged
{
    private GraphNode[] _members = [];

    public sealed override NodeKind Kind => NodeKind.Call;

    public virtual bool CanBeMember => true;

    public virtual bool IsCheap => false;

    /// <summary>Gets which block of the array it is.</summary>
    public BlockPlace Place => place;

    /// <summary>Gets what the block is made of, members of its region or not. The arguments are what the graph sees.</summary>
    protected GraphNode[] Sources { get; } = sources;

    internal sealed override unsafe long? ExpectedBytes => place.Count is { } count ? count * sizeof(T) : null;

    internal sealed override string FailurePosition => place.ToString();

    internal sealed override ISpiller Spiller => BlockSpiller.Instance;

    public virtual bool Accepts(GraphNode source) => true;

    public void Absorb(GraphNode[] members, GraphNode[] arguments)
    {
        _members = members;
        ReplaceArguments(arguments);
    }

    public abstract TileSource OpenComputed(TileScope scope);

    internal sealed override void Execute(CancellationToken cancellationToken)
    {
        using var scope = TileScope.Begin(_members, cancellationToken);
        Result = Run(scope);
    }

    /// <summary>Makes the block. What is not a view has its elements one after the other.</summary>
    private protected virtual unsafe Block<T> Run(TileScope scope)
    {
        var tiles = OpenComputed(scope);
        var block = Block<T>.Uninitialized(tiles.Shape);
        tiles.CopyTo(0, tiles.Count, (byte*)scope.Pin(block.Memory, 0));
        return block;
    }
}
