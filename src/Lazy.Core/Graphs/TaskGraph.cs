using System.Buffers;

namespace LazyGraph.Graphs;

/// <summary>A snapshot of everything that some promises need: the nodes in the order of execution, and the edges between them.</summary>
/// <remarks>
/// The order is topological, the same whenever and by whichever threads the graph was built, and the one that a single
/// worker runs. Plain values and promises of values are no tasks: they are inputs of nodes, not members of the graph.
/// The graph of a run (of an observer, or a prepared compute) is there until the run ends; take a snapshot by
/// <see cref="GraphExtensions.ToGraph"/> to keep one.
/// </remarks>
public sealed partial class TaskGraph
{
    private readonly GraphNode[] _outputs;
    private readonly NodeRef[] _nodes;
    private bool _isReturned;
    private IReadOnlyList<GraphNode>? _shownNodes; // made when asked for, or what the user built where _nodes are copies of it

    internal TaskGraph(GraphNode[] outputs, NodeRef[] nodes, int count, int[] inputCounts, GraphLinks links, NodeTraits traits, long claim)
    {
        _outputs = outputs;
        _nodes = nodes;
        Count = count;
        InputCounts = inputCounts;
        Links = links;
        Traits = traits;
        Claim = claim;
    }

    /// <summary>Gets the number of nodes.</summary>
    public int Count { get; }

    /// <summary>Gets the nodes in the order of execution.</summary>
    public IReadOnlyList<GraphNode> Nodes
    {
        get => _shownNodes ??= [.. LiveNodes()];
        internal set => _shownNodes = value;
    }

    /// <summary>Gets the edges from each node to those that read its result, by their positions in <see cref="Nodes"/>.</summary>
    /// <remarks>A node that reads a result twice has two edges. Pass them to the graph library of your choice.</remarks>
    public IEnumerable<(int Source, int Target)> Edges
    {
        get
        {
            ThrowIfReturned();
            for (var source = 0; source < Count; source++)
            {
                for (var edge = Links.Starts[source]; edge < Links.Starts[source + 1]; edge++)
                {
                    yield return (source, Links.Dependents[edge]);
                }
            }
        }
    }

    /// <summary>Tells what running this graph would do: tasks, order, peak of live results.</summary>
    /// <returns>The plan.</returns>
    public GraphPlan Plan()
    {
        ThrowIfReturned();
        return GraphPlan.Of(this);
    }

    internal NodeTraits Traits { get; }

    /// <summary>Gets the number of nodes whose results hold memory that is worth releasing.</summary>
    internal int HoldingCount { get; init; }

    internal long Claim { get; }

    /// <summary>Gets the number of edges that come into each node.</summary>
    internal int[] InputCounts { get; }

    internal GraphLinks Links { get; }

    /// <summary>Gets the asked nodes, constants among them.</summary>
    internal ReadOnlyMemory<GraphNode> Outputs => _outputs;

    internal NodeRef[] NodeRefs => _nodes;

    internal GraphNode this[int index] => _nodes[index].Node;

    private IEnumerable<GraphNode> LiveNodes()
    {
        ThrowIfReturned();
        return _nodes.Take(Count).Select(item => item.Node);
    }

    /// <summary>Fails where the graph belonged to a run that has given its arrays back.</summary>
    private void ThrowIfReturned()
    {
        if (_isReturned)
        {
            throw new InvalidOperationException("This graph belonged to a run that has ended. Look at it before, in IExecutionObserver.GraphStarted, or take a snapshot by ToGraph().");
        }
    }

    /// <summary>Gives the arrays back. Only for a run that has ended and in which no thread is left.</summary>
    internal void Return()
    {
        _isReturned = true;
        Array.Clear(_nodes, 0, Count);
        ArrayPool<NodeRef>.Shared.Return(_nodes);
        ArrayPool<int>.Shared.Return(InputCounts);
        Links.Return();
    }
}
