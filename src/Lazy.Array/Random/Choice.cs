using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>Places of a list chosen with replacement, each with its own probability. For equal ones there is <see cref="Integers{T}"/>, for none twice <see cref="Permutation"/>.</summary>
internal sealed class Choice : WordDistribution<long>
{
    private const double Tolerance = 1e-8;

    private readonly CumulativeTable _table;
    private readonly int _count;

    internal Choice(ReadOnlySpan<double> probabilities)
    {
        if (probabilities.IsEmpty)
        {
            throw new ArgumentException("Found no probabilities, expected at least one: there is nothing to choose from.", nameof(probabilities));
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            Parameter.Probability(probabilities[i], nameof(probabilities));
        }

        _count = probabilities.Length;
        _table = new CumulativeTable(probabilities);
        if (!(Math.Abs(_table.Total - 1) <= Tolerance))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Found probabilities of sum {_table.Total}, expected sum 1: divide each by their sum."),
                nameof(probabilities));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Choice({_count})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<long> destination)
    {
        for (var i = 0; i < words.Length; i++)
        {
            destination[i] = _table.Find(words[i]);
        }
    }
}
