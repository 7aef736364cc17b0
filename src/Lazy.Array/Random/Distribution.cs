namespace LazyGraph.Arrays;

/// <summary>Random elements: each is a function of seed and index alone, so any cut of an array into requests gives the same ones.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal abstract class Distribution<T>
    where T : unmanaged
{
    /// <summary>Fills with the elements from an index on. Allocates nothing; may be called by many threads at once.</summary>
    /// <remarks>Cheapest for ranges that begin at a multiple of <see cref="RandomStream.BlockLength"/>.</remarks>
    /// <param name="seed">The seed.</param>
    /// <param name="firstIndex">The index of the first element in the whole array, in row-major order.</param>
    /// <param name="destination">Where the elements go.</param>
    internal abstract void Fill(ulong seed, long firstIndex, Span<T> destination);
}
