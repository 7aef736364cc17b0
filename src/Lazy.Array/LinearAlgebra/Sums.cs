namespace LazyGraph.Arrays;

/// <summary>Sums in the type of the elements, of any type that arrays can have; bools are or-ed.</summary>
internal static class Sums
{
    /// <summary>Sums over some axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes, in ascending order.</param>
    /// <param name="keepDims">Whether they stay, with a length of 1.</param>
    public static LazyArray<T> Of<T>(LazyArray<T> array, int[] axes, bool keepDims = false)
        where T : unmanaged
    {
        var kind = typeof(T) == typeof(bool) ? ReductionKind.Any : ReductionKind.Sum;
        return (LazyArray<T>)new NumberDispatch<ILazyArray>(new UntypedReduction(kind, new ReductionOptions(axes, keepDims))).Visit(array);
    }
}
