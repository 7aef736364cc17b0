using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The only element of an array without axes, as a promise.</summary>
internal sealed class ElementNode<T>(NodeOrigin origin, GraphNode[] sources) : UntypedCallNode<T>(origin, sources), IRegionNode
    where T : unmanaged
{
    private readonly GraphNode _source = sources[0];
    private GraphNode[] _members = [];

    public override NodeKind Kind => NodeKind.Call;

    public bool CanBeMember => false;

    public bool IsCheap => false;

    public bool Accepts(GraphNode source) => true;

    public void Absorb(GraphNode[] members, GraphNode[] arguments)
    {
        _members = members;
        ReplaceArguments(arguments);
    }

    internal override unsafe void Execute(CancellationToken cancellationToken)
    {
        using var scope = TileScope.Begin(_members, cancellationToken);
        T value;
        scope.Open(_source).CopyTo(0, 1, (byte*)&value);
        Result = value;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ElementNode<T>(origin, arguments.ToArray());
}
