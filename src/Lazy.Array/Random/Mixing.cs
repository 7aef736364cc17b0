using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>
/// Hashes of numbers that random streams begin with: the last step of SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014), one to one on 64 bits.
/// </summary>
internal static class Mixing
{
    /// <summary>2^64 divided by the golden ratio, made odd: multiples of it are spread over all 64 bits.</summary>
    internal const ulong Golden = 0x9E3779B97F4A7C15;

    private const ulong First = 0xBF58476D1CE4E5B9;
    private const ulong Second = 0x94D049BB133111EB;

    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * First;
        value = (value ^ (value >> 27)) * Second;
        return value ^ (value >> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<ulong> Mix(Vector512<ulong> value)
    {
        value = (value ^ (value >>> 30)) * First;
        value = (value ^ (value >>> 27)) * Second;
        return value ^ (value >>> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Mix(Vector256<ulong> value)
    {
        value = (value ^ (value >>> 30)) * First;
        value = (value ^ (value >>> 27)) * Second;
        return value ^ (value >>> 31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<ulong> Mix(Vector128<ulong> value)
    {
        value = (value ^ (value >>> 30)) * First;
        value = (value ^ (value >>> 27)) * Second;
        return value ^ (value >>> 31);
    }
}
