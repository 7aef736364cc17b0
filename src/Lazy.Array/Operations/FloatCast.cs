using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Casts of numbers with a fraction to integers, as NumPy makes them on x86: the fraction is cut off. NaN, and what is
/// out of the range of the processor's conversion, becomes its least integer: of 32 bits for types of up to 32 bits, of 64 for
/// wider ones and uint; then the upper bits are dropped. So -1.0 becomes 255 as a byte.</summary>
internal static class FloatCast<TFrom, TTo>
    where TFrom : unmanaged, INumberBase<TFrom>
    where TTo : unmanaged, IBinaryInteger<TTo>
{
    public static Operation Truncate => UnaryOperation<TruncateOperator, TFrom, TTo>.Instance;

    private static double ToDouble(TFrom x) => typeof(TFrom) == typeof(Complex) ? ((Complex)(object)x).Real : double.CreateTruncating(x);

    private static long ToInt64(double x) => x is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)x : long.MinValue;

    private static ulong ToUInt64(double x) => x < 9223372036854775808.0 ? (ulong)ToInt64(x)
        : x < 18446744073709551616.0 ? (ulong)x
        : double.IsNaN(x) ? 1UL << 63
        : 0;

    private static int ToInt32(double x) => x is > -2147483649.0 and < 2147483648.0 ? (int)x : int.MinValue;

    private readonly struct TruncateOperator : IUnaryOperator<TFrom, TTo>
    {
        public static string Name => "convert";

        public static TTo Invoke(TFrom x) => typeof(TTo) == typeof(ulong) ? TTo.CreateTruncating(ToUInt64(ToDouble(x)))
            : typeof(TTo) == typeof(long) || typeof(TTo) == typeof(uint) ? TTo.CreateTruncating(ToInt64(ToDouble(x)))
            : TTo.CreateTruncating(ToInt32(ToDouble(x)));
    }
}
