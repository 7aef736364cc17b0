using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Makes elements of random words, as many of them at a time as a register holds, without branches.</summary>
/// <remarks>All four forms give the same bits: they only use operations that round once and to nearest, in the same order.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
internal interface IWordMap<T>
    where T : unmanaged
{
    /// <summary>Gets how many elements a word of 64 bits makes; the lowest bits make the first.</summary>
    static abstract int ElementsPerWord { get; }

    /// <summary>Stores the elements of eight words.</summary>
    void Store(Vector512<ulong> words, ref T destination);

    /// <summary>Stores the elements of four words.</summary>
    void Store(Vector256<ulong> words, ref T destination);

    /// <summary>Stores the elements of two words.</summary>
    void Store(Vector128<ulong> words, ref T destination);

    /// <summary>Stores the elements of one word.</summary>
    void Store(ulong word, ref T destination);
}
