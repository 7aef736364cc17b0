using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>A task that reads blocks of arrays, some of which may be members of its region.</summary>
/// <param name="origin">What all tasks of the array share.</param>
/// <param name="sources">What it reads.</param>
internal abstract class RegionNode<TResult>(NodeOrigin origin, GraphNode[] sources) : UntypedCallNode<TResult>(origin, sources), IRegionNode
{
    private GraphNode[] _members = [];

    public sealed override NodeKind Kind => NodeKind.Call;

    public virtual bool CanBeMember => false;

    public virtual bool IsCheap => false;

    /// <summary>Gets what it reads, members of its region or not. The arguments are what the graph sees.</summary>
    protected GraphNode[] Sources { get; } = sources;

    public virtual bool Accepts(GraphNode source) => true;

    public void Absorb(GraphNode[] members, GraphNode[] arguments)
    {
        _members = members;
        ReplaceArguments(arguments);
    }

    internal sealed override void Execute(CancellationToken cancellationToken)
    {
        using var scope = TileScope.Begin(_members, cancellationToken);
        Result = Run(scope);
    }

    /// <summary>Makes the result.</summary>
    private protected abstract TResult Run(TileScope scope);
}
