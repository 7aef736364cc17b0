namespace LazyGraph.Arrays;

/// <summary>Builds the places of extremes.</summary>
internal static class ArgExtremes
{
    /// <summary>Finds the place along the only axis that is given, or in the whole array if all are.</summary>
    public static LazyArray<long> Of<T, TOrder>(LazyArray<T> array, string name, bool refusesNaN, ReductionOptions options)
        where T : unmanaged
        where TOrder : IExtreme<T>
    {
        var axes = options.Axes;
        EmptyReduction.Refuse(array, axes, name);
        if (axes.Length == 1)
        {
            return Totals.Fold<T, ArgState<T>, long, ArgFold<T, TOrder>>(array, new ArgFold<T, TOrder>(name, refusesNaN), options);
        }

        if (axes.Length != array.Rank)
        {
            throw new ArgumentException($"Found axes ({string.Join(", ", axes)}), expected one axis or all {array.Rank}: the place of an element along several axes is no number.");
        }

        array.Chunks.RequireKnown($"{name} over several axes");
        var reduction = new ArgReduction<T, TOrder>(name, refusesNaN, options.KeepDims ? array.Rank : 0);
        return Reduce.Blocks(array, reduction, axes, options.KeepDims, options.SplitEvery);
    }
}
