using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>
/// Beta numbers: where both parameters are at most 1 by Jöhnk's method (Jöhnk, "Erzeugung von betaverteilten und
/// gammaverteilten Zufallszahlen", 1964), else a gamma number over the sum of two.
/// </summary>
internal sealed class Beta : ElementDistribution<double>
{
    private readonly double _a;
    private readonly double _b;

    internal Beta(double a, double b)
    {
        _a = Parameter.Positive(a);
        _b = Parameter.Positive(b);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Beta({_a}, {_b})");

    protected override double Draw(ref ElementRandom random)
    {
        if (_a > 1 || _b > 1)
        {
            var x = Gamma.Draw(_a, ref random);
            return x / (x + Gamma.Draw(_b, ref random));
        }

        while (true)
        {
            // Powers by their logarithms: for small parameters both powers are too small for a double, but not their ratio.
            var logX = PortableMath.Log(random.NextOpen()) / _a;
            var logY = PortableMath.Log(random.NextOpen()) / _b;
            var (x, y) = (PortableMath.Exp(logX), PortableMath.Exp(logY));
            if (x + y <= 1)
            {
                return 1 / (1 + PortableMath.Exp(logY - logX));
            }
        }
    }
}
