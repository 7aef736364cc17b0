using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Functions of complex numbers that the framework hasn't, or rounds badly near 0.</summary>
internal static class ComplexMath
{
    private const int MostMultiplied = 100; // powers below it are multiplied out, as NumPy does

    public static Complex Expm1(Complex x)
    {
        var half = Math.Sin(x.Imaginary / 2);
        return new(
            (RealMath.Expm1(x.Real) * Math.Cos(x.Imaginary)) - (2 * half * half),
            Math.Exp(x.Real) * Math.Sin(x.Imaginary));
    }

    public static Complex Log1p(Complex x) => new(Math.Log(double.Hypot(x.Real + 1, x.Imaginary)), Math.Atan2(x.Imaginary, x.Real + 1));

    public static Complex Sinc(Complex x) => x == Complex.Zero ? Complex.One : Complex.Sin(Math.PI * x) / (Math.PI * x);

    /// <summary>The root whose real part isn't negative. On branch cuts the sign of a zero says from which side they are met, here and below.</summary>
    public static Complex Sqrt(Complex x)
    {
        var root = Complex.Sqrt(x);
        return new(root.Real, Math.CopySign(root.Imaginary, x.Imaginary));
    }

    public static Complex Asin(Complex x)
    {
        var angle = Complex.Asin(x);
        return new(Math.CopySign(angle.Real, x.Real), Math.CopySign(angle.Imaginary, x.Imaginary));
    }

    public static Complex Acos(Complex x)
    {
        var angle = Complex.Acos(x);
        return new(angle.Real, Math.CopySign(angle.Imaginary, -x.Imaginary));
    }

    public static Complex Asinh(Complex x)
    {
        var turned = Asin(new(-x.Imaginary, x.Real));
        return new(turned.Imaginary, -turned.Real);
    }

    /// <summary>Of the two inverses, the one whose real part isn't negative.</summary>
    public static Complex Acosh(Complex x)
    {
        var angle = Complex.Acos(x);
        return new(Math.Abs(angle.Imaginary), Math.CopySign(angle.Real, x.Imaginary));
    }

    public static Complex Atan(Complex x)
    {
        var turned = Atanh(new(-x.Imaginary, x.Real));
        return new(turned.Imaginary, -turned.Real);
    }

    public static Complex Atanh(Complex x)
    {
        var (a, b) = (x.Real, x.Imaginary);
        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            return new(Math.CopySign(0, a), Math.CopySign(Math.PI / 2, b));
        }

        return new(
            RealMath.Log1p(4 * a / (((1 - a) * (1 - a)) + (b * b))) / 4,
            Math.Atan2(2 * b, ((1 - a) * (1 + a)) - (b * b)) / 2);
    }

    public static Complex Pow(Complex x, Complex y)
    {
        if (y == Complex.Zero)
        {
            return Complex.One;
        }

        if (x == Complex.Zero)
        {
            return y.Real > 0 && y.Imaginary == 0 ? x : new(double.NaN, double.NaN);
        }

        if (y.Imaginary != 0 || !double.IsInteger(y.Real) || Math.Abs(y.Real) >= MostMultiplied)
        {
            return Complex.Pow(x, y);
        }

        var result = Complex.One;
        for (var power = (int)Math.Abs(y.Real); power > 0; power >>= 1)
        {
            result = (power & 1) == 0 ? result : result * x;
            x *= x;
        }

        return y.Real < 0 ? Complex.One / result : result;
    }
}
