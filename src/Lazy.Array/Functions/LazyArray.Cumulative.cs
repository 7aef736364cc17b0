using LazyGraph.Arrays;

namespace LazyGraph;

// Cumulative functions and differences of arrays whose element types are known only when running.
public static partial class LazyArray
{
    /// <summary>Adds up all elements up to each one along an axis.</summary>
    /// <remarks>The last bits of floating-point sums depend on the chunks.</remarks>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
    /// <param name="method">How blocks learn what comes before them.</param>
    /// <param name="dtype">The type to compute in and to give; null for NumPy's: small integers and bool become long, small unsigned integers ulong.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray CumSum(ILazyArray array, int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential, Type? dtype = null) =>
        Scan(array, ScanKind.Sum, axis, method, dtype);

    /// <summary>Multiplies all elements up to each one along an axis.</summary>
    /// <inheritdoc cref="CumSum(ILazyArray, int?, CumulativeMethod, Type?)"/>
    /// <returns>The products.</returns>
    public static ILazyArray CumProd(ILazyArray array, int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential, Type? dtype = null) =>
        Scan(array, ScanKind.Product, axis, method, dtype);

    /// <summary>Adds up all elements up to each one along an axis; NaN counts as 0.</summary>
    /// <inheritdoc cref="CumSum(ILazyArray, int?, CumulativeMethod, Type?)"/>
    public static ILazyArray NanCumSum(ILazyArray array, int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential, Type? dtype = null) =>
        Scan(array, ScanKind.NanSum, axis, method, dtype);

    /// <summary>Multiplies all elements up to each one along an axis; NaN counts as 1.</summary>
    /// <inheritdoc cref="CumSum(ILazyArray, int?, CumulativeMethod, Type?)"/>
    /// <returns>The products.</returns>
    public static ILazyArray NanCumProd(ILazyArray array, int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential, Type? dtype = null) =>
        Scan(array, ScanKind.NanProduct, axis, method, dtype);

    /// <summary>Takes each element from the one behind it along an axis, any number of times. Of bools: whether they differ.</summary>
    /// <param name="array">The array.</param>
    /// <param name="n">How many times.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="prepend">What is put before the array first, of the same type; null: nothing.</param>
    /// <param name="append">What is put behind it; null: nothing.</param>
    /// <returns>The differences: along the axis one fewer each time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis, or <paramref name="n"/> is negative.</exception>
    /// <exception cref="ArgumentException">What is put before or behind does not fit.</exception>
    public static ILazyArray Diff(ILazyArray array, int n = 1, int axis = -1, ILazyArray? prepend = null, ILazyArray? append = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        var along = ArrayAxes.Of(array, axis);
        if (n < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "Found a negative number of differences, expected 0 or more.");
        }

        if (prepend is not null || append is not null)
        {
            ILazyArray?[] parts = [prepend, array, append];
            array = Concatenate([.. parts.OfType<ILazyArray>()], along);
        }

        return n == 0 ? array : array.Accept(new NumberDispatch<ILazyArray>(new Differences(n, along)));
    }

    /// <summary>Takes each element from the one behind it, all elements row by row.</summary>
    /// <param name="array">The array.</param>
    /// <returns>The differences: an array of one axis.</returns>
    public static ILazyArray EDiff1D(ILazyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Diff(array.Rank == 1 ? array : Ravel(array));
    }

    /// <summary>Finds the slope at each element along an axis: from the neighbours on both sides, or at the ends from those that there are.</summary>
    /// <param name="array">The array.</param>
    /// <param name="spacing">How far apart neighbours are.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="edgeOrder">1: the ends have the slope to their neighbour; 2: that of the parabola through the last three elements.</param>
    /// <returns>The slopes: of integers as double, else in the type of the elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis, or the order is neither 1 nor 2.</exception>
    /// <exception cref="ArgumentException">The axis is too short.</exception>
    public static ILazyArray Gradient(ILazyArray array, double spacing = 1, int axis = -1, int edgeOrder = 1)
    {
        ArgumentNullException.ThrowIfNull(array);
        var along = ArrayAxes.Of(array, axis);
        return edgeOrder is 1 or 2
            ? array.Accept(new NumberDispatch<ILazyArray>(new Gradients(along, spacing, edgeOrder)))
            : throw new ArgumentOutOfRangeException(nameof(edgeOrder), edgeOrder, "Found another order, expected 1 or 2.");
    }

    private static ILazyArray Scan(ILazyArray array, ScanKind kind, int? axis, CumulativeMethod method, Type? dtype)
    {
        var wide = Widened(array, dtype);
        var flat = axis is null && wide.Rank != 1 ? Ravel(wide) : wide;
        return flat.Accept(new NumberDispatch<ILazyArray>(new UntypedScan(kind, ArrayAxes.Of(flat, axis ?? 0), method)));
    }
}
