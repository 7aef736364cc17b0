namespace LazyGraph.Graphs;

/// <summary>Collects the results of many promises of one type in an array, in their order.</summary>
internal sealed class GatherNode<T>(NodeOrigin origin, Delayed<T>[] items) : Delayed<T[]>(origin)
{
    public override NodeKind Kind => NodeKind.Gather;

    internal override int ArgumentCount => items.Length;

    internal override GraphNode GetArgument(int position) => items[position];

    internal override void PushInputs(ref NodeStack stack)
    {
        for (var i = items.Length - 1; i >= 0; i--)
        {
            stack.Push(items[i]);
        }
    }

    internal override void LinkInputs(ref EdgeList edges)
    {
        foreach (var item in items)
        {
            edges.Add(item);
        }
    }

    internal override void Execute(CancellationToken cancellationToken)
    {
        var result = new T[items.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = items[i].Result;
        }

        Result = result;
    }

    internal override void ReleaseInputs(in ReaderCounts readers)
    {
        foreach (var item in items)
        {
            readers.Release(item);
        }
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments)
    {
        var copies = new Delayed<T>[arguments.Length];
        for (var i = 0; i < copies.Length; i++)
        {
            copies[i] = (Delayed<T>)arguments[i];
        }

        return new GatherNode<T>(origin, copies);
    }
}
