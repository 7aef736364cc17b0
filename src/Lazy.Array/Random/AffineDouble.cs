using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The upper 53 bits of a word, stretched to a width and moved to its low end, and kept below its high end where rounding reaches it.</summary>
/// <param name="step">The width times 2^-53, exactly.</param>
/// <param name="low">The smallest result.</param>
/// <param name="greatest">The greatest result.</param>
internal readonly struct AffineDouble(double step, double low, double greatest) : IWordMap<double>
{
    public static int ElementsPerWord => 1;

    public void Store(Vector512<ulong> words, ref double destination) =>
        Vector512.MinNative(
            (Vector512.ConvertToDouble((words >>> 11).AsInt64()) * Vector512.Create(step)) + Vector512.Create(low),
            Vector512.Create(greatest)).StoreUnsafe(ref destination);

    public void Store(Vector256<ulong> words, ref double destination) =>
        Vector256.MinNative(
            (Vector256.ConvertToDouble((words >>> 11).AsInt64()) * Vector256.Create(step)) + Vector256.Create(low),
            Vector256.Create(greatest)).StoreUnsafe(ref destination);

    public void Store(Vector128<ulong> words, ref double destination) =>
        Vector128.MinNative(
            (Vector128.ConvertToDouble((words >>> 11).AsInt64()) * Vector128.Create(step)) + Vector128.Create(low),
            Vector128.Create(greatest)).StoreUnsafe(ref destination);

    public void Store(ulong word, ref double destination) =>
        destination = double.MinNative(((long)(word >> 11) * step) + low, greatest);
}
