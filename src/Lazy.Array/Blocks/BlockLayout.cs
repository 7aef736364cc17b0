namespace LazyGraph.Arrays;

/// <summary>Where the elements of a block lie: shapes and strides, both in elements.</summary>
internal static class BlockLayout
{
    public static int Count(ReadOnlySpan<int> shape)
    {
        if (shape.Contains(0))
        {
            return 0; // whatever the others
        }

        var count = 1;
        foreach (var length in shape)
        {
            count = checked(count * length);
        }

        return count;
    }

    public static int[] RowMajor(ReadOnlySpan<int> shape)
    {
        var strides = new int[shape.Length];
        var stride = 1;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= shape[axis];
        }

        return strides;
    }

    /// <summary>Whether the elements lie one after the other in row-major order. The stride of an axis of one element does not matter.</summary>
    public static bool IsContiguous(ReadOnlySpan<int> shape, ReadOnlySpan<int> strides)
    {
        var stride = 1;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            if (shape[axis] == 0)
            {
                return true;
            }

            if (shape[axis] != 1 && strides[axis] != stride)
            {
                return false;
            }

            stride *= shape[axis];
        }

        return true;
    }
}
