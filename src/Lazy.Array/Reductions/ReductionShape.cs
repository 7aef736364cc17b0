namespace LazyGraph.Arrays;

/// <summary>Shapes around a reduction.</summary>
internal static class ReductionShape
{
    public static AxisExtent ExtentOf(int[] shape, int axis, BlockPlace place)
    {
        var (outer, inner) = (1, 1);
        for (var i = 0; i < shape.Length; i++)
        {
            if (i < axis)
            {
                outer *= shape[i];
            }
            else if (i > axis)
            {
                inner *= shape[i];
            }
        }

        // What lies behind is asked of the array, not of the block: the order of a sum must not depend on the cut.
        var isLast = true;
        for (var i = axis + 1; i < place.Chunks.Rank; i++)
        {
            isLast &= place.Chunks.Shape[i] == 1;
        }

        return new AxisExtent(outer, shape[axis], inner, FirstOf(place, axis), isLast);
    }

    public static int[] Without(int[] shape, int axis, bool keepDims)
    {
        if (keepDims)
        {
            var kept = (int[])shape.Clone();
            kept[axis] = 1;
            return kept;
        }

        return [.. shape[..axis], .. shape[(axis + 1)..]];
    }

    // Where lengths are unknown there is no fixed numbering: each block counts from 0.
    private static long FirstOf(BlockPlace place, int axis)
    {
        var starts = place.Chunks.Starts(axis);
        if (starts.Length == 0)
        {
            return 0;
        }

        Span<int> position = stackalloc int[place.Chunks.Rank];
        place.Chunks.Locate(place.Number, position);
        return starts[position[axis]];
    }
}
