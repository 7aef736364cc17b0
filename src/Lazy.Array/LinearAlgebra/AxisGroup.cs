namespace LazyGraph.Arrays;

/// <summary>Some axes of a block taken together, as the rows or the columns of a matrix.</summary>
internal static class AxisGroup
{
    /// <summary>Finds the one stride at which the elements of several axes lie, taken row by row.</summary>
    /// <param name="lengths">The lengths of the axes.</param>
    /// <param name="strides">Their strides.</param>
    /// <param name="length">The number of elements.</param>
    /// <param name="stride">How far the next one is; 1 if there is none.</param>
    /// <returns>Whether there is such a stride.</returns>
    public static bool TryMerge(ReadOnlySpan<int> lengths, ReadOnlySpan<int> strides, out int length, out int stride)
    {
        length = Count(lengths);
        stride = 1;
        var covered = 1;
        for (var axis = lengths.Length - 1; axis >= 0 && length > 1; axis--)
        {
            if (lengths[axis] == 1)
            {
                continue;
            }

            if (covered == 1)
            {
                stride = strides[axis];
            }
            else if (strides[axis] != (long)stride * covered)
            {
                return false;
            }

            covered *= lengths[axis];
        }

        return true;
    }

    public static int Count(ReadOnlySpan<int> lengths)
    {
        var count = 1;
        foreach (var length in lengths)
        {
            count = checked(count * length);
        }

        return count;
    }
}
