using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Normal numbers of a mean and a standard deviation, by <see cref="Ziggurat"/>.</summary>
internal sealed class Normal : WordDistribution<double>
{
    private readonly double _mean;
    private readonly double _sigma;

    internal Normal(double mean = 0, double sigma = 1)
    {
        _mean = Parameter.Finite(mean);
        _sigma = Parameter.NotNegative(sigma);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Normal({_mean}, {_sigma})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<double> destination)
    {
        Ziggurat.FillNormal(elementKey, firstIndex, words, destination);
        if (_mean != 0 || _sigma != 1)
        {
            foreach (ref var element in destination)
            {
                element = _mean + (_sigma * element);
            }
        }
    }
}
