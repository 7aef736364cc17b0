namespace LazyGraph.Arrays;

/// <summary>The smallest or the largest element.</summary>
internal readonly struct ExtremeFold<T, TOrder> : IFold<T, T, T>
    where T : unmanaged
    where TOrder : IExtreme<T>
{
    private const int Short = 8; // up to which a loop beats the set-up of vector code

    public string Name => TOrder.Name;

    public T Empty => TOrder.Worst;

    public unsafe void AddRun(T* elements, int count, ref T state)
    {
        if (count > Short)
        {
            state = TOrder.Of(state, TOrder.Of(new ReadOnlySpan<T>(elements, count)));
            return;
        }

        var best = state;
        for (var i = 0; i < count; i++)
        {
            best = TOrder.Of(best, elements[i]);
        }

        state = best;
    }

    public unsafe void AddRow(T* elements, int count, T* states)
    {
        var best = new Span<T>(states, count);
        TOrder.Of(best, new ReadOnlySpan<T>(elements, count), best);
    }

    public T Join(in T left, in T right) => TOrder.Of(left, right);

    public T Finish(in T state, long count)
    {
        EmptyReduction.Refuse(count, Name);
        return state;
    }
}
