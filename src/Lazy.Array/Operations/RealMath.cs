namespace LazyGraph.Arrays;

/// <summary>Functions of real numbers that the framework hasn't, or rounds badly near 0.</summary>
internal static class RealMath
{
    private const int MantissaBits = 52;
    private const int ExponentMask = 0x7FF;
    private const int HalfExponent = 1022; // of numbers in [0.5, 1)
    private const double Subnormals = 1L << 54; // lifts every subnormal number to a normal one

    /// <summary>Computes exp(x) - 1: the error of exp(x) near 1 is that of its logarithm, too, and cancels.</summary>
    public static double Expm1(double x)
    {
        var power = Math.Exp(x);
        var difference = power - 1;
        return power == 1 ? x
            : difference == -1 || !double.IsFinite(power) ? difference
            : difference * (x / Math.Log(power));
    }

    /// <summary>Computes log(1 + x), likewise.</summary>
    public static double Log1p(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x
            : double.IsPositiveInfinity(sum) ? sum
            : Math.Log(sum) * (x / (sum - 1));
    }

    public static double LogAddExp(double x, double y)
    {
        var difference = x - y;
        return x == y ? x + Math.Log(2)
            : difference > 0 ? x + Log1p(Math.Exp(-difference))
            : difference <= 0 ? y + Log1p(Math.Exp(difference))
            : difference;
    }

    public static double LogAddExp2(double x, double y)
    {
        var difference = x - y;
        return x == y ? x + 1
            : difference > 0 ? x + (Log1p(double.Exp2(-difference)) / Math.Log(2))
            : difference <= 0 ? y + (Log1p(double.Exp2(difference)) / Math.Log(2))
            : difference;
    }

    public static double Sinc(double x)
    {
        var angle = Math.PI * x;
        return x == 0 ? 1 : Math.Sin(angle) / angle;
    }

    /// <summary>The number scaled by a power of 2 to lie in [0.5, 1), with its sign; 0, infinities and NaN as they are.</summary>
    public static double Mantissa(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return x;
        }

        var bits = BitConverter.DoubleToInt64Bits(double.IsSubnormal(x) ? x * Subnormals : x);
        return BitConverter.Int64BitsToDouble((bits & ~((long)ExponentMask << MantissaBits)) | ((long)HalfExponent << MantissaBits));
    }

    /// <summary>The power of 2 that goes with the mantissa; 0 for 0, infinities and NaN.</summary>
    public static int Exponent(double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return 0;
        }

        return double.IsSubnormal(x)
            ? Exponent(x * Subnormals) - 54
            : (int)((BitConverter.DoubleToInt64Bits(x) >> MantissaBits) & ExponentMask) - HalfExponent;
    }
}
