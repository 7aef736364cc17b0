using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Means of integers, as double.</summary>
public static class IntegerArrays
{
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    extension<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Takes the mean of the elements.</summary>
        /// <returns>A promise of the means; NaN for no elements.</returns>
        public Delayed<double> Mean() =>
            TypedReduction.Whole<double>(array, ReductionKind.Mean);

        /// <summary>Takes the mean of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the means; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<double> Mean(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<double>(array, ReductionKind.Mean, axis, keepDims, splitEvery);

        /// <summary>Takes the variance of the elements.</summary>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>A promise of the variances; NaN for no elements.</returns>
        public Delayed<double> Var(double ddof = 0) =>
            TypedReduction.Whole<double>(array, ReductionKind.Var, ddof: ddof);

        /// <summary>Takes the variance of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>An array of the variances; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        [OverloadResolutionPriority(1)] // Var(0) means an axis, not degrees of freedom
        public LazyArray<double> Var(Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
            TypedReduction.Along<double>(array, ReductionKind.Var, axis, keepDims, splitEvery, ddof: ddof);

        /// <summary>Takes the standard deviation of the elements.</summary>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>A promise of the deviations; NaN for no elements.</returns>
        public Delayed<double> Std(double ddof = 0) =>
            TypedReduction.Whole<double>(array, ReductionKind.Std, ddof: ddof);

        /// <summary>Takes the standard deviation of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>An array of the deviations; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        [OverloadResolutionPriority(1)] // Var(0) means an axis, not degrees of freedom
        public LazyArray<double> Std(Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
            TypedReduction.Along<double>(array, ReductionKind.Std, axis, keepDims, splitEvery, ddof: ddof);

        /// <summary>Takes the median of the elements.</summary>
        /// <returns>A promise of the medians; NaN where there is one.</returns>
        public Delayed<double> Median() =>
            TypedReduction.Whole<double>(array, ReductionKind.Median);

        /// <summary>Takes the median of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the medians; NaN where there is one.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<double> Median(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<double>(array, ReductionKind.Median, axis, keepDims, splitEvery);
    }
}
