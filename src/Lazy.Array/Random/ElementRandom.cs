using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>
/// A generator of one element's own, SplitMix64 begun from seed and index: however many numbers a method by rejection draws
/// for an element, no other element notices.
/// </summary>
internal struct ElementRandom
{
    private ulong _state;

    /// <summary>Begins the numbers of an element.</summary>
    /// <param name="elementKey">What <see cref="RandomStream.ElementKey"/> gives for the seed.</param>
    /// <param name="index">The index of the element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ElementRandom(ulong elementKey, long index) => _state = Mixing.Mix(elementKey + ((ulong)index * Mixing.Golden));

    /// <summary>Draws 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong NextWord() => Mixing.Mix(_state += Mixing.Golden);

    /// <summary>Draws a number from 0 to 1, 1 excluded: a multiple of 2^-53.</summary>
    internal double NextUnit() => (NextWord() >> 11) * UnitDouble.Unit;

    /// <summary>Draws a number from 0 to 1, both excluded: an odd multiple of 2^-53, so that it has a logarithm.</summary>
    internal double NextOpen() => ((NextWord() >> 12) + 0.5) * (2 * UnitDouble.Unit);
}
