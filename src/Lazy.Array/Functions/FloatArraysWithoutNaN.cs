using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Results of the floating-point numbers that are not NaN.</summary>
public static class FloatArraysWithoutNaN
{
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    extension<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        /// <summary>Adds up the elements that are not NaN.</summary>
        /// <returns>A promise of the sums; 0 where there is none.</returns>
        public Delayed<T> NanSum() =>
            TypedReduction.Whole<T>(array, ReductionKind.NanSum);

        /// <summary>Adds up the elements that are not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the sums; 0 where there is none.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> NanSum(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.NanSum, axis, keepDims, splitEvery);

        /// <summary>Multiplies the elements that are not NaN.</summary>
        /// <returns>A promise of the products; 1 where there is none.</returns>
        public Delayed<T> NanProd() =>
            TypedReduction.Whole<T>(array, ReductionKind.NanProd);

        /// <summary>Multiplies the elements that are not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the products; 1 where there is none.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> NanProd(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.NanProd, axis, keepDims, splitEvery);

        /// <summary>Takes the mean of the elements that are not NaN.</summary>
        /// <returns>A promise of the means; NaN where there is none.</returns>
        public Delayed<T> NanMean() =>
            TypedReduction.Whole<T>(array, ReductionKind.NanMean);

        /// <summary>Takes the mean of the elements that are not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the means; NaN where there is none.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> NanMean(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.NanMean, axis, keepDims, splitEvery);

        /// <summary>Takes the variance of the elements that are not NaN.</summary>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>A promise of the variances; NaN where there are too few.</returns>
        public Delayed<T> NanVar(double ddof = 0) =>
            TypedReduction.Whole<T>(array, ReductionKind.NanVar, ddof: ddof);

        /// <summary>Takes the variance of the elements that are not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>An array of the variances; NaN where there are too few.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        [OverloadResolutionPriority(1)] // Var(0) means an axis, not degrees of freedom
        public LazyArray<T> NanVar(Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
            TypedReduction.Along<T>(array, ReductionKind.NanVar, axis, keepDims, splitEvery, ddof: ddof);

        /// <summary>Takes the standard deviation of the elements that are not NaN.</summary>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>A promise of the deviations; NaN where there are too few.</returns>
        public Delayed<T> NanStd(double ddof = 0) =>
            TypedReduction.Whole<T>(array, ReductionKind.NanStd, ddof: ddof);

        /// <summary>Takes the standard deviation of the elements that are not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <param name="ddof">What is taken from the number of elements before dividing.</param>
        /// <returns>An array of the deviations; NaN where there are too few.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        [OverloadResolutionPriority(1)] // Var(0) means an axis, not degrees of freedom
        public LazyArray<T> NanStd(Axes axis, bool keepDims = false, int? splitEvery = null, double ddof = 0) =>
            TypedReduction.Along<T>(array, ReductionKind.NanStd, axis, keepDims, splitEvery, ddof: ddof);

        /// <summary>Takes the median of the elements that are not NaN.</summary>
        /// <returns>A promise of the medians; NaN where there is nothing else.</returns>
        public Delayed<T> NanMedian() =>
            TypedReduction.Whole<T>(array, ReductionKind.NanMedian);

        /// <summary>Takes the median of the elements that are not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the medians; NaN where there is nothing else.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> NanMedian(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.NanMedian, axis, keepDims, splitEvery);

        /// <summary>Finds the smallest element that is not NaN.</summary>
        /// <returns>A promise of the smallest elements; NaN where there is nothing else.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<T> NanMin() =>
            TypedReduction.Whole<T>(array, ReductionKind.NanMin);

        /// <summary>Finds the smallest element that is not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the smallest elements; NaN where there is nothing else.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public LazyArray<T> NanMin(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.NanMin, axis, keepDims, splitEvery);

        /// <summary>Finds the largest element that is not NaN.</summary>
        /// <returns>A promise of the largest elements; NaN where there is nothing else.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<T> NanMax() =>
            TypedReduction.Whole<T>(array, ReductionKind.NanMax);

        /// <summary>Finds the largest element that is not NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the largest elements; NaN where there is nothing else.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public LazyArray<T> NanMax(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.NanMax, axis, keepDims, splitEvery);

        /// <summary>Finds where the smallest element is that is not NaN; computing it fails where there is nothing else.</summary>
        /// <returns>A promise of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<long> NanArgMin() =>
            TypedReduction.Whole<long>(array, ReductionKind.NanArgMin);

        /// <summary>Finds where the smallest element is that is not NaN; computing it fails where there is nothing else along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
        public LazyArray<long> NanArgMin(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<long>(array, ReductionKind.NanArgMin, axis, keepDims, splitEvery);

        /// <summary>Finds where the largest element is that is not NaN; computing it fails where there is nothing else.</summary>
        /// <returns>A promise of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<long> NanArgMax() =>
            TypedReduction.Whole<long>(array, ReductionKind.NanArgMax);

        /// <summary>Finds where the largest element is that is not NaN; computing it fails where there is nothing else along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
        public LazyArray<long> NanArgMax(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<long>(array, ReductionKind.NanArgMax, axis, keepDims, splitEvery);

        /// <summary>Adds up all elements that are not NaN up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> NanCumSum(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<T>)LazyArray.NanCumSum(array, axis, method);

        /// <summary>Multiplies all elements that are not NaN up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<T> NanCumProd(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<T>)LazyArray.NanCumProd(array, axis, method);
    }
}
