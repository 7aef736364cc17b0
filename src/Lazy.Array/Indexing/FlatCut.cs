namespace LazyGraph.Arrays;

/// <summary>Cuts an array so that every block is a stretch of its elements in row-major order.</summary>
internal static class FlatCut
{
    /// <summary>Finds such a cut: axes behind the first one that is not cut into single elements are whole, and that one is cut further so that no block becomes larger than the largest there is.</summary>
    /// <param name="chunks">How the array is cut.</param>
    /// <param name="operation">What for, for messages.</param>
    /// <returns>The chunks themselves if they are such a cut.</returns>
    public static Chunks Of(Chunks chunks, string operation)
    {
        var pivot = 0;
        while (pivot < chunks.Rank - 1 && Array.TrueForAll(chunks.Axis(pivot), length => length == 1))
        {
            pivot++;
        }

        var isFlat = true;
        for (var axis = pivot + 1; axis < chunks.Rank; axis++)
        {
            isFlat &= chunks.Axis(axis).Length == 1;
        }

        if (isFlat)
        {
            return chunks;
        }

        chunks.RequireKnown(operation);
        var lengths = chunks.ToArrays();
        var (row, largest) = (1d, (double)chunks.Axis(pivot).Max());
        for (var axis = pivot + 1; axis < lengths.Length; axis++)
        {
            row *= chunks.Shape[axis];
            largest *= chunks.Axis(axis).Max();
            lengths[axis] = [chunks.Shape[axis]];
        }

        var longest = row == 0 ? long.MaxValue : (long)Math.Max(1, Math.Floor(largest / row));
        lengths[pivot] = [.. lengths[pivot].SelectMany(length => Divide(length, longest))];
        return new Chunks(lengths);
    }

    private static IEnumerable<long> Divide(long length, long longest)
    {
        var parts = Math.Max(1, (length / longest) + (length % longest == 0 ? 0 : 1));
        for (; parts > 0; parts--)
        {
            var part = (length + parts - 1) / parts;
            yield return part;
            length -= part;
        }
    }
}
