using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Adds up a diagonal of two axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="offset">Which diagonal: 0 for the main one, above it if positive, below it if negative.</param>
    /// <param name="axis1">The axis of the rows.</param>
    /// <param name="axis2">The axis of the columns.</param>
    /// <param name="dtype">The type to compute in and to give; null for NumPy's: small integers and bool become long, small unsigned integers ulong.</param>
    /// <returns>The sums, of the shape of the other axes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">Both axes are the same.</exception>
    public static ILazyArray Trace(ILazyArray array, long offset = 0, int axis1 = 0, int axis2 = 1, Type? dtype = null)
    {
        var wide = Widened(array, dtype);
        return wide.Accept(new NumberDispatch<ILazyArray>(new UntypedTrace(offset, ArrayAxes.Of(array, axis1, nameof(axis1)), ArrayAxes.Of(array, axis2, nameof(axis2)))));
    }

    /// <summary>Takes the mean of elements, each with a weight of its own.</summary>
    /// <param name="array">The array.</param>
    /// <param name="weights">Weights that broadcast against the array, or as many as the one axis is long; null: all equal.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The means, as double or Complex, or as float or Half where all operands are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">The weights don't fit.</exception>
    public static ILazyArray Average(ILazyArray array, ILazyArray? weights = null, int[]? axis = null, bool keepDims = false, int? splitEvery = null)
    {
        if (weights is null)
        {
            return Mean(array, axis, keepDims, splitEvery);
        }

        var options = ReductionOptions.Of(array, axis, keepDims, splitEvery);
        var type = Promotion.Of(array.ElementType, weights.ElementType);
        type = Promotion.IsExact(type) ? typeof(double) : type;
        return Retyping.To(array, type).Accept(new NumberDispatch<ILazyArray>(new UntypedAverage(Retyping.To(weights, type), options)));
    }
}
