using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The upper 24 bits of each half of a word as numbers from 0 to 1, 1 excluded.</summary>
internal readonly struct UnitSingle : IWordMap<float>
{
    /// <summary>2^-24.</summary>
    internal const float Unit = 1f / (1 << 24);

    public static int ElementsPerWord => 2;

    public void Store(Vector512<ulong> words, ref float destination) =>
        (Vector512.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * Unit).StoreUnsafe(ref destination);

    public void Store(Vector256<ulong> words, ref float destination) =>
        (Vector256.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * Unit).StoreUnsafe(ref destination);

    public void Store(Vector128<ulong> words, ref float destination) =>
        (Vector128.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * Unit).StoreUnsafe(ref destination);

    public void Store(ulong word, ref float destination)
    {
        destination = (int)((uint)word >> 8) * Unit;
        Unsafe.Add(ref destination, 1) = (int)(word >> 40) * Unit;
    }
}
