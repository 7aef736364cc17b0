// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class ArrayMath
{
    /// <summary>Computes the square root; of negative real numbers NaN.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Sqrt(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("sqrt", x);
    }

    /// <inheritdoc cref="Sqrt{T}(LazyArray{T})"/>
    public static LazyArray<double> Sqrt(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sqrt(x.As<double>());
    }

    /// <inheritdoc cref="Sqrt{T}(LazyArray{T})"/>
    public static LazyArray<double> Sqrt(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sqrt(x.As<double>());
    }

    /// <inheritdoc cref="Cbrt{T}(LazyArray{T})"/>
    public static LazyArray<double> Cbrt(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Cbrt(x.As<double>());
    }

    /// <inheritdoc cref="Cbrt{T}(LazyArray{T})"/>
    public static LazyArray<double> Cbrt(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Cbrt(x.As<double>());
    }

    /// <summary>Computes e to the power x.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Exp(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("exp", x);
    }

    /// <inheritdoc cref="Exp{T}(LazyArray{T})"/>
    public static LazyArray<double> Exp(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Exp(x.As<double>());
    }

    /// <inheritdoc cref="Exp{T}(LazyArray{T})"/>
    public static LazyArray<double> Exp(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Exp(x.As<double>());
    }

    /// <summary>Computes 2 to the power x.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Exp2(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("exp2", x);
    }

    /// <inheritdoc cref="Exp2{T}(LazyArray{T})"/>
    public static LazyArray<double> Exp2(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Exp2(x.As<double>());
    }

    /// <inheritdoc cref="Exp2{T}(LazyArray{T})"/>
    public static LazyArray<double> Exp2(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Exp2(x.As<double>());
    }

    /// <summary>Computes exp(x) - 1, exactly near 0, too.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Expm1(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("expm1", x);
    }

    /// <inheritdoc cref="Expm1{T}(LazyArray{T})"/>
    public static LazyArray<double> Expm1(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Expm1(x.As<double>());
    }

    /// <inheritdoc cref="Expm1{T}(LazyArray{T})"/>
    public static LazyArray<double> Expm1(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Expm1(x.As<double>());
    }

    /// <summary>Computes the natural logarithm; of 0 minus infinity, of negative real numbers NaN.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Log(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("log", x);
    }

    /// <inheritdoc cref="Log{T}(LazyArray{T})"/>
    public static LazyArray<double> Log(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log(x.As<double>());
    }

    /// <inheritdoc cref="Log{T}(LazyArray{T})"/>
    public static LazyArray<double> Log(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log(x.As<double>());
    }

    /// <summary>Computes the logarithm to the base 2.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Log2(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("log2", x);
    }

    /// <inheritdoc cref="Log2{T}(LazyArray{T})"/>
    public static LazyArray<double> Log2(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log2(x.As<double>());
    }

    /// <inheritdoc cref="Log2{T}(LazyArray{T})"/>
    public static LazyArray<double> Log2(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log2(x.As<double>());
    }

    /// <summary>Computes the logarithm to the base 10.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Log10(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("log10", x);
    }

    /// <inheritdoc cref="Log10{T}(LazyArray{T})"/>
    public static LazyArray<double> Log10(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log10(x.As<double>());
    }

    /// <inheritdoc cref="Log10{T}(LazyArray{T})"/>
    public static LazyArray<double> Log10(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log10(x.As<double>());
    }

    /// <summary>Computes log(1 + x), exactly near 0, too.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Log1p(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("log1p", x);
    }

    /// <inheritdoc cref="Log1p{T}(LazyArray{T})"/>
    public static LazyArray<double> Log1p(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log1p(x.As<double>());
    }

    /// <inheritdoc cref="Log1p{T}(LazyArray{T})"/>
    public static LazyArray<double> Log1p(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Log1p(x.As<double>());
    }

    /// <summary>Computes the sine of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Sin(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("sin", x);
    }

    /// <inheritdoc cref="Sin{T}(LazyArray{T})"/>
    public static LazyArray<double> Sin(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sin(x.As<double>());
    }

    /// <inheritdoc cref="Sin{T}(LazyArray{T})"/>
    public static LazyArray<double> Sin(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sin(x.As<double>());
    }

    /// <summary>Computes the cosine of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Cos(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("cos", x);
    }

    /// <inheritdoc cref="Cos{T}(LazyArray{T})"/>
    public static LazyArray<double> Cos(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Cos(x.As<double>());
    }

    /// <inheritdoc cref="Cos{T}(LazyArray{T})"/>
    public static LazyArray<double> Cos(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Cos(x.As<double>());
    }

    /// <summary>Computes the tangent of an angle in radians.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Tan(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("tan", x);
    }

    /// <inheritdoc cref="Tan{T}(LazyArray{T})"/>
    public static LazyArray<double> Tan(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Tan(x.As<double>());
    }

    /// <inheritdoc cref="Tan{T}(LazyArray{T})"/>
    public static LazyArray<double> Tan(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Tan(x.As<double>());
    }

    /// <summary>Computes the angle whose sine is x; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Arcsin(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("arcsin", x);
    }

    /// <inheritdoc cref="Arcsin{T}(LazyArray{T})"/>
    public static LazyArray<double> Arcsin(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arcsin(x.As<double>());
    }

    /// <inheritdoc cref="Arcsin{T}(LazyArray{T})"/>
    public static LazyArray<double> Arcsin(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arcsin(x.As<double>());
    }

    /// <summary>Computes the angle whose cosine is x; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Arccos(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("arccos", x);
    }

    /// <inheritdoc cref="Arccos{T}(LazyArray{T})"/>
    public static LazyArray<double> Arccos(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arccos(x.As<double>());
    }

    /// <inheritdoc cref="Arccos{T}(LazyArray{T})"/>
    public static LazyArray<double> Arccos(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arccos(x.As<double>());
    }

    /// <summary>Computes the angle whose tangent is x.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Arctan(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("arctan", x);
    }

    /// <inheritdoc cref="Arctan{T}(LazyArray{T})"/>
    public static LazyArray<double> Arctan(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arctan(x.As<double>());
    }

    /// <inheritdoc cref="Arctan{T}(LazyArray{T})"/>
    public static LazyArray<double> Arctan(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arctan(x.As<double>());
    }

    /// <summary>Computes the hyperbolic sine.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Sinh(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("sinh", x);
    }

    /// <inheritdoc cref="Sinh{T}(LazyArray{T})"/>
    public static LazyArray<double> Sinh(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sinh(x.As<double>());
    }

    /// <inheritdoc cref="Sinh{T}(LazyArray{T})"/>
    public static LazyArray<double> Sinh(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sinh(x.As<double>());
    }

    /// <summary>Computes the hyperbolic cosine.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Cosh(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("cosh", x);
    }

    /// <inheritdoc cref="Cosh{T}(LazyArray{T})"/>
    public static LazyArray<double> Cosh(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Cosh(x.As<double>());
    }

    /// <inheritdoc cref="Cosh{T}(LazyArray{T})"/>
    public static LazyArray<double> Cosh(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Cosh(x.As<double>());
    }

    /// <summary>Computes the hyperbolic tangent.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Tanh(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("tanh", x);
    }

    /// <inheritdoc cref="Tanh{T}(LazyArray{T})"/>
    public static LazyArray<double> Tanh(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Tanh(x.As<double>());
    }

    /// <inheritdoc cref="Tanh{T}(LazyArray{T})"/>
    public static LazyArray<double> Tanh(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Tanh(x.As<double>());
    }

    /// <summary>Computes the inverse of the hyperbolic sine.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Arcsinh(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("arcsinh", x);
    }

    /// <inheritdoc cref="Arcsinh{T}(LazyArray{T})"/>
    public static LazyArray<double> Arcsinh(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arcsinh(x.As<double>());
    }

    /// <inheritdoc cref="Arcsinh{T}(LazyArray{T})"/>
    public static LazyArray<double> Arcsinh(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arcsinh(x.As<double>());
    }

    /// <summary>Computes the inverse of the hyperbolic cosine; NaN below 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Arccosh(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("arccosh", x);
    }

    /// <inheritdoc cref="Arccosh{T}(LazyArray{T})"/>
    public static LazyArray<double> Arccosh(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arccosh(x.As<double>());
    }

    /// <inheritdoc cref="Arccosh{T}(LazyArray{T})"/>
    public static LazyArray<double> Arccosh(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arccosh(x.As<double>());
    }

    /// <summary>Computes the inverse of the hyperbolic tangent; NaN outside of -1 to 1.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Arctanh(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("arctanh", x);
    }

    /// <inheritdoc cref="Arctanh{T}(LazyArray{T})"/>
    public static LazyArray<double> Arctanh(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arctanh(x.As<double>());
    }

    /// <inheritdoc cref="Arctanh{T}(LazyArray{T})"/>
    public static LazyArray<double> Arctanh(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Arctanh(x.As<double>());
    }

    /// <summary>Computes sin(πx) / πx; 1 at 0.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Sinc(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("sinc", x);
    }

    /// <inheritdoc cref="Sinc{T}(LazyArray{T})"/>
    public static LazyArray<double> Sinc(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sinc(x.As<double>());
    }

    /// <inheritdoc cref="Sinc{T}(LazyArray{T})"/>
    public static LazyArray<double> Sinc(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Sinc(x.As<double>());
    }

    /// <inheritdoc cref="I0{T}(LazyArray{T})"/>
    public static LazyArray<double> I0(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return I0(x.As<double>());
    }

    /// <inheritdoc cref="I0{T}(LazyArray{T})"/>
    public static LazyArray<double> I0(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return I0(x.As<double>());
    }

    /// <inheritdoc cref="Deg2Rad{T}(LazyArray{T})"/>
    public static LazyArray<double> Deg2Rad(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Deg2Rad(x.As<double>());
    }

    /// <inheritdoc cref="Deg2Rad{T}(LazyArray{T})"/>
    public static LazyArray<double> Deg2Rad(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Deg2Rad(x.As<double>());
    }

    /// <inheritdoc cref="Rad2Deg{T}(LazyArray{T})"/>
    public static LazyArray<double> Rad2Deg(this LazyArray<int> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Rad2Deg(x.As<double>());
    }

    /// <inheritdoc cref="Rad2Deg{T}(LazyArray{T})"/>
    public static LazyArray<double> Rad2Deg(this LazyArray<long> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Rad2Deg(x.As<double>());
    }

    /// <summary>Tells which elements are no numbers.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsNaN(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, bool>("isnan", x);
    }

    /// <summary>Tells which elements are infinite, of either sign.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsInf(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, bool>("isinf", x);
    }

    /// <summary>Tells which elements are neither infinite nor NaN.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> IsFinite(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, bool>("isfinite", x);
    }

    /// <summary>Computes the complex conjugate; real numbers stay.</summary>
    /// <param name="x">The array.</param>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<Complex> Conj(this LazyArray<Complex> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return TypedFunction.Call<Complex, Complex>("conj", x);
    }
}
