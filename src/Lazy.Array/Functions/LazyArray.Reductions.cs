using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

// Reductions of arrays whose element types are known only when running.
public static partial class LazyArray
{
    /// <summary>Adds up elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="dtype">The type to compute in and to give; null for NumPy's: small integers and bool become long, small unsigned integers ulong.</param>
    /// <returns>The sums; 0 for no elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    public static ILazyArray Sum(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, Type? dtype = null) =>
        Reduced(Widened(array, dtype), ReductionKind.Sum, axis, keepDims, splitEvery);

    /// <summary>Multiplies elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="dtype">The type to compute in and to give; null for NumPy's: small integers and bool become long, small unsigned integers ulong.</param>
    /// <returns>The products; 1 for no elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">An axis is named twice.</exception>
    public static ILazyArray Prod(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, Type? dtype = null) =>
        Reduced(Widened(array, dtype), ReductionKind.Prod, axis, keepDims, splitEvery);

    /// <summary>Finds the smallest elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The smallest elements; NaN where there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or an axis is named twice.</exception>
    public static ILazyArray Min(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.Min, axis, keepDims, splitEvery);

    /// <summary>Finds the largest elements.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The largest elements; NaN where there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or an axis is named twice.</exception>
    public static ILazyArray Max(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.Max, axis, keepDims, splitEvery);

    /// <summary>Takes the smallest element from the largest.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The differences; NaN where there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or an axis is named twice.</exception>
    public static ILazyArray Ptp(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.Ptp, axis, keepDims, splitEvery);

    /// <summary>Finds out whether any element is not 0.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>Whether it is so; NaN is not 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray Any(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.Any, axis, keepDims, splitEvery);

    /// <summary>Finds out whether no element is 0.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>Whether it is so; NaN is not 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray All(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.All, axis, keepDims, splitEvery);

    /// <summary>Counts the elements that are not 0.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The numbers, as long integers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray CountNonzero(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.CountNonzero, axis, keepDims, splitEvery);

    /// <summary>Finds where the smallest elements are: the first of equal ones, or the first NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>Indices along the one axis; without an axis, numbers of elements counted row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
    public static ILazyArray ArgMin(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.ArgMin, axis, keepDims, splitEvery);

    /// <summary>Finds where the largest elements are: the first of equal ones, or the first NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>Indices along the one axis; without an axis, numbers of elements counted row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
    public static ILazyArray ArgMax(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.ArgMax, axis, keepDims, splitEvery);

    /// <summary>Takes the mean.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The means: of integers and bool as double, else in the type of the elements; NaN for no elements.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray Mean(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.Mean, axis, keepDims, splitEvery);

    /// <summary>Takes the variance.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="ddof">What is taken from the number of elements before dividing.</param>
    /// <returns>The variances: of integers and bool as double, of complex numbers as double, too.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray Var(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
        Reduced(array, ReductionKind.Var, axis, keepDims, splitEvery, ddof);

    /// <summary>Takes the standard deviation.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="ddof">What is taken from the number of elements before dividing.</param>
    /// <returns>The deviations: of integers and bool as double, of complex numbers as double, too.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray Std(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
        Reduced(array, ReductionKind.Std, axis, keepDims, splitEvery, ddof);

    /// <summary>Takes the median. All elements of one median are brought into one block.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The medians: of integers and bool as double; NaN where there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray Median(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.Median, axis, keepDims, splitEvery);

    /// <summary>Adds up elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="dtype">The type to compute in and to give; null for NumPy's: small integers and bool become long, small unsigned integers ulong.</param>
    /// <returns>The sums; 0 where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray NanSum(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, Type? dtype = null) =>
        Reduced(Widened(array, dtype), ReductionKind.NanSum, axis, keepDims, splitEvery);

    /// <summary>Multiplies elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="dtype">The type to compute in and to give; null for NumPy's: small integers and bool become long, small unsigned integers ulong.</param>
    /// <returns>The products; 1 where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray NanProd(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, Type? dtype = null) =>
        Reduced(Widened(array, dtype), ReductionKind.NanProd, axis, keepDims, splitEvery);

    /// <summary>Finds the smallest elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The smallest elements; NaN where there is nothing else.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static ILazyArray NanMin(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.NanMin, axis, keepDims, splitEvery);

    /// <summary>Finds the largest elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The largest elements; NaN where there is nothing else.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public static ILazyArray NanMax(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.NanMax, axis, keepDims, splitEvery);

    /// <summary>Finds where the smallest elements are that are not NaN. Nothing but NaN is an error when it is computed.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>Indices along the one axis; without an axis, numbers of elements counted row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
    public static ILazyArray NanArgMin(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.NanArgMin, axis, keepDims, splitEvery);

    /// <summary>Finds where the largest elements are that are not NaN. Nothing but NaN is an error when it is computed.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>Indices along the one axis; without an axis, numbers of elements counted row by row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
    public static ILazyArray NanArgMax(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.NanArgMax, axis, keepDims, splitEvery);

    /// <summary>Takes the mean of the elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The means; NaN where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray NanMean(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.NanMean, axis, keepDims, splitEvery);

    /// <summary>Takes the variance of the elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="ddof">What is taken from the number of elements before dividing.</param>
    /// <returns>The variances; NaN where there are too few.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray NanVar(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
        Reduced(array, ReductionKind.NanVar, axis, keepDims, splitEvery, ddof);

    /// <summary>Takes the standard deviation of the elements that are not NaN.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="ddof">What is taken from the number of elements before dividing.</param>
    /// <returns>The deviations; NaN where there are too few.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray NanStd(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
        Reduced(array, ReductionKind.NanStd, axis, keepDims, splitEvery, ddof);

    /// <summary>Takes the median of the elements that are not NaN. All elements of one median are brought into one block.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axes, counted from the end if negative; null for all, which gives an array without axes.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>The medians; NaN where there is nothing else.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static ILazyArray NanMedian(ILazyArray array, int[]? axis = null, bool keepDims = false, int? splitEvery = null) =>
        Reduced(array, ReductionKind.NanMedian, axis, keepDims, splitEvery);

    /// <summary>Gets the type that NumPy adds up elements in.</summary>
    internal static ILazyArray Widened(ILazyArray array, Type? type)
    {
        ArgumentNullException.ThrowIfNull(array);
        var own = array.ElementType;
        type ??= own == typeof(bool) || own == typeof(sbyte) || own == typeof(short) || own == typeof(int) ? typeof(long)
            : own == typeof(byte) || own == typeof(ushort) || own == typeof(uint) ? typeof(ulong)
            : own;
        return array.ElementType == type ? array : Retyping.To(array, type);
    }

    private static ILazyArray Reduced(ILazyArray array, ReductionKind kind, Axes axis, bool keepDims, int? splitEvery, double ddof = 0)
    {
        var options = ReductionOptions.Of(array, axis, keepDims, splitEvery);
        return array.Accept(new NumberDispatch<ILazyArray>(new UntypedReduction(kind, options, ddof)));
    }
}
