namespace LazyGraph.Graphs;

/// <summary>A node that can run together with nodes that it reads, directly or through others, as one task.</summary>
/// <remarks>
/// Unlike the parts of an <see cref="IFusingNode"/>, the members of a region may have several readers in it: whatever is shared
/// there is still computed once. Fusing happens on copies that belong to one run (<see cref="Optimization.FuseRegions"/>).
/// </remarks>
internal interface IRegionNode
{
    /// <summary>Gets whether the node can run as a member of its reader's region.</summary>
    bool CanBeMember { get; }

    /// <summary>Gets whether computing it again costs no more than reading its result: then each region of a reader has it for itself. Such a node reads nothing.</summary>
    bool IsCheap { get; }

    /// <summary>Gets whether this node can read a source as a member of its region.</summary>
    bool Accepts(GraphNode source);

    /// <summary>Makes members of these nodes; the arguments are from now on what the region reads from outside.</summary>
    void Absorb(GraphNode[] members, GraphNode[] arguments);
}
