using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>The smallest and the largest numbers.</summary>
public static class OrderedArrays
{
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    extension<T>(LazyArray<T> array)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Finds the smallest element.</summary>
        /// <returns>A promise of the smallest elements; NaN where there is one.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<T> Min() =>
            TypedReduction.Whole<T>(array, ReductionKind.Min);

        /// <summary>Finds the smallest element along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the smallest elements; NaN where there is one.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public LazyArray<T> Min(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Min, axis, keepDims, splitEvery);

        /// <summary>Finds the largest element.</summary>
        /// <returns>A promise of the largest elements; NaN where there is one.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<T> Max() =>
            TypedReduction.Whole<T>(array, ReductionKind.Max);

        /// <summary>Finds the largest element along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the largest elements; NaN where there is one.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public LazyArray<T> Max(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Max, axis, keepDims, splitEvery);

        /// <summary>Takes the smallest element from the largest.</summary>
        /// <returns>A promise of the differences; NaN where there is one.</returns>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public Delayed<T> Ptp() =>
            TypedReduction.Whole<T>(array, ReductionKind.Ptp);

        /// <summary>Takes the smallest element from the largest along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the differences; NaN where there is one.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        /// <exception cref="ArgumentException">There are no elements.</exception>
        public LazyArray<T> Ptp(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<T>(array, ReductionKind.Ptp, axis, keepDims, splitEvery);

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
