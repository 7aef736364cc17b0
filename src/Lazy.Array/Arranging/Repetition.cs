namespace LazyGraph.Arrays;

/// <summary>Writes arrays, or each of their elements, several times.</summary>
internal static class Repetition
{
    private const long SmallBlock = 1 << 20;

    /// <summary>The array as often as it is said for each axis, counted from the last. Its blocks are used again: nothing is copied.</summary>
    public static ILazyArray Tile(ILazyArray array, ReadOnlySpan<long> counts)
    {
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Array.MaxLength, nameof(counts)); // each time is a block at least
        }

        array.Chunks.RequireKnown("tile");
        var result = AxisOrder.AtLeast(array, 0);
        if (counts.Length > array.Rank)
        {
            result = AxisOrder.Expand(array, [.. Enumerable.Range(0, counts.Length - array.Rank)]);
        }

        var plans = Assembling.Keep(result);
        for (var i = 0; i < counts.Length; i++)
        {
            var axis = result.Rank - counts.Length + i;
            var (count, length) = (counts[i], result.Shape[axis]);
            if (count != 1)
            {
                plans[axis] = AxisPlan.Of(Enumerable.Repeat(new AxisRun(0, 0, 1, length), length == 0 ? 0 : checked((int)count)), [result.Chunks.Starts(axis)]);
            }
        }

        return Assembling.Of("tile", [result], plans);
    }

    /// <summary>Each element several times, one after the other.</summary>
    public static ILazyArray Each(ILazyArray array, long count, int axis)
    {
        var along = ArrayAxes.Of(array, axis);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        array.Chunks.RequireKnown("repeat");
        if (count == 0 || array.Shape[along] == 0)
        {
            return Assembling.Along("repeat", array, along, []);
        }

        if (count == 1)
        {
            return array;
        }

        // Repeated along a new axis behind, and both made one.
        var cut = Finer(array, count, along);
        var chunks = AxisOrder.Expand(cut, [along + 1]).Chunks.ToArrays();
        chunks[along + 1] = [count];
        var merged = cut.Chunks.ToArrays();
        merged[along] = Array.ConvertAll(merged[along], length => checked(length * count));
        return Reshaping.EachBlock(Expansion.To(AxisOrder.Expand(cut, [along + 1]), new Chunks(chunks)), "repeat", new Chunks(merged));
    }

    /// <summary>Each element as often as it is said for it.</summary>
    public static ILazyArray Each(ILazyArray array, ReadOnlySpan<long> counts, int axis)
    {
        var along = ArrayAxes.Of(array, axis);
        array.Chunks.RequireKnown("repeat");
        if (counts.Length != array.Shape[along])
        {
            throw new ArgumentException($"Found {counts.Length} counts for axis {along} of shape {ArrayText.Shape(array.Shape)}, expected one for each place, or one for all.", nameof(counts));
        }

        var runs = new AxisRun[counts.Length];
        for (var i = 0; i < runs.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[i], nameof(counts));
            runs[i] = new AxisRun(0, i, 0, counts[i]);
        }

        return Assembling.Along("repeat", array, along, runs, array.Chunks.Axis(along).Max());
    }

    // So that the longer blocks are not much larger than those that are there.
    private static ILazyArray Finer(ILazyArray array, long count, int axis)
    {
        var lengths = array.Chunks.ToArrays();
        var block = lengths.Aggregate(1d, (product, each) => product * each.Max());
        var longest = lengths[axis].Max();
        if (block * count <= Math.Max(block, SmallBlock))
        {
            return array;
        }

        var size = (long)Math.Max(1, longest * Math.Max(block, SmallBlock) / (block * count));
        lengths[axis] = [.. lengths[axis].SelectMany(length => ChunkNormalizer.Cut(length, size))];
        return Rechunking.To(array, new Chunks(lengths));
    }
}
