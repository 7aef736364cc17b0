namespace LazyGraph.Graphs;

/// <summary>A call whose arguments are kept as nodes; the origin's invoker reads them. For functions that are more than a plain call.</summary>
internal abstract class UntypedCallNode<TResult>(NodeOrigin origin, GraphNode[] arguments) : Delayed<TResult>(origin)
{
    protected GraphNode[] Arguments => arguments;

    internal sealed override int ArgumentCount => arguments.Length;

    internal sealed override GraphNode GetArgument(int position) => arguments[position];

    internal sealed override void PushInputs(ref NodeStack stack)
    {
        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            stack.Push(arguments[i]);
        }
    }

    internal sealed override void LinkInputs(ref EdgeList edges)
    {
        foreach (var argument in arguments)
        {
            edges.Add(argument);
        }
    }

    internal sealed override void ReleaseInputs(in ReaderCounts readers)
    {
        foreach (var argument in arguments)
        {
            readers.Release(argument);
        }
    }
}
