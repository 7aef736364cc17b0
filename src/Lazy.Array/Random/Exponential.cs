using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Exponential numbers of a mean, the scale, by <see cref="Ziggurat"/>.</summary>
internal sealed class Exponential : WordDistribution<double>
{
    private readonly double _scale;

    internal Exponential(double scale = 1) => _scale = Parameter.NotNegative(scale);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Exponential({_scale})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<double> destination)
    {
        Ziggurat.FillExponential(elementKey, firstIndex, words, destination);
        if (_scale != 1)
        {
            foreach (ref var element in destination)
            {
                element *= _scale;
            }
        }
    }
}
