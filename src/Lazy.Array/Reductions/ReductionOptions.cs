namespace LazyGraph.Arrays;

/// <summary>What all reductions have in common.</summary>
/// <param name="Axes">The axes in ascending order.</param>
/// <param name="KeepDims">Whether they stay, with a length of 1.</param>
/// <param name="SplitEvery">How many parts are combined at a time; null: 8.</param>
internal readonly record struct ReductionOptions(int[] Axes, bool KeepDims = false, int? SplitEvery = null)
{
    /// <summary>Checks what the user asks for.</summary>
    public static ReductionOptions Of(ILazyArray array, Axes axis, bool keepDims, int? splitEvery)
    {
        ArgumentNullException.ThrowIfNull(array);
        _ = Graphs.TreeReduction.CheckSplitEvery(splitEvery);
        return new(axis.Of(array), keepDims, splitEvery);
    }

    /// <summary>Gets how many elements go into each result, if that is known.</summary>
    public long? CountOf(ILazyArray array)
    {
        var count = 1L;
        foreach (var axis in Axes)
        {
            if (array.Shape[axis] == Chunks.Unknown)
            {
                return null;
            }

            count = checked(count * array.Shape[axis]);
        }

        return count;
    }
}
