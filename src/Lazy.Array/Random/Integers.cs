using System.Globalization;
using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>
/// Whole numbers of equal probability from low to high, high excluded: the upper half of word times count, without bias
/// (Lemire, "Fast random integer generation in an interval", 2019).
/// </summary>
/// <remarks>The numbers depend on the range, not on the type: those of int and long are equal.</remarks>
/// <typeparam name="T">A type of whole numbers of at most 64 bits.</typeparam>
internal sealed class Integers<T> : WordDistribution<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly T _low;
    private readonly T _high;
    private readonly ulong _offset;
    private readonly ulong _count;
    private readonly ulong _rejected; // products whose lower half is below: 2^64 mod count

    internal Integers(T low, T high)
    {
        Parameter.Ordered(low, high);
        (_low, _high) = (low, high);
        _offset = ulong.CreateTruncating(low);
        _count = unchecked(ulong.CreateTruncating(high) - _offset);
        _rejected = unchecked(0 - _count) % _count;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Integers({_low}, {_high})");

    protected override void Map(ulong elementKey, long firstIndex, ReadOnlySpan<ulong> words, Span<T> destination)
    {
        var (offset, count, rejected) = (_offset, _count, _rejected);
        for (var i = 0; i < words.Length; i++)
        {
            var number = Math.BigMul(words[i], count, out var rest);
            if (rest < rejected)
            {
                number = Redraw(new ElementRandom(elementKey, firstIndex + i));
            }

            destination[i] = T.CreateTruncating(offset + number);
        }
    }

    private ulong Redraw(ElementRandom random)
    {
        while (true)
        {
            var number = Math.BigMul(random.NextWord(), _count, out var rest);
            if (rest >= _rejected)
            {
                return number;
            }
        }
    }
}
