namespace LazyGraph.Graphs;

/// <summary>A node that can have what it reads run as a part of it, so that no result lies between them.</summary>
/// <remarks>
/// Fusing happens on copies that belong to one run (<see cref="Optimization.FuseParts"/>). A node that became a part is in no
/// graph any more: its reader asks it for its elements, and the graph sees the reader over what the part read.
/// </remarks>
internal interface IFusingNode
{
    /// <summary>Gets whether it hands its elements on one by one, and so can be a part.</summary>
    bool CanBePart { get; }

    /// <summary>Gets how many nodes run inside each other here: 1, or one more than the deepest part.</summary>
    int Depth { get; }

    /// <summary>Makes parts of those among its sources that <paramref name="mayBePart"/> agrees to. Their own parts have been made before.</summary>
    /// <returns>The parts.</returns>
    IReadOnlyList<GraphNode> Fuse(Func<GraphNode, bool> mayBePart);

    /// <summary>Says that its reader runs it from now on.</summary>
    void BecomePart();
}

/// <inheritdoc cref="IFusingNode"/>
internal abstract class FusingNode<TResult>(NodeOrigin origin, GraphNode[] sources) : UntypedCallNode<TResult>(origin, sources), IFusingNode
{
    public sealed override NodeKind Kind => NodeKind.Call;

    public abstract bool CanBePart { get; }

    public int Depth { get; private set; } = 1;

    /// <summary>Gets whether the node runs as part of its reader.</summary>
    public bool IsPart { get; private set; }

    /// <summary>Gets the nodes that it was built over, parts or not. The arguments are what the graph sees.</summary>
    protected GraphNode[] Sources { get; } = sources;

    public IReadOnlyList<GraphNode> Fuse(Func<GraphNode, bool> mayBePart)
    {
        List<GraphNode> parts = [];
        List<GraphNode> inputs = [];
        foreach (var source in Sources)
        {
            if (source is IFusingNode { CanBePart: true } part && mayBePart(source))
            {
                part.BecomePart();
                parts.Add(source);
                Depth = Math.Max(Depth, part.Depth + 1);
                for (var i = 0; i < source.ArgumentCount; i++)
                {
                    inputs.Add(source.GetArgument(i));
                }
            }
            else
            {
                inputs.Add(source);
            }
        }

        if (parts.Count > 0)
        {
            ReplaceArguments([.. inputs]);
        }

        return parts;
    }

    public void BecomePart() => IsPart = true;
}
