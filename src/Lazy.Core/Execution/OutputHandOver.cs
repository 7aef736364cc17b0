using LazyGraph.Graphs;

namespace LazyGraph.Execution;

/// <summary>Says which asked results can be handed over when one of them is there: at once, or in the order in which they were asked for.</summary>
internal sealed class OutputHandOver
{
    private readonly GraphNode[] _outputs;
    private readonly bool _inOrder;
    private readonly Dictionary<GraphNode, List<int>> _positions = new(ReferenceEqualityComparer.Instance); // one node may be asked for twice
    private readonly HashSet<GraphNode> _ended = new(ReferenceEqualityComparer.Instance);
    private int _next;

    public OutputHandOver(ReadOnlySpan<GraphNode> outputs, bool inOrder)
    {
        _outputs = outputs.ToArray();
        _inOrder = inOrder;
        for (var i = 0; i < _outputs.Length; i++)
        {
            if (!_positions.TryGetValue(_outputs[i], out var same))
            {
                _positions.Add(_outputs[i], same = []);
            }

            same.Add(i);
        }
    }

    /// <summary>Gets what is handed over next, where there is an order and more to come.</summary>
    public GraphNode? Next => _inOrder && _next < _outputs.Length ? _outputs[_next] : null;

    /// <summary>Gets those that have their values from the start.</summary>
    public IEnumerable<GraphNode> Constants => _positions.Keys.Where(node => node.IsConstant);

    /// <summary>Gets what can be handed over now that a node has its result, and whether it is not wanted again after that.</summary>
    public IEnumerable<(int Position, GraphNode Node, bool IsLast)> Ended(GraphNode ended)
    {
        if (!_inOrder)
        {
            foreach (var position in _positions[ended])
            {
                yield return (position, ended, position == _positions[ended][^1]);
            }

            yield break;
        }

        _ended.Add(ended);
        while (_next < _outputs.Length && _ended.Contains(_outputs[_next]))
        {
            var (position, node) = (_next, _outputs[_next]);
            _next++;
            yield return (position, node, position == _positions[node][^1]);
        }
    }
}
