namespace LazyGraph.Arrays;

/// <summary>What is run along an axis: an associative function of two elements.</summary>
internal interface IScan<T>
    where T : unmanaged
{
    static abstract string Name { get; }

    /// <summary>Gets what changes nothing.</summary>
    static abstract T Identity { get; }

    static abstract T Join(T left, T right);

    /// <summary>Joins each element of one row with that of the other.</summary>
    static abstract void Join(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> destination);

    /// <summary>Writes, for each element of a run, what it and all before it come to.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="destination">Where the results go; may be where the elements are.</param>
    /// <param name="count">How many.</param>
    /// <param name="before">What comes before the block; the same for all of its runs.</param>
    /// <param name="carry">What comes before the run in the block; afterwards, with the run.</param>
    static abstract unsafe void Run(T* elements, T* destination, int count, T before, ref T carry);

    /// <summary>Adds a run to the carry just as <see cref="Run"/> does, without results.</summary>
    static abstract unsafe void Total(T* elements, int count, ref T carry);
}
