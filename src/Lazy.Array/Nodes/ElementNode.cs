using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>The only element of an array without axes, as a promise.</summary>
internal sealed class ElementNode<T>(NodeOrigin origin, GraphNode[] sources) : RegionNode<T>(origin, sources)
    where T : unmanaged
{
    private protected override unsafe T Run(TileScope scope)
    {
        T value;
        scope.Open(Sources[0]).CopyTo(0, 1, (byte*)&value);
        return value;
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ElementNode<T>(origin, arguments.ToArray());
}
