using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>The eight lanes one after the other: the definition of the stream, and what runs where there are no vectors.</summary>
internal readonly struct LanesScalar : ILanes
{
    public static void Seed(ulong key, ref ulong state)
    {
        for (var i = 0; i < ILanes.StateLength; i++)
        {
            key += Mixing.Golden;
            Unsafe.Add(ref state, i) = Mixing.Mix(key);
        }
    }

    public static void Run<T, TMap>(ref ulong state, int skip, int rows, ref T destination, TMap map)
        where T : unmanaged
        where TMap : struct, IWordMap<T>
    {
        for (var lane = 0; lane < ILanes.Count; lane++)
        {
            ref var s0 = ref Unsafe.Add(ref state, lane);
            ref var s1 = ref Unsafe.Add(ref s0, 8);
            ref var s2 = ref Unsafe.Add(ref s0, 16);
            ref var s3 = ref Unsafe.Add(ref s0, 24);
            ref var next = ref Unsafe.Add(ref destination, lane * TMap.ElementsPerWord);
            for (var row = -skip; row < rows; row++)
            {
                if (row >= 0)
                {
                    map.Store(BitOperations.RotateLeft(s0 + s3, 23) + s0, ref next);
                    next = ref Unsafe.Add(ref next, ILanes.Count * TMap.ElementsPerWord);
                }

                var t = s1 << 17;
                s2 ^= s0;
                s3 ^= s1;
                s1 ^= s2;
                s0 ^= s3;
                s2 ^= t;
                s3 = BitOperations.RotateLeft(s3, 45);
            }
        }
    }
}
