using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Finds the casts of NumPy's astype between types known only when running.</summary>
internal static class Casts
{
    /// <summary>Gets the cast; null if the types are equal.</summary>
    public static Operation? Find(Type from, Type to) =>
        !Promotion.IsInteger(to) || Promotion.IsExact(from) ? Conversions.Find(from, to)
        : from == typeof(Half) ? To<Half>(to)
        : from == typeof(float) ? To<float>(to)
        : from == typeof(double) ? To<double>(to)
        : To<Complex>(to);

    private static Operation To<TFrom>(Type to)
        where TFrom : unmanaged, INumberBase<TFrom> =>
        to == typeof(sbyte) ? FloatCast<TFrom, sbyte>.Truncate
        : to == typeof(byte) ? FloatCast<TFrom, byte>.Truncate
        : to == typeof(short) ? FloatCast<TFrom, short>.Truncate
        : to == typeof(ushort) ? FloatCast<TFrom, ushort>.Truncate
        : to == typeof(int) ? FloatCast<TFrom, int>.Truncate
        : to == typeof(uint) ? FloatCast<TFrom, uint>.Truncate
        : to == typeof(long) ? FloatCast<TFrom, long>.Truncate
        : FloatCast<TFrom, ulong>.Truncate;
}
