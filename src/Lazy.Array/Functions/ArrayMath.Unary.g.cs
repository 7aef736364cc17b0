// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class ArrayMath
{
    /// <summary>Computes -1, 0 or 1 by the sign; NaN stays; a complex number is divided by its absolute value.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Sign<T>(this LazyArray<T> x)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("sign", x);
    }

    /// <summary>Computes the square. Integers wrap.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Square<T>(this LazyArray<T> x)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("square", x);
    }

    /// <summary>Computes 1 / x; of integers the whole part, and 0 of 0.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Reciprocal<T>(this LazyArray<T> x)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("reciprocal", x);
    }

    /// <summary>Computes the square root; of negative real numbers NaN.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Sqrt<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("sqrt", x);
    }

    /// <summary>Computes the cube root.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Cbrt<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("cbrt", x);
    }

    /// <summary>Computes e to the power x.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Exp<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("exp", x);
    }

    /// <summary>Computes 2 to the power x.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Exp2<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("exp2", x);
    }

    /// <summary>Computes exp(x) - 1, exactly near 0, too.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Expm1<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("expm1", x);
    }

    /// <summary>Computes the natural logarithm; of 0 minus infinity, of negative real numbers NaN.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Log<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("log", x);
    }

    /// <summary>Computes the logarithm to the base 2.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Log2<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("log2", x);
    }

    /// <summary>Computes the logarithm to the base 10.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Log10<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("log10", x);
    }

    /// <summary>Computes log(1 + x), exactly near 0, too.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Log1p<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("log1p", x);
    }

    /// <summary>Computes the sine of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Sin<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("sin", x);
    }

    /// <summary>Computes the cosine of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Cos<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("cos", x);
    }

    /// <summary>Computes the tangent of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Tan<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("tan", x);
    }

    /// <summary>Computes the angle whose sine is x; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Arcsin<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arcsin", x);
    }

    /// <summary>Computes the angle whose cosine is x; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Arccos<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arccos", x);
    }

    /// <summary>Computes the angle whose tangent is x.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Arctan<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arctan", x);
    }

    /// <summary>Computes the hyperbolic sine.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Sinh<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("sinh", x);
    }

    /// <summary>Computes the hyperbolic cosine.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Cosh<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("cosh", x);
    }

    /// <summary>Computes the hyperbolic tangent.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Tanh<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("tanh", x);
    }

    /// <summary>Computes the inverse of the hyperbolic sine.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Arcsinh<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arcsinh", x);
    }

    /// <summary>Computes the inverse of the hyperbolic cosine; NaN below 1.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Arccosh<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arccosh", x);
    }

    /// <summary>Computes the inverse of the hyperbolic tangent; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Arctanh<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arctanh", x);
    }

    /// <summary>Computes sin(πx) / πx; 1 at 0.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Sinc<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("sinc", x);
    }

    /// <summary>Computes the modified Bessel function of the first kind, of order 0.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> I0<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("i0", x);
    }

    /// <summary>Converts degrees to radians.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Deg2Rad<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("deg2rad", x);
    }

    /// <summary>Converts radians to degrees.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Rad2Deg<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("rad2deg", x);
    }

    /// <summary>Rounds down. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Floor<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("floor", x);
    }

    /// <summary>Rounds up. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Ceil<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("ceil", x);
    }

    /// <summary>Rounds towards 0. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Trunc<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("trunc", x);
    }

    /// <summary>Rounds towards 0. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Fix<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("fix", x);
    }

    /// <summary>Rounds to the nearest whole number, half to even.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Rint<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("rint", x);
    }

    /// <summary>Computes the distance to the next number away from 0, with the number's sign.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Spacing<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("spacing", x);
    }

    /// <summary>Tells which numbers have the sign of negative ones: -0 has.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> SignBit<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, bool>("signbit", x);
    }

    /// <summary>Tells which elements are no numbers.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsNaN<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, bool>("isnan", x);
    }

    /// <summary>Tells which elements are infinite, of either sign.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsInf<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, bool>("isinf", x);
    }

    /// <summary>Tells which elements are neither infinite nor NaN.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsFinite<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, bool>("isfinite", x);
    }

    /// <summary>Tells which elements are positive infinity.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsPosInf<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, bool>("isposinf", x);
    }

    /// <summary>Tells which elements are negative infinity.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsNegInf<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, bool>("isneginf", x);
    }
}
