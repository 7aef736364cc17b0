using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>True with a probability.</summary>
internal sealed class Bernoulli : WordDistribution<bool>
{
    private readonly double _probability;
    private readonly ulong _below; // in multiples of 2^-53: exact for every probability a uniform double can be compared with

    internal Bernoulli(double probability = 0.5)
    {
        _probability = Parameter.Probability(probability);
        _below = (ulong)Math.Ceiling(probability * (1L << 53));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Bernoulli({_probability})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<bool> destination)
    {
        for (var i = 0; i < words.Length; i++)
        {
            destination[i] = words[i] >> 11 < _below;
        }
    }
}
