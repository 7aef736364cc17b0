using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Numbers whose logarithm is normal with a mean and a standard deviation.</summary>
internal sealed class LogNormal : WordDistribution<double>
{
    private readonly double _mean;
    private readonly double _sigma;

    internal LogNormal(double mean = 0, double sigma = 1)
    {
        _mean = Parameter.Finite(mean);
        _sigma = Parameter.NotNegative(sigma);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"LogNormal({_mean}, {_sigma})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<double> destination)
    {
        Ziggurat.FillNormal(elementKey, firstIndex, words, destination);
        foreach (ref var element in destination)
        {
            element = PortableMath.Exp(_mean + (_sigma * element));
        }
    }
}
