// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class Ufunc
{
    /// <summary>Computes the negative. Integers wrap; bool has none.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Negative(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("negative", x);
    }

    /// <summary>Gives the numbers as they are; bool has no such function.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Positive(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("positive", x);
    }

    /// <summary>Computes the absolute value; of complex numbers the real one. The least integer stays itself.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Absolute(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("absolute", x);
    }

    /// <summary>Computes the absolute value in floating point.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray FAbs(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("fabs", x);
    }

    /// <summary>Computes -1, 0 or 1 by the sign; NaN stays; a complex number is divided by its absolute value.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Sign(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("sign", x);
    }

    /// <summary>Computes the square. Integers wrap.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Square(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("square", x);
    }

    /// <summary>Computes 1 / x; of integers the whole part, and 0 of 0.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Reciprocal(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("reciprocal", x);
    }

    /// <summary>Computes the square root; of negative real numbers NaN.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Sqrt(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("sqrt", x);
    }

    /// <summary>Computes the cube root.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Cbrt(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("cbrt", x);
    }

    /// <summary>Computes e to the power x.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Exp(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("exp", x);
    }

    /// <summary>Computes 2 to the power x.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Exp2(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("exp2", x);
    }

    /// <summary>Computes exp(x) - 1, exactly near 0, too.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Expm1(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("expm1", x);
    }

    /// <summary>Computes the natural logarithm; of 0 minus infinity, of negative real numbers NaN.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Log(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("log", x);
    }

    /// <summary>Computes the logarithm to the base 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Log2(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("log2", x);
    }

    /// <summary>Computes the logarithm to the base 10.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Log10(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("log10", x);
    }

    /// <summary>Computes log(1 + x), exactly near 0, too.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Log1p(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("log1p", x);
    }

    /// <summary>Computes the sine of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Sin(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("sin", x);
    }

    /// <summary>Computes the cosine of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Cos(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("cos", x);
    }

    /// <summary>Computes the tangent of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Tan(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("tan", x);
    }

    /// <summary>Computes the angle whose sine is x; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Arcsin(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("arcsin", x);
    }

    /// <summary>Computes the angle whose cosine is x; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Arccos(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("arccos", x);
    }

    /// <summary>Computes the angle whose tangent is x.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Arctan(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("arctan", x);
    }

    /// <summary>Computes the hyperbolic sine.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Sinh(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("sinh", x);
    }

    /// <summary>Computes the hyperbolic cosine.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Cosh(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("cosh", x);
    }

    /// <summary>Computes the hyperbolic tangent.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Tanh(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("tanh", x);
    }

    /// <summary>Computes the inverse of the hyperbolic sine.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Arcsinh(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("arcsinh", x);
    }

    /// <summary>Computes the inverse of the hyperbolic cosine; NaN below 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Arccosh(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("arccosh", x);
    }

    /// <summary>Computes the inverse of the hyperbolic tangent; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Arctanh(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("arctanh", x);
    }

    /// <summary>Computes sin(πx) / πx; 1 at 0.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Sinc(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("sinc", x);
    }

    /// <summary>Computes the modified Bessel function of the first kind, of order 0.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray I0(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("i0", x);
    }

    /// <summary>Converts degrees to radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Deg2Rad(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("deg2rad", x);
    }

    /// <summary>Converts radians to degrees.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Rad2Deg(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("rad2deg", x);
    }

    /// <summary>Rounds down. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Floor(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("floor", x);
    }

    /// <summary>Rounds up. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Ceil(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("ceil", x);
    }

    /// <summary>Rounds towards 0. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Trunc(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("trunc", x);
    }

    /// <summary>Rounds towards 0. Integers stay, as in NumPy 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Fix(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("fix", x);
    }

    /// <summary>Rounds to the nearest whole number, half to even.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Rint(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("rint", x);
    }

    /// <summary>Computes the distance to the next number away from 0, with the number's sign.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Spacing(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("spacing", x);
    }

    /// <summary>Tells which numbers have the sign of negative ones: -0 has.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray SignBit(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("signbit", x);
    }

    /// <summary>Tells which elements are no numbers.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray IsNaN(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("isnan", x);
    }

    /// <summary>Tells which elements are infinite, of either sign.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray IsInf(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("isinf", x);
    }

    /// <summary>Tells which elements are neither infinite nor NaN.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray IsFinite(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("isfinite", x);
    }

    /// <summary>Tells which elements are positive infinity.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray IsPosInf(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("isposinf", x);
    }

    /// <summary>Tells which elements are negative infinity.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray IsNegInf(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("isneginf", x);
    }

    /// <summary>Computes the complex conjugate; real numbers stay.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Conj(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("conj", x);
    }

    /// <summary>Gets the real part; real numbers are their own.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Real(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("real", x);
    }

    /// <summary>Gets the imaginary part; 0 of real numbers.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Imag(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("imag", x);
    }

    /// <summary>Tells which elements are 0 or false.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray LogicalNot(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("logical_not", x);
    }

    /// <summary>Inverts all bits of integers; negates bools.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    /// <exception cref="NotSupportedException">The function isn't defined for the type.</exception>
    public static ILazyArray Invert(ILazyArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return UntypedFunction.Call("invert", x);
    }
}
