using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Sums and products of unsigned integers, as unsigned long integers; they wrap.</summary>
public static class UnsignedArrays
{
    /// <param name="array">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    extension<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IUnsignedNumber<T>
    {
        /// <summary>Adds up the elements.</summary>
        /// <returns>A promise of the sums; 0 for no elements.</returns>
        public Delayed<ulong> Sum() =>
            TypedReduction.Whole<ulong>(array, ReductionKind.Sum);

        /// <summary>Adds up the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the sums; 0 for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<ulong> Sum(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<ulong>(array, ReductionKind.Sum, axis, keepDims, splitEvery);

        /// <summary>Multiplies the elements.</summary>
        /// <returns>A promise of the products; 1 for no elements.</returns>
        public Delayed<ulong> Prod() =>
            TypedReduction.Whole<ulong>(array, ReductionKind.Prod);

        /// <summary>Multiplies the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the products; 1 for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<ulong> Prod(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<ulong>(array, ReductionKind.Prod, axis, keepDims, splitEvery);

        /// <summary>Adds up all elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<ulong> CumSum(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<ulong>)LazyArray.CumSum(array, axis, method);

        /// <summary>Multiplies all elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<ulong> CumProd(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<ulong>)LazyArray.CumProd(array, axis, method);

        /// <summary>Adds up a diagonal of two axes.</summary>
        /// <param name="offset">Which diagonal: 0 for the main one, above it if positive, below it if negative.</param>
        /// <param name="axis1">The axis of the rows.</param>
        /// <param name="axis2">The axis of the columns.</param>
        /// <returns>The sums, of the shape of the other axes.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<ulong> Trace(long offset = 0, int axis1 = 0, int axis2 = 1) =>
            (LazyArray<ulong>)LazyArray.Trace(array, offset, axis1, axis2);
    }
}
