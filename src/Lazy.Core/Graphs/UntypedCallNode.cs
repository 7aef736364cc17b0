namespace LazyGraph.Graphs;

/// <summary>A call whose arguments are kept as nodes; the origin's invoker reads them. For functions that are more than a plain call.</summary>
internal abstract class UntypedCallNode<TResult>(NodeOrigin origin, GraphNode[] arguments) : Delayed<TResult>(origin)
{
    protected GraphNode[] Arguments { get; private set; } = arguments;

    internal sealed override int ArgumentCount => Arguments.Length;

    internal sealed override GraphNode GetArgument(int position) => Arguments[position];

    internal sealed override void PushInputs(ref NodeStack stack)
    {
        for (var i = Arguments.Length - 1; i >= 0; i--)
        {
            stack.Push(Arguments[i]);
        }
    }

    internal sealed override void LinkInputs(ref EdgeList edges)
    {
        foreach (var argument in Arguments)
        {
            edges.Add(argument);
        }
    }

    internal sealed override void ReleaseInputs(in ReaderCounts readers)
    {
        foreach (var argument in Arguments)
        {
            readers.Release(argument);
        }
    }

    /// <summary>Puts other arguments in place of those that the node was built over. Only on a copy that no run has seen.</summary>
    private protected void ReplaceArguments(GraphNode[] replacement) => Arguments = replacement;
}
