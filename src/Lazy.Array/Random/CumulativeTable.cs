namespace LazyGraph.Arrays;

/// <summary>
/// Whole numbers from 0 on by inversion of their cumulative probabilities, begun at a guide to each of as many equal parts
/// (Chen and Asau, "On generating random variates from an empirical distribution", 1974): two comparisons on average.
/// </summary>
internal sealed class CumulativeTable
{
    private const int MostGuides = 1 << 20;

    private readonly double[] _cumulative; // the last is 1, so a search ends
    private readonly int[] _guides; // of a power of two of parts: the first number whose cumulative probability is above where the part begins

    /// <summary>Sums up weights, none of them negative and some of them positive.</summary>
    internal CumulativeTable(ReadOnlySpan<double> weights)
    {
        _cumulative = new double[weights.Length];
        var (sum, lost) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            // Kahan's sum. What it carries over must not give a weight of zero a share.
            if (weights[i] > 0)
            {
                var next = weights[i] - lost;
                var total = sum + next;
                lost = (total - sum) - next;
                sum = Math.Max(sum, total);
            }

            _cumulative[i] = sum;
        }

        Total = sum;
        foreach (ref var at in _cumulative.AsSpan())
        {
            at /= sum;
        }

        _guides = new int[Math.Min(MostGuides, System.Numerics.BitOperations.RoundUpToPowerOf2((uint)weights.Length))];
        var number = 0;
        for (var part = 0; part < _guides.Length; part++)
        {
            while (_cumulative[number] <= (double)part / _guides.Length)
            {
                number++;
            }

            _guides[part] = number;
        }
    }

    /// <summary>Gets the sum of the weights.</summary>
    internal double Total { get; }

    /// <summary>Finds the first number whose cumulative probability is above a word's upper 53 bits as a fraction.</summary>
    internal long Find(ulong word)
    {
        var unit = (word >> 11) * UnitDouble.Unit;
        var number = _guides[(int)(unit * _guides.Length)];
        while (_cumulative[number] <= unit)
        {
            number++;
        }

        return number;
    }
}
