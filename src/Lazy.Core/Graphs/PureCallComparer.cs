using System.Runtime.CompilerServices;

namespace LazyGraph.Graphs;

/// <summary>Finds pure nodes equal that do the same to the same inputs.</summary>
/// <remarks>Inputs are the same if they are one node, or constants of one type and value. A node with a policy equals only itself.</remarks>
internal sealed class PureCallComparer : IEqualityComparer<GraphNode>
{
    public static readonly PureCallComparer Instance = new();

    public static bool CanMerge(GraphNode node) => (node.Origin.Traits & NodeTraits.Pure) != 0 && node.Origin.Policy is null;

    public bool Equals(GraphNode? x, GraphNode? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || x.GetType() != y.GetType() || x.ArgumentCount != y.ArgumentCount || !HaveSameFunction(x.Origin, y.Origin))
        {
            return false;
        }

        for (var i = 0; i < x.ArgumentCount; i++)
        {
            var (left, right) = (x.GetArgument(i), y.GetArgument(i));
            if (!ReferenceEquals(left, right) && !(left is IConstantNode constant && constant.HasSameValue(right)))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(GraphNode obj)
    {
        var hash = default(HashCode);
        hash.Add(obj.Origin.Function is { } function ? function.GetHashCode() : RuntimeHelpers.GetHashCode(obj.Origin.Root));
        for (var i = 0; i < obj.ArgumentCount; i++)
        {
            var argument = obj.GetArgument(i);
            hash.Add(argument is IConstantNode constant ? constant.ValueHash : RuntimeHelpers.GetHashCode(argument));
        }

        return hash.ToHashCode();
    }

    private static bool HaveSameFunction(NodeOrigin x, NodeOrigin y) =>
        ReferenceEquals(x.Root, y.Root) || (x.Function is { } function && function.Equals(y.Function));
}
