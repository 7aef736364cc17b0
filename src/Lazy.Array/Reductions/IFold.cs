namespace LazyGraph.Arrays;

/// <summary>What a <see cref="FoldReduction{T, TState, TResult, TFold}"/> knows of some elements, and how it comes to know it.</summary>
/// <remarks>
/// Implemented by structs, so that the loops over elements are compiled for each. Elements are handed over in ascending
/// order along every axis, whole tiles at a time.
/// </remarks>
internal interface IFold<T, TState, TResult>
    where T : unmanaged
    where TState : unmanaged
    where TResult : unmanaged
{
    /// <summary>Gets the name for labels.</summary>
    string Name { get; }

    /// <summary>Gets what is known of no elements.</summary>
    TState Empty { get; }

    /// <summary>Adds elements that lie side by side, at most a tile, to one state.</summary>
    unsafe void AddRun(T* elements, int count, ref TState state);

    /// <summary>Adds each of some elements, at most a tile, to a state of its own.</summary>
    unsafe void AddRow(T* elements, int count, TState* states);

    /// <summary>Gets the state of the elements of both; the left ones come first.</summary>
    TState Join(in TState left, in TState right);

    /// <summary>Gets the result of the state of a number of elements.</summary>
    TResult Finish(in TState state, long count);

    /// <summary>Adds all elements of a block to one state by a kernel made for that, if there is one.</summary>
    bool TryAddAll(TileScope scope, TileSource elements, ref TState state) => false;
}
