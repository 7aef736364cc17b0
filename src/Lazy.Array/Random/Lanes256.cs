using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Arrays;

/// <summary>The eight lanes in two registers of 256 bits, which run together: neither waits for the other.</summary>
internal readonly struct Lanes256 : ILanes
{
    public static void Seed(ulong key, ref ulong state)
    {
        var at = Vector256.Create(key) + Vector256.Create(
            Mixing.Golden,
            unchecked(2 * Mixing.Golden),
            unchecked(3 * Mixing.Golden),
            unchecked(4 * Mixing.Golden));
        for (nuint i = 0; i < ILanes.StateLength; i += 4)
        {
            Mixing.Mix(at).StoreUnsafe(ref state, i);
            at += Vector256.Create(unchecked(4 * Mixing.Golden));
        }
    }

    // Profiling such a loop on its way to optimised code costs half of its speed for good.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TMap>(ref ulong state, int skip, int rows, ref T destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
    {
        var a0 = Vector256.LoadUnsafe(ref state);
        var b0 = Vector256.LoadUnsafe(ref state, 4);
        var a1 = Vector256.LoadUnsafe(ref state, 8);
        var b1 = Vector256.LoadUnsafe(ref state, 12);
        var a2 = Vector256.LoadUnsafe(ref state, 16);
        var b2 = Vector256.LoadUnsafe(ref state, 20);
        var a3 = Vector256.LoadUnsafe(ref state, 24);
        var b3 = Vector256.LoadUnsafe(ref state, 28);
        for (; skip > 0; skip--)
        {
            Step(ref a0, ref a1, ref a2, ref a3);
            Step(ref b0, ref b1, ref b2, ref b3);
        }

        for (; rows > 0; rows--)
        {
            map.Store(Rotate(a0 + a3, 23) + a0, ref destination);
            map.Store(Rotate(b0 + b3, 23) + b0, ref Unsafe.Add(ref destination, 4 * TMap.ElementsPerWord));
            Step(ref a0, ref a1, ref a2, ref a3);
            Step(ref b0, ref b1, ref b2, ref b3);
            destination = ref Unsafe.Add(ref destination, ILanes.Count * TMap.ElementsPerWord);
        }

        a0.StoreUnsafe(ref state);
        b0.StoreUnsafe(ref state, 4);
        a1.StoreUnsafe(ref state, 8);
        b1.StoreUnsafe(ref state, 12);
        a2.StoreUnsafe(ref state, 16);
        b2.StoreUnsafe(ref state, 20);
        a3.StoreUnsafe(ref state, 24);
        b3.StoreUnsafe(ref state, 28);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref Vector256<ulong> s0, ref Vector256<ulong> s1, ref Vector256<ulong> s2, ref Vector256<ulong> s3)
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
    private static Vector256<ulong> Rotate(Vector256<ulong> value, [ConstantExpected] byte count) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateLeft(value, count) : (value << count) | (value >>> (64 - count));
}
