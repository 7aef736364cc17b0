namespace LazyGraph.Graphs;

/// <summary>Makes copies of nodes that belong to one run alone, and on the way merges equal pure calls and multiplies inline ones.</summary>
/// <remarks>
/// Three things need it: a run over promises that another run is at work on, a graph that is to be rewritten, and one that
/// grows while it runs. And a user may want one (unshared: its pure calls equal no others). Constants have no working memory and are shared, not copied. Keeps the way back to the originals.
/// </remarks>
internal sealed class GraphCopy(bool merge, bool unshared = false)
{
    private readonly Dictionary<GraphNode, GraphNode> _copies = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GraphNode, GraphNode> _originals = new(ReferenceEqualityComparer.Instance);
    private List<GraphNode> _made = [];
    private readonly HashSet<GraphNode> _pure = new(PureCallComparer.Instance); // of copies
    private readonly HashSet<GraphNode> _unread = new(ReferenceEqualityComparer.Instance); // first copies of inline nodes, which each reader has copied again

    /// <summary>Takes the copies that have been made since this was last asked, inputs before their readers.</summary>
    public List<GraphNode> TakeMade()
    {
        var made = _made;
        _made = [];
        return made;
    }

    /// <summary>Forgets copies that have not become part of the run after all: who needs their originals gets new ones.</summary>
    /// <param name="claim">The claim of the run, which owns all nodes that are part of it.</param>
    public void ForgetAllBut(long claim)
    {
        foreach (var (original, copy) in _copies.Where(pair => pair.Value.Owner != claim).ToArray())
        {
            _copies.Remove(original);
            _originals.Remove(copy);
            _pure.Remove(copy);
            _unread.Remove(copy);
        }
    }

    public GraphNode[] Of(ReadOnlySpan<GraphNode> outputs)
    {
        var copies = new GraphNode[outputs.Length];
        for (var i = 0; i < copies.Length; i++)
        {
            copies[i] = Of(outputs[i]);
        }

        return copies;
    }

    /// <summary>Gets the copy of a node, made now with all that it needs, or before.</summary>
    public GraphNode Of(GraphNode output)
    {
        var waiting = new Stack<GraphNode>();
        waiting.Push(output);
        while (waiting.TryPeek(out var node))
        {
            if (node.IsConstant || _copies.ContainsKey(node))
            {
                waiting.Pop();
                continue;
            }

            var before = waiting.Count;
            if (unshared && node is IBranchingNode choice)
            {
                PushUnknown(choice.Otherwise, waiting);
                PushUnknown(choice.Then, waiting);
            }

            for (var i = node.InputCount - 1; i >= 0; i--)
            {
                PushUnknown(node.GetInput(i), waiting);
            }

            if (waiting.Count == before)
            {
                waiting.Pop();
                _copies.Add(node, Copy(node));
            }
        }

        return Known(output);
    }

    /// <summary>Gets what the user built.</summary>
    public GraphNode OriginalOf(GraphNode copy) => _originals.GetValueOrDefault(copy, copy);

    private void PushUnknown(GraphNode node, Stack<GraphNode> waiting)
    {
        if (!node.IsConstant && !_copies.ContainsKey(node))
        {
            waiting.Push(node);
        }
    }

    private GraphNode Known(GraphNode node)
    {
        if (node.IsConstant)
        {
            return node;
        }

        var copy = _copies[node];
        if (_unread.Remove(copy))
        {
            _made.Add(copy);
        }

        return copy;
    }

    private GraphNode Copy(GraphNode node)
    {
        var arguments = new GraphNode[node.ArgumentCount];
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = node.GetArgument(i);
            arguments[i] = (argument.Origin.Traits & NodeTraits.Inline) != 0 && !argument.IsConstant ? Again(argument) : Known(argument);
        }

        var origin = node.Origin;
        if (origin.Policy is { After.Length: > 0 } policy)
        {
            origin = origin.With(policy with { After = [.. policy.After.Select(Known)] });
        }

        var copy = unshared ? Unshared(node, origin, arguments) : node.Rebuild(origin, arguments);
        if (merge && PureCallComparer.CanMerge(copy) && !_pure.Add(copy))
        {
            _pure.TryGetValue(copy, out var equal);
            return equal!; // Add has just found it
        }

        _originals[copy] = node;
        if ((origin.Traits & NodeTraits.Inline) != 0)
        {
            _unread.Add(copy);
        }
        else
        {
            _made.Add(copy);
        }

        return copy;
    }

    // A clone is another promise: it equals no other call, has no key, and its sides are clones, too.
    private GraphNode Unshared(GraphNode node, NodeOrigin origin, GraphNode[] arguments)
    {
        if (origin.Policy is { Key: not null } policy)
        {
            origin = origin.With(policy with { Key = null });
        }

        origin = origin.WithoutPurity();
        return node is IBranchingNode choice
            ? choice.RebuildWithSides(origin, arguments[0], Known(choice.Then), Known(choice.Otherwise))
            : node.Rebuild(origin, arguments);
    }

    // Another copy of a node that each reader is to have for itself. Its own arguments it shares with the first copy.
    private GraphNode Again(GraphNode node)
    {
        var first = _copies[node];
        var again = first.RebuildAs(first.Origin);
        _made.Add(again);
        _originals[again] = node;
        return again;
    }
}
