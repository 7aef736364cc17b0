using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>
/// Numbers of successes in n trials of probability p: by inversion where fewer than 10 of the rarer outcome are expected, else by
/// transformed rejection (BTRS of Hörmann, "The generation of binomial random variates", 1993).
/// </summary>
internal sealed class Binomial : WordDistribution<long>
{
    private readonly long _trials;
    private readonly double _probability;
    private readonly bool _mirrored; // the failures are drawn: they are the rarer outcome
    private readonly CumulativeTable? _table; // of small means
    private readonly double _n;
    private readonly double _a;
    private readonly double _b;
    private readonly double _c;
    private readonly double _alpha;
    private readonly double _quick;
    private readonly double _mode;
    private readonly double _logSlope;

    internal Binomial(long trials, double probability)
    {
        _trials = Parameter.NotNegative(trials);
        _probability = Parameter.Probability(probability);
        _mirrored = probability > 0.5;
        _n = trials;
        var p = _mirrored ? 1 - probability : probability;
        if (_n * p < 10)
        {
            _table = new CumulativeTable(Probabilities(trials, p));
            return;
        }

        var deviation = Math.Sqrt(_n * p * (1 - p));
        _b = 1.15 + (2.53 * deviation);
        _a = -0.0873 + (0.0248 * _b) + (0.01 * p);
        _c = (_n * p) + 0.5;
        _alpha = (2.83 + (5.1 / _b)) * deviation;
        _quick = 0.92 - (4.2 / _b);
        _mode = Math.Floor((_n + 1) * p);
        _logSlope = PortableMath.LogRatio(p * (_n - _mode + 1), (1 - p) * (_mode + 1));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Binomial({_trials}, {_probability})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<long> destination)
    {
        for (var i = 0; i < words.Length; i++)
        {
            long number;
            if (_table is not null)
            {
                number = _table.Find(words[i]);
            }
            else
            {
                var random = new ElementRandom(elementKey, firstIndex + i);
                number = Transformed((words[i] >> 11) * UnitDouble.Unit, ref random);
            }

            destination[i] = _mirrored ? _trials - number : number;
        }
    }

    private static double[] Probabilities(long trials, double p)
    {
        var probabilities = new List<double>();
        var probability = PortableMath.Exp(trials * PortableMath.LogOnePlus(-p));
        do
        {
            probabilities.Add(probability);
            probability *= (trials - probabilities.Count + 1) * (p / (1 - p)) / probabilities.Count;
        }
        while (probability > 1e-18 || probabilities.Count < trials * p);
        return [.. probabilities];
    }

    private long Transformed(double first, ref ElementRandom random)
    {
        for (var next = first; ; next = random.NextUnit())
        {
            var u = next - 0.5;
            var v = random.NextOpen();
            var rim = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * _a / rim) + _b) * u) + _c);
            if ((rim >= 0.07 && v <= _quick)
                || (k >= 0 && k <= _n && PortableMath.Log(v * _alpha / ((_a / (rim * rim)) + _b)) <= LogRelative(k)))
            {
                return Math.Min((long)k, _trials); // counts beyond 2^53 are rounded
            }
        }
    }

    /// <summary>Computes the logarithm of the probability of k over that of the mode, so that its large parts cancel before they are rounded.</summary>
    private double LogRelative(double k)
    {
        // Differences from the mode are exact where counts beyond 2^53 are not: both ratios are made of the same one.
        var away = k - _mode;
        var restOfMode = _n - _mode;
        var rest = restOfMode - away;
        return (away * _logSlope)
            - ((k + 0.5) * PortableMath.LogOnePlus(away / (_mode + 1)))
            - ((rest + 0.5) * PortableMath.LogOnePlus(-away / (restOfMode + 1)))
            + PortableMath.StirlingRest(_mode) - PortableMath.StirlingRest(k)
            + PortableMath.StirlingRest(restOfMode) - PortableMath.StirlingRest(rest);
    }
}
