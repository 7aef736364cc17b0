namespace LazyGraph.Arrays;

/// <summary>Bessel functions.</summary>
internal static class Bessel
{
    private const double Far = 30; // from here on the asymptotic series reaches full precision, before it the power series does in few terms

    /// <summary>Computes the modified Bessel function of the first kind, of order 0.</summary>
    public static double I0(double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x))
        {
            return x;
        }

        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > sum * 1e-18; k++)
        {
            // Every term is positive, so nothing cancels.
            term *= x < Far ? x * x / (4.0 * k * k) : ((2 * k) - 1.0) * ((2 * k) - 1.0) / (8 * k * x);
            sum += term;
        }

        return x < Far ? sum : Math.Exp(x) * sum / Math.Sqrt(2 * Math.PI * x);
    }
}
