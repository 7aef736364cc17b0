namespace LazyGraph.Arrays;

/// <summary>
/// Eight xoshiro256++ generators side by side (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
/// run with the registers one kind of CPU has. Every implementation gives the same bits.
/// </summary>
/// <remarks>
/// A state is <see cref="StateLength"/> words: word j of lane l at 8j + l. A row is one word of each lane, in the order of the lanes.
/// </remarks>
internal interface ILanes
{
    /// <summary>The number of generators: fixed, whatever the width of the registers.</summary>
    const int Count = 8;

    /// <summary>The number of words of all states.</summary>
    const int StateLength = 4 * Count;

    /// <summary>Makes the states of all lanes from a key: outputs 1 to 32 of the SplitMix64 that begins there.</summary>
    /// <remarks>All 32 words differ, so no lane is all zeros.</remarks>
    static abstract void Seed(ulong key, ref ulong state);

    /// <summary>Passes over rows, then maps the next ones to elements, and leaves the state behind them.</summary>
    static abstract void Run<T, TMap>(ref ulong state, int skip, int rows, ref T destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>;
}
