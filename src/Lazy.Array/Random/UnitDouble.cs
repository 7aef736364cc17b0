using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The upper 53 bits of a word as a number from 0 to 1, 1 excluded.</summary>
internal readonly struct UnitDouble : IWordMap<double>
{
    /// <summary>2^-53.</summary>
    internal const double Unit = 1.0 / (1L << 53);

    public static int ElementsPerWord => 1;

    // The shifted words have no sign bit; the conversion of signed numbers is the one that more CPUs have.
    public void Store(Vector512<ulong> words, ref double destination) =>
        (Vector512.ConvertToDouble((words >>> 11).AsInt64()) * Unit).StoreUnsafe(ref destination);

    public void Store(Vector256<ulong> words, ref double destination) =>
        (Vector256.ConvertToDouble((words >>> 11).AsInt64()) * Unit).StoreUnsafe(ref destination);

    public void Store(Vector128<ulong> words, ref double destination) =>
        (Vector128.ConvertToDouble((words >>> 11).AsInt64()) * Unit).StoreUnsafe(ref destination);

    public void Store(ulong word, ref double destination) => destination = (long)(word >> 11) * Unit;
}
