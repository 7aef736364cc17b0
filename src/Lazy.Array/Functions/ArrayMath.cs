using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>NumPy's elementwise functions on arrays of known element types: <c>x.Sqrt()</c>, <c>x.FloorDivide(y)</c>.</summary>
/// <remarks>
/// Operands are broadcast against each other and have one type of elements: cast by <c>As</c>, or use <see cref="Ufunc"/>, which follows
/// NumPy's table. Functions of real numbers take int and long, too, and give double.
/// </remarks>
public static partial class ArrayMath
{
    /// <summary>Computes the absolute value; the least integer stays itself.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Abs<T>(this LazyArray<T> x)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Apply<T>(Magnitude<T>.Abs, x);
    }

    /// <summary>Computes the absolute value.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<double> Abs(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Apply<double>(ComplexParts.Abs, x);
    }

    /// <summary>Gets the real part.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<double> Real(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Apply<double>(ComplexParts.Real, x);
    }

    /// <summary>Gets the imaginary part.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<double> Imag(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Apply<double>(ComplexParts.Imag, x);
    }

    /// <summary>Computes the angle in the plane, in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<double> Angle(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Apply<double>(ComplexParts.Angle, x);
    }

    /// <summary>Limits the elements to a range: what is less than the lower bound becomes it, and likewise above. NaN stays.</summary>
    /// <param name="x">The array.</param>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound, which wins over a lower bound above it.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Clip<T>(this LazyArray<T> x, T lower, T upper)
        where T : unmanaged, INumber<T> => Clip(x, LazyArray.Scalar(lower), LazyArray.Scalar(upper));

    /// <inheritdoc cref="Clip{T}(LazyArray{T}, T, T)"/>
    public static LazyArray<T> Clip<T>(this LazyArray<T> x, LazyArray<T> lower, LazyArray<T> upper)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        return Elementwise.Apply<T>(Extremes<T>.Min, Elementwise.Apply<T>(Extremes<T>.Max, x, lower), upper);
    }

    /// <summary>Rounds to some decimals, half to even. Scales, rounds and scales back as NumPy does, so the last digit is that of the scaled number.</summary>
    /// <param name="x">The array.</param>
    /// <param name="decimals">How many decimals to keep; negative: how many digits before the point become 0.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> Round<T>(this LazyArray<T> x, int decimals = 0)
        where T : unmanaged, INumber<T> => (LazyArray<T>)Ufunc.Round(x, decimals);

    /// <summary>Divides with a whole quotient, rounded down, and the remainder, which has the divisor's sign.</summary>
    /// <param name="x">The dividends.</param>
    /// <param name="y">The divisors; integers by 0 give 0 and 0.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The quotients and the remainders.</returns>
    public static (LazyArray<T> Quotient, LazyArray<T> Remainder) DivMod<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumber<T> => (FloorDivide(x, y), Mod(x, y));

    /// <inheritdoc cref="DivMod{T}(LazyArray{T}, LazyArray{T})"/>
    public static (LazyArray<T> Quotient, LazyArray<T> Remainder) DivMod<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumber<T> => (FloorDivide(x, y), Mod(x, y));

    /// <summary>Splits numbers at the point.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The fractions and the whole parts, both with the number's sign.</returns>
    public static (LazyArray<T> Fraction, LazyArray<T> Whole) Modf<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return (Elementwise.Apply<T>(FloatParts<T>.Fraction, x), Trunc(x));
    }

    /// <summary>Splits numbers into a mantissa from 0.5 to below 1, with the number's sign, and a power of 2.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The mantissas and the exponents. 0, infinities and NaN are their own mantissa, with exponent 0.</returns>
    public static (LazyArray<T> Mantissa, LazyArray<int> Exponent) FrExp<T>(this LazyArray<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return (Elementwise.Apply<T>(FloatParts<T>.Mantissa, x), Elementwise.Apply<int>(FloatParts<T>.Exponent, x));
    }

    /// <summary>Multiplies by a power of 2.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="exponent">The exponents.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<T> LdExp<T>(this LazyArray<T> x, LazyArray<int> exponent)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(exponent);
        return Elementwise.Apply<T>(FloatParts<T>.LdExp, x, exponent);
    }

    /// <summary>Replaces what isn't finite: NaN by 0, infinities by the greatest and the least number of the type.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<T> NanToNum<T>(this LazyArray<T> x)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<T, T>("nan_to_num", x);
    }

    /// <summary>Raises to a power in double.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="y">The exponents.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<double> FloatPower<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Power(x.As<double>(), y.As<double>());
    }

    /// <inheritdoc cref="FloatPower{T}(LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<double> FloatPower<T>(this LazyArray<T> x, T y)
        where T : unmanaged, INumber<T> => FloatPower(x, LazyArray.Scalar(y));
}
