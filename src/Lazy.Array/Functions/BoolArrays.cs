using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Sums and means of truth values: true is 1.</summary>
public static class BoolArrays
{
    /// <param name="array">The array.</param>
    extension(LazyArray<bool> array)
    {
        /// <summary>Counts the true elements.</summary>
        /// <returns>A promise of the numbers.</returns>
        public Delayed<long> Sum() =>
            TypedReduction.Whole<long>(array, ReductionKind.Sum);

        /// <summary>Counts the true elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the numbers.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<long> Sum(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<long>(array, ReductionKind.Sum, axis, keepDims, splitEvery);

        /// <summary>Finds the share of true elements.</summary>
        /// <returns>A promise of the shares; NaN for no elements.</returns>
        public Delayed<double> Mean() =>
            TypedReduction.Whole<double>(array, ReductionKind.Mean);

        /// <summary>Finds the share of true elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the shares; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<double> Mean(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<double>(array, ReductionKind.Mean, axis, keepDims, splitEvery);

        /// <summary>Counts the true elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<long> CumSum(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<long>)LazyArray.CumSum(array, axis, method);

        /// <summary>Finds where the smallest element is: the first of equal ones, or the first NaN.</summary>
        /// <returns>A promise of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<long> ArgMin() =>
            TypedReduction.Whole<long>(array, ReductionKind.ArgMin);

        /// <summary>Finds where the smallest element is: the first of equal ones, or the first NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
        public LazyArray<long> ArgMin(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<long>(array, ReductionKind.ArgMin, axis, keepDims, splitEvery);

        /// <summary>Finds where the largest element is: the first of equal ones, or the first NaN.</summary>
        /// <returns>A promise of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<long> ArgMax() =>
            TypedReduction.Whole<long>(array, ReductionKind.ArgMax);

        /// <summary>Finds where the largest element is: the first of equal ones, or the first NaN along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of indices; of all elements, counted row by row.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements, or several axes but not all are named.</exception>
        public LazyArray<long> ArgMax(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<long>(array, ReductionKind.ArgMax, axis, keepDims, splitEvery);
    }
}
