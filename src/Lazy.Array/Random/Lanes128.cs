using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The eight lanes as four pairs in registers of 128 bits: one pair after the other, as all states at once don't fit.</summary>
internal readonly struct Lanes128 : ILanes
{
    public static void Seed(ulong key, ref ulong state)
    {
        var at = Vector128.Create(key) + Vector128.Create(Mixing.Golden, unchecked(2 * Mixing.Golden));
        for (nuint i = 0; i < ILanes.StateLength; i += 2)
        {
            Mixing.Mix(at).StoreUnsafe(ref state, i);
            at += Vector128.Create(unchecked(2 * Mixing.Golden));
        }
    }

    // Profiling such a loop on its way to optimised code costs half of its speed for good.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TMap>(ref ulong state, int skip, int rows, ref T destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
    {
        for (nuint lane = 0; lane < ILanes.Count; lane += 2)
        {
            var s0 = Vector128.LoadUnsafe(ref state, lane);
            var s1 = Vector128.LoadUnsafe(ref state, lane + 8);
            var s2 = Vector128.LoadUnsafe(ref state, lane + 16);
            var s3 = Vector128.LoadUnsafe(ref state, lane + 24);
            for (var row = 0; row < skip; row++)
            {
                Step(ref s0, ref s1, ref s2, ref s3);
            }

            ref var next = ref Unsafe.Add(ref destination, (int)lane * TMap.ElementsPerWord);
            for (var row = 0; row < rows; row++)
            {
                var sum = s0 + s3;
                map.Store(((sum << 23) | (sum >>> 41)) + s0, ref next);
                Step(ref s0, ref s1, ref s2, ref s3);
                next = ref Unsafe.Add(ref next, ILanes.Count * TMap.ElementsPerWord);
            }

            s0.StoreUnsafe(ref state, lane);
            s1.StoreUnsafe(ref state, lane + 8);
            s2.StoreUnsafe(ref state, lane + 16);
            s3.StoreUnsafe(ref state, lane + 24);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref Vector128<ulong> s0, ref Vector128<ulong> s1, ref Vector128<ulong> s2, ref Vector128<ulong> s3)
    {
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = (s3 << 45) | (s3 >>> 19);
    }
}
