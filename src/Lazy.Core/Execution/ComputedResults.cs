using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>The results of the nodes that a run was asked for.</summary>
public sealed class ComputedResults
{
    private readonly ReadOnlyMemory<GraphNode> _nodes;

    internal ComputedResults(ReadOnlyMemory<GraphNode> nodes) => _nodes = nodes;

    /// <summary>Gets the number of results.</summary>
    public int Count => _nodes.Length;

    /// <summary>Gets a result without boxing it.</summary>
    /// <param name="position">The position of the node among those that were asked for.</param>
    /// <typeparam name="T">The type of the node's result, exactly.</typeparam>
    /// <returns>The result.</returns>
    public T Get<T>(int position) => ((Delayed<T>)_nodes.Span[position]).Result;

    /// <summary>Gets the results from <paramref name="start"/> on that belong to one of several things computed together.</summary>
    internal ComputedResults Slice(int start, int count) => new(_nodes.Slice(start, count));
}
