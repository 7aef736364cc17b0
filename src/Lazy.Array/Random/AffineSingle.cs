using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The upper 24 bits of each half of a word, stretched and moved as <see cref="AffineDouble"/> does.</summary>
/// <param name="step">The width times 2^-24, exactly.</param>
/// <param name="low">The smallest result.</param>
/// <param name="greatest">The greatest result.</param>
internal readonly struct AffineSingle(float step, float low, float greatest) : IWordMap<float>
{
    public static int ElementsPerWord => 2;

    public void Store(Vector512<ulong> words, ref float destination) =>
        Vector512.MinNative(
            (Vector512.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * Vector512.Create(step)) + Vector512.Create(low),
            Vector512.Create(greatest)).StoreUnsafe(ref destination);

    public void Store(Vector256<ulong> words, ref float destination) =>
        Vector256.MinNative(
            (Vector256.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * Vector256.Create(step)) + Vector256.Create(low),
            Vector256.Create(greatest)).StoreUnsafe(ref destination);

    public void Store(Vector128<ulong> words, ref float destination) =>
        Vector128.MinNative(
            (Vector128.ConvertToSingle((words.AsUInt32() >>> 8).AsInt32()) * Vector128.Create(step)) + Vector128.Create(low),
            Vector128.Create(greatest)).StoreUnsafe(ref destination);

    public void Store(ulong word, ref float destination)
    {
        destination = float.MinNative(((int)((uint)word >> 8) * step) + low, greatest);
        Unsafe.Add(ref destination, 1) = float.MinNative(((int)(word >> 40) * step) + low, greatest);
    }
}
