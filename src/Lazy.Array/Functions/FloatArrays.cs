using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Sums, means and other results of many floating-point numbers. Those of <see cref="Half"/> are computed in wider types.</summary>
public static class FloatArrays
{
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    extension<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        /// <summary>Adds up the elements.</summary>
        /// <returns>A promise of the sums; 0 for no elements.</returns>
        public Delayed<T> Sum() =>
            TypedReduction.Whole<T>(array, ReductionKind.Sum);

        /// <summary>Adds up the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the sums; 0 for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> Sum(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Sum, axis, keepDims, splitEvery);

        /// <summary>Multiplies the elements.</summary>
        /// <returns>A promise of the products; 1 for no elements.</returns>
        public Delayed<T> Prod() =>
            TypedReduction.Whole<T>(array, ReductionKind.Prod);

        /// <summary>Multiplies the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the products; 1 for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> Prod(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Prod, axis, keepDims, splitEvery);

        /// <summary>Takes the mean of the elements.</summary>
        /// <returns>A promise of the means; NaN for no elements.</returns>
        public Delayed<T> Mean() =>
            TypedReduction.Whole<T>(array, ReductionKind.Mean);

        /// <summary>Takes the mean of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the means; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> Mean(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Mean, axis, keepDims, splitEvery);

        /// <summary>Takes the variance of the elements.</summary>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>A promise of the variances; NaN for no elements.</returns>
        public Delayed<T> Var(double ddof = 0) =>
            TypedReduction.Whole<T>(array, ReductionKind.Var, ddof: ddof);

        /// <summary>Takes the variance of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>An array of the variances; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        [OverloadResolutionPriority(1)] // Var(0) means an axis, not degrees of freedom
        public LazyArray<T> Var(Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
            TypedReduction.Along<T>(array, ReductionKind.Var, axis, keepDims, splitEvery, ddof: ddof);

        /// <summary>Takes the standard deviation of the elements.</summary>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>A promise of the deviations; NaN for no elements.</returns>
        public Delayed<T> Std(double ddof = 0) =>
            TypedReduction.Whole<T>(array, ReductionKind.Std, ddof: ddof);

        /// <summary>Takes the standard deviation of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>An array of the deviations; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        [OverloadResolutionPriority(1)] // Var(0) means an axis, not degrees of freedom
        public LazyArray<T> Std(Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
            TypedReduction.Along<T>(array, ReductionKind.Std, axis, keepDims, splitEvery, ddof: ddof);

        /// <summary>Takes the median of the elements.</summary>
        /// <returns>A promise of the medians; NaN where there is one.</returns>
        public Delayed<T> Median() =>
            TypedReduction.Whole<T>(array, ReductionKind.Median);

        /// <summary>Takes the median of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the medians; NaN where there is one.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> Median(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Median, axis, keepDims, splitEvery);

        /// <summary>Takes the mean of elements, each with a weight of its own.</summary>
        /// <param name="weights">Weights that broadcast against the array.</param>
        /// <returns>A promise of the mean.</returns>
        /// <exception cref="ArgumentException">The weights don't fit.</exception>
        public Delayed<T> Average(LazyArray<T> weights) =>
            TypedReduction.Element((LazyArray<T>)LazyArray.Average(array, weights), "average");

        /// <summary>Takes the mean of elements, each with a weight of its own, along axes.</summary>
        /// <param name="weights">Weights that broadcast against the array, or as many as the one axis is long.</param>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the means.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">The weights don't fit.</exception>
        public LazyArray<T> Average(LazyArray<T> weights, Axes axis, bool keepDims = false, int? splitEvery = null) =>
            (LazyArray<T>)LazyArray.Average(array, weights, axis.Of(array), keepDims, splitEvery);

        /// <summary>Adds up all elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> CumSum(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<T>)LazyArray.CumSum(array, axis, method);

        /// <summary>Multiplies all elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> CumProd(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<T>)LazyArray.CumProd(array, axis, method);

        /// <summary>Adds up a diagonal of two axes.</summary>
        /// <param name="offset">Which diagonal: 0 for the main one, above it if positive, below it if negative.</param>
        /// <param name="axis1">The axis of the rows.</param>
        /// <param name="axis2">The axis of the columns.</param>
        /// <returns>The sums, of the shape of the other axes.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> Trace(long offset = 0, int axis1 = 0, int axis2 = 1) =>
            (LazyArray<T>)LazyArray.Trace(array, offset, axis1, axis2);

        /// <summary>Finds the slope at each element along an axis: from the neighbours on both sides, or at the ends from those that there are.</summary>
        /// <param name="spacing">How far apart neighbours are.</param>
        /// <param name="axis">The axis.</param>
        /// <param name="edgeOrder">1: the ends have the slope to their neighbour; 2: that of the parabola through the last three elements.</param>
        /// <returns>The slopes.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">The axis is too short.</exception>
        public LazyArray<T> Gradient(double spacing = 1, int axis = -1, int edgeOrder = 1) =>
            (LazyArray<T>)LazyArray.Gradient(array, spacing, axis, edgeOrder);
    }
}
