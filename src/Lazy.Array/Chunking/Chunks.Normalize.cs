using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class Chunks
{
    /// <summary>Makes chunks of the lengths of their blocks.</summary>
    /// <param name="lengths">For each axis the lengths of its blocks, at least one; <see cref="Unknown"/> for an unknown one.</param>
    /// <returns>The chunks.</returns>
    /// <exception cref="ArgumentException">An axis has no block, or a length is negative.</exception>
    public static Chunks Of(params long[][] lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        var copy = Array.ConvertAll(lengths, ofAxis => ofAxis is null ? throw new ArgumentNullException(nameof(lengths)) : (long[])ofAxis.Clone());
        var shape = new long[copy.Length];
        for (var axis = 0; axis < copy.Length; axis++)
        {
            var isUnknown = Array.IndexOf(copy[axis], Unknown) >= 0;
            ChunkNormalizer.CheckLengths(isUnknown ? Array.FindAll(copy[axis], length => length != Unknown) is { Length: > 0 } known ? known : [0] : copy[axis], axis);
            shape[axis] = isUnknown ? Unknown : Total(copy[axis], axis);
        }

        ChunkNormalizer.CheckBlocks(copy, shape);
        return new Chunks(copy);
    }

    /// <summary>Finds the lengths of the blocks of an array from what is written for them.</summary>
    /// <param name="shape">The array's shape.</param>
    /// <param name="chunks">How it is to be cut; null chooses by bytes.</param>
    /// <param name="itemSize">The bytes of an element, which matter where the choice is by bytes.</param>
    /// <returns>The chunks.</returns>
    /// <exception cref="ArgumentException">What is written does not fit the shape.</exception>
    public static Chunks Normalize(ReadOnlySpan<long> shape, ChunkSpec? chunks, int itemSize = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(itemSize, 1);
        foreach (var length in shape)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(shape));
        }

        return (chunks ?? ChunkSpec.Auto).Normalize(shape, itemSize);
    }

    /// <summary>Evens out the blocks of each axis: as many as there are, one fewer if the shortest is at most half the longest.</summary>
    /// <remarks>Of the ways to cut an axis into that number of blocks with a shorter last one, the one whose last block lacks least.
    /// An axis stays as it is if there is none, or if its blocks would be half as long again as they are, or half as short.</remarks>
    internal Chunks Balanced()
    {
        var lengths = new long[Rank][];
        for (var axis = 0; axis < Rank; axis++)
        {
            lengths[axis] = _shape[axis] == Unknown ? _lengths[axis] : Balance(_lengths[axis], _shape[axis]);
        }

        return new Chunks(lengths);
    }

    private static long[] Balance(long[] lengths, long total)
    {
        var count = lengths.Length - (lengths.Min() * 2 <= lengths.Max() ? 1 : 0);
        if (total == 0 || count < 1)
        {
            return lengths;
        }

        var sorted = lengths.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        var size = (total + count - 1) / count; // the shortest that gives no more than count blocks lacks least
        var cut = Math.Abs(size - median) <= median / 2 ? ChunkNormalizer.Cut(total, size) : lengths;
        return cut.Length == count ? cut : lengths;
    }
}
