using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>
/// Poisson numbers: below a mean of 10 by inversion, from there on by transformed rejection (PTRS of Hörmann, "The transformed
/// rejection method for generating Poisson random variables", 1993).
/// </summary>
internal sealed class Poisson : WordDistribution<long>
{
    private const double Largest = 9.2233720064847708e18; // ten deviations above it a long ends

    private readonly double _lambda;
    private readonly CumulativeTable? _table; // of small means
    private readonly double _a;
    private readonly double _b;
    private readonly double _logInverseAlpha;
    private readonly double _quick;

    internal Poisson(double lambda = 1)
    {
        _lambda = Parameter.NotNegative(lambda);
        if (lambda > Largest)
        {
            throw Parameter.Wrong(lambda, $"at most {Largest:R}", "larger numbers don't fit a long", nameof(lambda));
        }

        if (lambda < 10)
        {
            _table = new CumulativeTable(Probabilities(lambda));
            return;
        }

        _b = 0.931 + (2.53 * Math.Sqrt(lambda));
        _a = -0.059 + (0.02483 * _b);
        _logInverseAlpha = PortableMath.Log(1.1239 + (1.1328 / (_b - 3.4)));
        _quick = 0.9277 - (3.6224 / (_b - 2));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Poisson({_lambda})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<long> destination)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_table is not null)
            {
                destination[i] = _table.Find(words[i]);
            }
            else
            {
                var random = new ElementRandom(elementKey, firstIndex + i);
                destination[i] = Transformed((words[i] >> 11) * UnitDouble.Unit, ref random);
            }
        }
    }

    private static double[] Probabilities(double lambda)
    {
        var probabilities = new List<double>();
        var probability = PortableMath.Exp(-lambda);
        do
        {
            probabilities.Add(probability);
            probability *= lambda / probabilities.Count;
        }
        while (probability > 1e-18 || probabilities.Count < lambda);
        return [.. probabilities];
    }

    private long Transformed(double first, ref ElementRandom random)
    {
        for (var next = first; ; next = random.NextUnit())
        {
            var u = next - 0.5;
            var v = random.NextOpen();
            var rim = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * _a / rim) + _b) * u) + _lambda + 0.43);
            if (rim >= 0.07 && v <= _quick)
            {
                return (long)k;
            }

            if (k >= 0 && (rim >= 0.013 || v <= rim) && double.IsFinite(k)
                && PortableMath.Log(v / ((_a / (rim * rim)) + _b)) + _logInverseAlpha <= LogProbability(k))
            {
                return (long)k;
            }
        }
    }

    /// <summary>Computes k log λ - λ - log k! so that its large parts cancel before they are rounded.</summary>
    private double LogProbability(double k) =>
        (k + 1 - _lambda) - (k * PortableMath.LogRatio(k + 1, _lambda)) - (0.5 * PortableMath.Log(k + 1))
        - PortableMath.HalfLogTwoPi - PortableMath.StirlingRest(k);
}
