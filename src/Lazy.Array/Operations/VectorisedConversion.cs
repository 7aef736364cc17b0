using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Conversions between numbers.</summary>
internal static class Conversion<TFrom, TTo>
    where TFrom : unmanaged, INumberBase<TFrom>
    where TTo : unmanaged, INumberBase<TTo>
{
    /// <summary>Gets the conversion as C# makes it unchecked: integers lose their upper bits, NaN becomes 0, and numbers out of range become the
    /// nearest integer of 32 or 64 bits, of which the smaller types take the lower bits.</summary>
    public static Operation Unchecked => UnaryOperation<UncheckedOperator, TFrom, TTo>.Instance;

    // As the casts of C# are: small integers by way of int.
    private static bool IsByWayOfInt => !IsInteger(typeof(TFrom))
        && (typeof(TTo) == typeof(sbyte) || typeof(TTo) == typeof(byte) || typeof(TTo) == typeof(short) || typeof(TTo) == typeof(ushort));

    private static bool IsInteger(Type type) => type != typeof(Half) && type != typeof(float) && type != typeof(double) && type != typeof(Complex);

    internal readonly struct UncheckedOperator : IUnaryOperator<TFrom, TTo>
    {
        public static string Name => "convert";

        public static VectorCode Code => VectorCode.Convert;

        public static TTo Invoke(TFrom x)
        {
            if (typeof(TFrom) == typeof(Complex) && typeof(TTo) != typeof(Complex))
            {
                var real = ((Complex)(object)x).Real; // as NumPy: the imaginary part is dropped
                return Conversion<double, TTo>.UncheckedOperator.Invoke(real);
            }

            return IsByWayOfInt ? TTo.CreateTruncating(int.CreateTruncating(x)) : TTo.CreateTruncating(x);
        }
    }
}
