namespace LazyGraph.Arrays;

/// <summary>What a <see cref="FixedReduction{T, TState, TResult, TFold}"/> knows of a stretch of elements, and how it comes to know it.</summary>
/// <remarks>Not every order gives the same bits, so the reduction fixes the order: leaves by index, then a tree over leaves.</remarks>
internal interface IFixedFold<T, TState>
    where T : unmanaged
    where TState : unmanaged
{
    /// <summary>Gets what a kernel can do so that it gives the states of whole leaves of a run; <see cref="KernelSink.Store"/> if nothing.</summary>
    static abstract KernelSink Sink { get; }

    /// <summary>Gets whether every order gives the same: then a stretch is one state, wherever it begins and ends.</summary>
    static abstract bool IsExact { get; }

    /// <summary>Gets the state of one element.</summary>
    static abstract TState OfElement(T element);

    /// <summary>Gets the state of the elements of one leaf that lie side by side; of fewer at the end of an axis.</summary>
    static abstract unsafe TState OfRun(T* elements, int count);

    /// <summary>Gets, for each column, the state of the elements of one leaf that lie below each other; of fewer at the end of an axis.</summary>
    static abstract unsafe void OfRows(T** rows, int count, int width, TState* states);

    /// <summary>Gets the state of two stretches side by side.</summary>
    static abstract TState Merge(in TState left, long leftCount, in TState right, long rightCount);
}
