// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class ArrayMath
{
    /// <summary>Divides with a fraction: integers give double.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> TrueDivide<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("true_divide", x, y);
    }

    /// <summary>Divides with a fraction: integers give double.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> TrueDivide<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("true_divide", x, LazyArray.Scalar(y));
    }

    /// <summary>Divides with a fraction: integers give double.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<Complex> TrueDivide(this LazyArray<Complex> x, LazyArray<Complex> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<Complex, Complex>("true_divide", x, y);
    }

    /// <summary>Divides with a fraction: integers give double.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<Complex> TrueDivide(this LazyArray<Complex> x, Complex y)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("true_divide", x, LazyArray.Scalar(y));
    }

    /// <inheritdoc cref="TrueDivide{T}(LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<double> TrueDivide(this LazyArray<int> x, LazyArray<int> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TrueDivide(x.As<double>(), y.As<double>());
    }

    /// <inheritdoc cref="TrueDivide{T}(LazyArray{T}, T)"/>
    public static LazyArray<double> TrueDivide(this LazyArray<int> x, int y)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TrueDivide(x.As<double>(), (double)y);
    }

    /// <inheritdoc cref="TrueDivide{T}(LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<double> TrueDivide(this LazyArray<long> x, LazyArray<long> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TrueDivide(x.As<double>(), y.As<double>());
    }

    /// <inheritdoc cref="TrueDivide{T}(LazyArray{T}, T)"/>
    public static LazyArray<double> TrueDivide(this LazyArray<long> x, long y)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TrueDivide(x.As<double>(), (double)y);
    }

    /// <summary>Divides and rounds down. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FloorDivide<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("floor_divide", x, y);
    }

    /// <summary>Divides and rounds down. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FloorDivide<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("floor_divide", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes what <c>FloorDivide</c> leaves, with the sign of the second operand. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Mod<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("remainder", x, y);
    }

    /// <summary>Computes what <c>FloorDivide</c> leaves, with the sign of the second operand. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Mod<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("remainder", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes what a division rounded towards 0 leaves, with the sign of the first operand. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FMod<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("fmod", x, y);
    }

    /// <summary>Computes what a division rounded towards 0 leaves, with the sign of the first operand. Integers by 0 give 0.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FMod<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("fmod", x, LazyArray.Scalar(y));
    }

    /// <summary>Raises to a power. Integers wrap, and negative powers of integers fail when computed.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Power<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("power", x, y);
    }

    /// <summary>Raises to a power. Integers wrap, and negative powers of integers fail when computed.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Power<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return y == T.One + T.One ? Square(x) : TypedFunction.Call<T, T>("power", x, LazyArray.Scalar(y));
    }

    /// <summary>Gets the greater; NaN if either is. Complex numbers go by real part, then imaginary part.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Maximum<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("maximum", x, y);
    }

    /// <summary>Gets the greater; NaN if either is. Complex numbers go by real part, then imaginary part.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Maximum<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("maximum", x, LazyArray.Scalar(y));
    }

    /// <summary>Gets the lesser; NaN if either is. Complex numbers go by real part, then imaginary part.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Minimum<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("minimum", x, y);
    }

    /// <summary>Gets the lesser; NaN if either is. Complex numbers go by real part, then imaginary part.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Minimum<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("minimum", x, LazyArray.Scalar(y));
    }

    /// <summary>Gets the greater; the other one if one is NaN.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FMax<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("fmax", x, y);
    }

    /// <summary>Gets the greater; the other one if one is NaN.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FMax<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("fmax", x, LazyArray.Scalar(y));
    }

    /// <summary>Gets the lesser; the other one if one is NaN.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FMin<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("fmin", x, y);
    }

    /// <summary>Gets the lesser; the other one if one is NaN.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> FMin<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("fmin", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes the angle of the point whose y is the first operand and whose x is the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Arctan2<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("arctan2", x, y);
    }

    /// <summary>Computes the angle of the point whose y is the first operand and whose x is the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Arctan2<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("arctan2", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes the length of the hypotenuse, without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Hypot<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("hypot", x, y);
    }

    /// <summary>Computes the length of the hypotenuse, without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> Hypot<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("hypot", x, LazyArray.Scalar(y));
    }

    /// <summary>Gives the first operand the sign of the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> CopySign<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("copysign", x, y);
    }

    /// <summary>Gives the first operand the sign of the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> CopySign<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("copysign", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes the number next to the first operand on the way to the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> NextAfter<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("nextafter", x, y);
    }

    /// <summary>Computes the number next to the first operand on the way to the second.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> NextAfter<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("nextafter", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes log(exp(x) + exp(y)), without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> LogAddExp<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("logaddexp", x, y);
    }

    /// <summary>Computes log(exp(x) + exp(y)), without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> LogAddExp<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("logaddexp", x, LazyArray.Scalar(y));
    }

    /// <summary>Computes log2(2^x + 2^y), without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> LogAddExp2<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, T>("logaddexp2", x, y);
    }

    /// <summary>Computes log2(2^x + 2^y), without overflow on the way.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> LogAddExp2<T>(this LazyArray<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("logaddexp2", x, LazyArray.Scalar(y));
    }
}
