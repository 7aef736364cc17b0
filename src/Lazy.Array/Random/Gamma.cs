using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>
/// Gamma numbers of a shape and a scale (Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; shapes
/// below 1 by one of shape + 1 times a uniform number to the power of 1 / shape).
/// </summary>
internal sealed class Gamma : ElementDistribution<double>
{
    private readonly double _shape;
    private readonly double _scale;

    internal Gamma(double shape, double scale = 1)
    {
        _shape = Parameter.NotNegative(shape);
        _scale = Parameter.NotNegative(scale);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Gamma({_shape}, {_scale})");

    /// <summary>Draws a number of scale 1.</summary>
    internal static double Draw(double shape, ref ElementRandom random)
    {
        if (shape == 0)
        {
            return 0;
        }

        if (shape < 1)
        {
            var whole = Draw(shape + 1, ref random);
            return whole * PortableMath.Exp(PortableMath.Log(random.NextOpen()) / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Ziggurat.Normal(ref random);
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            var u = random.NextOpen();
            if (u < 1 - (0.0331 * (x * x) * (x * x))
                || PortableMath.Log(u) < (0.5 * x * x) + (d * (1 - v + PortableMath.Log(v))))
            {
                return d * v;
            }
        }
    }

    protected override double Draw(ref ElementRandom random) => Draw(_shape, ref random) * _scale;
}
