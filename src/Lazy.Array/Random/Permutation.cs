using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>
/// The numbers from 0 to n - 1 in a random order, each computed from its place alone, without memory for the others. The
/// first k of them are a choice of k without replacement.
/// </summary>
/// <remarks>
/// A keyed bijection: a rotation, then a Feistel network on the least power of two of at least n numbers, entered anew until
/// it gives a number below n, fewer than two times on average (Black and Rogaway, "Ciphers with arbitrary finite domains",
/// 2002), then another rotation. The network alone has no odd permutations of 16 and more numbers; a rotation is
/// odd where n is even. Among the n! orders it reaches at most one for each seed, as any generator of a seed does.
/// </remarks>
internal sealed class Permutation : Distribution<long>
{
    private const int MostRounds = 24;

    private readonly long _count;
    private readonly int _leftBits;
    private readonly int _rightBits;
    private readonly int _rounds; // halves of few bits need more of them to mix

    internal Permutation(long count)
    {
        _count = Parameter.NotNegative(count);
        var bits = count < 2 ? 1 : 64 - BitOperations.LeadingZeroCount((ulong)count - 1);
        _leftBits = (bits + 1) / 2;
        _rightBits = bits - _leftBits;
        _rounds = bits < 12 ? MostRounds : 8;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Permutation({_count})");

    internal override void Fill(ulong seed, long firstIndex, Span<long> destination)
    {
        if (firstIndex < 0 || firstIndex > _count - destination.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(firstIndex),
                string.Create(CultureInfo.InvariantCulture, $"Found places {firstIndex} to {firstIndex + destination.Length}, expected places of 0 to {_count}: a permutation has no more elements than places."));
        }

        if (destination.IsEmpty)
        {
            return;
        }

        var random = new ElementRandom(RandomStream.ElementKey(seed), _count);
        Span<ulong> keys = stackalloc ulong[MostRounds];
        foreach (ref var key in keys)
        {
            key = random.NextWord();
        }

        var count = (ulong)_count;
        var before = Math.BigMul(random.NextWord(), count, out _);
        var after = Math.BigMul(random.NextWord(), count, out _);
        for (var i = 0; i < destination.Length; i++)
        {
            var number = Rotate((ulong)(firstIndex + i), before, count);
            do
            {
                number = Network(number, keys);
            }
            while (number >= count);
            destination[i] = (long)Rotate(number, after, count);
        }
    }

    /// <summary>Adds modulo the count. Both are below it, and it is below 2^63.</summary>
    private static ulong Rotate(ulong number, ulong by, ulong count)
    {
        var sum = number + by;
        return sum >= count ? sum - count : sum;
    }

    /// <summary>Hashes one half with a key to as many bits as the other half has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Round(ulong half, ulong key, int bits)
    {
        var hash = (half ^ key) * Mixing.Golden;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return bits == 0 ? 0 : hash >> (64 - bits);
    }

    private ulong Network(ulong number, ReadOnlySpan<ulong> keys)
    {
        var left = number >> _rightBits;
        var right = number & ((1UL << _rightBits) - 1);
        for (var round = 0; round < _rounds; round += 2)
        {
            left ^= Round(right, keys[round], _leftBits);
            right ^= Round(left, keys[round + 1], _rightBits);
        }

        return (left << _rightBits) | right;
    }
}
