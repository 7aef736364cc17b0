using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>
/// Logarithms and exponentials of additions, multiplications and divisions only: the same bits on every system, where those
/// of <see cref="Math"/> are its C library's and differ in the last bit, enough for a rejection to go the other way.
/// Correct to a few units in the last place.
/// </summary>
internal static class PortableMath
{
    /// <summary>Half of the logarithm of 2π.</summary>
    internal const double HalfLogTwoPi = 0.918938533204672741780329736406;

    private const double SqrtHalf = 0.70710678118654752440;
    private const double Ln2 = 0.693147180559945309417;
    private const double Ln2High = 6.93147180369123816490e-01; // its lowest 32 bits are zeros: products with exponents are exact
    private const double Ln2Low = 1.90821492927058770002e-10;

    // The rest of Stirling's formula for the first ten factorials.
    private static ReadOnlySpan<double> StirlingRests =>
    [
        0.0810614667953272582, 0.0413406959554092941, 0.0276779256849983391, 0.0207906721037650931, 0.0166446911898211922,
        0.0138761288230707480, 0.0118967099458917701, 0.0104112652619720965, 0.00925546218271273292, 0.00833056343336287126,
    ];

    /// <summary>Computes the natural logarithm of a positive, finite number.</summary>
    internal static double Log(double value)
    {
        var shift = 0;
        if (!double.IsNormal(value))
        {
            (value, shift) = (value * 0x10000000000000, -52);
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) - 1022;
        var fraction = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1022L << 52)); // [1/2, 1)
        if (fraction < SqrtHalf)
        {
            fraction *= 2;
            exponent--;
        }

        exponent += shift;
        return (exponent * Ln2High) + ((exponent * Ln2Low) + Series((fraction - 1) / (fraction + 1)));
    }

    /// <summary>Computes log(1 + x) for x above -1, exact to the last places for small x too.</summary>
    internal static double LogOnePlus(double x) => Math.Abs(x) < 0.3 ? Series(x / (2 + x)) : Log(1 + x);

    /// <summary>Computes log(a / b), exact to the last places for neighbours too.</summary>
    internal static double LogRatio(double a, double b) => Math.Abs(a - b) < 0.3 * b ? LogOnePlus((a - b) / b) : Log(a / b);

    /// <summary>Computes e to the power of x.</summary>
    internal static double Exp(double x)
    {
        if (x > 709.8)
        {
            return double.PositiveInfinity;
        }

        if (!(x > -745.2))
        {
            return double.IsNaN(x) ? x : 0;
        }

        var exponent = Math.Round(x / Ln2);
        var rest = (x - (exponent * Ln2High)) - (exponent * Ln2Low); // at most log(2) / 2
        var sum = 1.0;
        for (var n = 14; n > 0; n--)
        {
            sum = 1 + (rest * sum / n);
        }

        return Math.ScaleB(sum, (int)exponent);
    }

    /// <summary>Computes what Stirling's formula lacks: log k! = (k + 1/2) log(k + 1) - (k + 1) + log(2π) / 2 + rest.</summary>
    /// <param name="k">A whole number, 0 or more.</param>
    internal static double StirlingRest(double k)
    {
        if (k < 10)
        {
            return StirlingRests[(int)k];
        }

        var inverse = 1 / (k + 1);
        var square = inverse * inverse;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (square / 1680)) * square)) * square)) * inverse;
    }

    /// <summary>Sums 2 atanh(s) = log((1 + s) / (1 - s)) for |s| up to 0.18.</summary>
    private static double Series(double s)
    {
        var square = s * s;
        var sum = 1.0 / 23;
        sum = (1.0 / 21) + (square * sum);
        sum = (1.0 / 19) + (square * sum);
        sum = (1.0 / 17) + (square * sum);
        sum = (1.0 / 15) + (square * sum);
        sum = (1.0 / 13) + (square * sum);
        sum = (1.0 / 11) + (square * sum);
        sum = (1.0 / 9) + (square * sum);
        sum = (1.0 / 7) + (square * sum);
        sum = (1.0 / 5) + (square * sum);
        sum = (1.0 / 3) + (square * sum);
        return 2 * (s + (s * square * sum));
    }
}
