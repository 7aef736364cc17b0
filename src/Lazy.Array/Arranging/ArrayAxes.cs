namespace LazyGraph.Arrays;

/// <summary>Axes as they are written: negative ones count from the end.</summary>
internal static class ArrayAxes
{
    public static int Of(ILazyArray array, int axis, string argument = "axis") => Of(axis, array.Rank, array.Shape, argument);

    /// <summary>Gets the number from 0 on.</summary>
    /// <param name="axis">As written.</param>
    /// <param name="rank">How many axes there are.</param>
    /// <param name="shape">For the message.</param>
    /// <param name="argument">The name of the argument.</param>
    public static int Of(int axis, int rank, ReadOnlySpan<long> shape, string argument = "axis")
    {
        var from0 = axis < 0 ? axis + rank : axis;
        return (uint)from0 < (uint)rank
            ? from0
            : throw new ArgumentOutOfRangeException(argument, $"Found axis {axis} for shape {ArrayText.Shape(shape)}, expected {(rank == 0 ? "no axis" : $"one from {-rank} to {rank - 1}")}.");
    }

    /// <summary>Gets the numbers of axes, each of which may be named once.</summary>
    public static int[] OfAll(ILazyArray array, ReadOnlySpan<int> axes, string argument = "axes") => OfAll(axes, array.Rank, array.Shape, argument);

    public static int[] OfAll(ReadOnlySpan<int> axes, int rank, ReadOnlySpan<long> shape, string argument = "axes")
    {
        var result = new int[axes.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Of(axes[i], rank, shape, argument);
            if (Array.IndexOf(result, result[i], 0, i) >= 0)
            {
                throw new ArgumentException($"Found axis {result[i]} twice among {string.Join(", ", axes.ToArray())}, expected each at most once.", argument);
            }
        }

        return result;
    }
}
