using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Arrays;

/// <summary>The eight lanes in one register of 512 bits.</summary>
internal readonly struct Lanes512 : ILanes
{
    public static void Seed(ulong key, ref ulong state)
    {
        var at = Vector512.Create(key) + Vector512.Create(
            Mixing.Golden,
            unchecked(2 * Mixing.Golden),
            unchecked(3 * Mixing.Golden),
            unchecked(4 * Mixing.Golden),
            unchecked(5 * Mixing.Golden),
            unchecked(6 * Mixing.Golden),
            unchecked(7 * Mixing.Golden),
            unchecked(8 * Mixing.Golden));
        Mixing.Mix(at).StoreUnsafe(ref state);
        Mixing.Mix(at + Vector512.Create(unchecked(8 * Mixing.Golden))).StoreUnsafe(ref state, 8);
        Mixing.Mix(at + Vector512.Create(unchecked(16 * Mixing.Golden))).StoreUnsafe(ref state, 16);
        Mixing.Mix(at + Vector512.Create(unchecked(24 * Mixing.Golden))).StoreUnsafe(ref state, 24);
    }

    // Profiling such a loop on its way to optimised code costs half of its speed for good.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TMap>(ref ulong state, int skip, int rows, ref T destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
    {
        var s0 = Vector512.LoadUnsafe(ref state);
        var s1 = Vector512.LoadUnsafe(ref state, 8);
        var s2 = Vector512.LoadUnsafe(ref state, 16);
        var s3 = Vector512.LoadUnsafe(ref state, 24);
        for (; skip > 0; skip--)
        {
            Step(ref s0, ref s1, ref s2, ref s3);
        }

        var row = ILanes.Count * TMap.ElementsPerWord;
        for (; rows >= 2; rows -= 2)
        {
            map.Store(Rotate(s0 + s3, 23) + s0, ref destination);
            Step(ref s0, ref s1, ref s2, ref s3);
            map.Store(Rotate(s0 + s3, 23) + s0, ref Unsafe.Add(ref destination, row));
            Step(ref s0, ref s1, ref s2, ref s3);
            destination = ref Unsafe.Add(ref destination, 2 * row);
        }

        if (rows > 0)
        {
            map.Store(Rotate(s0 + s3, 23) + s0, ref destination);
            Step(ref s0, ref s1, ref s2, ref s3);
        }

        s0.StoreUnsafe(ref state);
        s1.StoreUnsafe(ref state, 8);
        s2.StoreUnsafe(ref state, 16);
        s3.StoreUnsafe(ref state, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref Vector512<ulong> s0, ref Vector512<ulong> s1, ref Vector512<ulong> s2, ref Vector512<ulong> s3)
    {
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Rotate(s3, 45);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Rotate(Vector512<ulong> value, [ConstantExpected] byte count) =>
        Avx512F.IsSupported ? Avx512F.RotateLeft(value, count) : (value << count) | (value >>> (64 - count));
}
