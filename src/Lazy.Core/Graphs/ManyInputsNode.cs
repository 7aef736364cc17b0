namespace LazyGraph.Graphs;

/// <summary>A node over any number of promises of one type.</summary>
internal abstract class ManyInputsNode<T, TResult>(NodeOrigin origin, Delayed<T>[] items) : Delayed<TResult>(origin)
{
    internal sealed override int ArgumentCount => items.Length;

    internal sealed override GraphNode GetArgument(int position) => items[position];

    internal sealed override void PushInputs(ref NodeStack stack)
    {
        for (var i = items.Length - 1; i >= 0; i--)
        {
            stack.Push(items[i]);
        }
    }

    internal sealed override void LinkInputs(ref EdgeList edges)
    {
        foreach (var item in items)
        {
            edges.Add(item);
        }
    }

    internal sealed override void ReleaseInputs(in ReaderCounts readers)
    {
        foreach (var item in items)
        {
            readers.Release(item);
        }
    }

    internal sealed override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments)
    {
        var copies = new Delayed<T>[arguments.Length];
        for (var i = 0; i < copies.Length; i++)
        {
            copies[i] = (Delayed<T>)arguments[i];
        }

        return Rebuild(origin, copies);
    }

    private protected abstract GraphNode Rebuild(NodeOrigin origin, Delayed<T>[] copies);

    /// <summary>Collects the results of all inputs.</summary>
    private protected T[] Results()
    {
        var results = new T[items.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = items[i].Result;
        }

        return results;
    }
}
