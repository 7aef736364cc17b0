using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>NumPy's elementwise functions on arrays whose element types are known only when running.</summary>
/// <remarks>
/// Operands are broadcast against each other and brought to NumPy's common type; a function without a version for it fails
/// here, before anything runs. Of small integers, functions of real numbers give Half (8 bits) or float (16 bits), as in NumPy.
/// A number from <see cref="Scalar(long)"/> or its overloads has no type of its own: beside an array it takes the array's, if
/// its kind allows it. Where types are known, the operators and <see cref="ArrayMath"/> do the same.
/// </remarks>
public static partial class Ufunc
{
    private const double DefaultRelative = 1e-5;
    private const double DefaultAbsolute = 1e-8;
    private const int MostDecimals = 308;

    /// <summary>Makes a whole number without a type of its own: beside an array it takes the array's type, but beside bools long.</summary>
    /// <param name="value">The number.</param>
    /// <returns>An array without axes.</returns>
    public static ILazyArray Scalar(long value) => new WeakScalar(value, LazyArray.Scalar(value));

    /// <summary>Makes a real number without a type of its own: beside an array it takes the array's type, but beside integers and bools double.</summary>
    /// <param name="value">The number.</param>
    /// <returns>An array without axes.</returns>
    public static ILazyArray Scalar(double value) => new WeakScalar(value, LazyArray.Scalar(value));

    /// <summary>Makes a complex number without a type of its own: beside any array it is Complex.</summary>
    /// <param name="value">The number.</param>
    /// <returns>An array without axes.</returns>
    public static ILazyArray Scalar(Complex value) => new WeakScalar(value, LazyArray.Scalar(value));

    /// <summary>Casts as NumPy's <c>astype</c>: fractions are cut off, integers lose their upper bits, complex numbers their imaginary part;
    /// as a bool, all but 0 is true.</summary>
    /// <param name="x">The array.</param>
    /// <param name="type">The type of the elements to get.</param>
    /// <returns>An array of the same shape; the array itself if it has the type.</returns>
    /// <exception cref="NotSupportedException">Arrays can't hold the type.</exception>
    public static ILazyArray AsType(ILazyArray x, Type type)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(type);
        return UntypedFunction.Cast(x, type);
    }

    /// <summary>Chooses between the elements of two arrays.</summary>
    /// <param name="condition">Which to choose: all but 0 is true.</param>
    /// <param name="x">The elements where the condition holds.</param>
    /// <param name="y">The elements elsewhere.</param>
    /// <returns>An array of the common shape and type of <paramref name="x"/> and <paramref name="y"/>.</returns>
    public static ILazyArray Where(ILazyArray condition, ILazyArray x, ILazyArray y)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var types = UntypedFunction.TypesOf(x, y);
        var type = Promotion.Of(types);
        return UntypedFunction.Apply(Catalog.Of(type, "where")!, UntypedFunction.Cast(condition, typeof(bool)), UntypedFunction.Cast(x, type), UntypedFunction.Cast(y, type));
    }

    /// <summary>Limits the elements to a range: what is less than the lower bound becomes it, and likewise above. NaN stays.</summary>
    /// <param name="x">The array.</param>
    /// <param name="lower">The lower bound, or null for none.</param>
    /// <param name="upper">The upper bound, which wins over a lower bound above it; or null for none.</param>
    /// <returns>An array of the common shape and type.</returns>
    public static ILazyArray Clip(ILazyArray x, ILazyArray? lower, ILazyArray? upper)
    {
        ArgumentNullException.ThrowIfNull(x);
        var raised = lower is null ? x : Maximum(x, lower);
        return upper is null ? raised : Minimum(raised, upper);
    }

    /// <summary>Rounds to some decimals, half to even. Scales, rounds and scales back as NumPy does, so the last digit is that of the scaled number.</summary>
    /// <param name="x">The array.</param>
    /// <param name="decimals">How many decimals to keep; negative: how many digits before the point become 0.</param>
    /// <returns>An array of the same shape and type; of bool, Half.</returns>
    public static ILazyArray Round(ILazyArray x, int decimals = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, -MostDecimals);
        if (decimals == 0 || Promotion.IsExact(x.ElementType))
        {
            return !Promotion.IsInteger(x.ElementType) ? Rint(x)
                : decimals >= 0 ? Positive(x)
                : AsType(Multiply(Rint(TrueDivide(x, Scalar(PowerOfTen(-decimals)))), Scalar(PowerOfTen(-decimals))), x.ElementType);
        }

        var scale = Scalar(PowerOfTen(Math.Abs(decimals)));
        return decimals > 0 ? TrueDivide(Rint(Multiply(x, scale)), scale) : Multiply(Rint(TrueDivide(x, scale)), scale);
    }

    /// <summary>Divides with a whole quotient, rounded down, and the remainder, which has the divisor's sign.</summary>
    /// <param name="x">The dividends.</param>
    /// <param name="y">The divisors; integers by 0 give 0 and 0.</param>
    /// <returns>The quotients and the remainders.</returns>
    public static (ILazyArray Quotient, ILazyArray Remainder) DivMod(ILazyArray x, ILazyArray y) => (FloorDivide(x, y), Remainder(x, y));

    /// <summary>Splits numbers at the point.</summary>
    /// <param name="x">The array.</param>
    /// <returns>The fractions and the whole parts, both with the number's sign.</returns>
    public static (ILazyArray Fraction, ILazyArray Whole) Modf(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        var fraction = UntypedFunction.Call("modf_fraction", x);
        return (fraction, Trunc(UntypedFunction.Cast(x, fraction.ElementType)));
    }

    /// <summary>Splits numbers into a mantissa from 0.5 to below 1, with the number's sign, and a power of 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>The mantissas, and the exponents as int. 0, infinities and NaN are their own mantissa, with exponent 0.</returns>
    public static (ILazyArray Mantissa, ILazyArray Exponent) FrExp(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return (UntypedFunction.Call("frexp_mantissa", x), UntypedFunction.Call("frexp_exponent", x));
    }

    /// <summary>Tells where two arrays are equal within a tolerance: |x - y| ≤ absolute + relative × |y|.</summary>
    /// <param name="x">The array.</param>
    /// <param name="y">What is expected.</param>
    /// <param name="relative">The tolerance as a part of <paramref name="y"/>.</param>
    /// <param name="absolute">The tolerance that is added.</param>
    /// <param name="equalNaN">Whether NaN equals NaN.</param>
    /// <returns>An array of bool. Infinities are equal to themselves.</returns>
    public static ILazyArray IsClose(ILazyArray x, ILazyArray y, double relative = DefaultRelative, double absolute = DefaultAbsolute, bool equalNaN = false)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var type = Catalog.Find("true_divide", UntypedFunction.TypesOf(x, y))!.Operands[0]; // every type has a division
        var expected = UntypedFunction.Cast(y, type);
        var magnitude = Absolute(expected);
        var tolerance = UntypedFunction.Call("multiply_add", magnitude, Scalar(relative), Scalar(absolute));
        return UntypedFunction.Apply(Catalog.Of(type, equalNaN ? "is_close_or_nan" : "is_close")!, UntypedFunction.Cast(x, type), expected, UntypedFunction.Cast(tolerance, type));
    }

    /// <summary>Replaces what isn't finite.</summary>
    /// <param name="x">The array.</param>
    /// <param name="nan">What becomes of NaN.</param>
    /// <param name="posInf">What becomes of infinity; the greatest number of the type if null.</param>
    /// <param name="negInf">What becomes of minus infinity; the least number of the type if null.</param>
    /// <returns>An array of the same shape and type.</returns>
    /// <exception cref="NotSupportedException">Replacements are given for complex numbers.</exception>
    public static ILazyArray NanToNum(ILazyArray x, double nan = 0, double? posInf = null, double? negInf = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (Promotion.IsExact(x.ElementType) || (nan == 0 && posInf is null && negInf is null))
        {
            return UntypedFunction.Call("nan_to_num", x);
        }

        var most = x.ElementType == typeof(Half) ? (double)Half.MaxValue : x.ElementType == typeof(float) ? float.MaxValue : double.MaxValue;
        var result = UntypedFunction.Call("if_posinf", x, Scalar(posInf ?? most));
        result = UntypedFunction.Call("if_neginf", result, Scalar(negInf ?? -most));
        return UntypedFunction.Call("if_nan", result, Scalar(nan)); // last, since it may be infinite itself
    }

    /// <summary>Computes the angle of complex numbers in the plane: 0 for positive numbers, π for negative ones.</summary>
    /// <param name="x">The array.</param>
    /// <param name="degrees">Whether to give degrees instead of radians.</param>
    /// <returns>An array of real numbers.</returns>
    public static ILazyArray Angle(ILazyArray x, bool degrees = false)
    {
        ArgumentNullException.ThrowIfNull(x);
        var angle = UntypedFunction.Call("angle", x);
        return degrees ? Rad2Deg(angle) : angle;
    }

    private static double PowerOfTen(int exponent) => Math.Pow(10, exponent);
}
