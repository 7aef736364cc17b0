using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Sums and means of complex numbers.</summary>
public static class ComplexArrays
{
    /// <param name="array">The array.</param>
    extension(LazyArray<Complex> array)
    {
        /// <summary>Adds up the elements.</summary>
        /// <returns>A promise of the sums; 0 for no elements.</returns>
        public Delayed<Complex> Sum() =>
            TypedReduction.Whole<Complex>(array, ReductionKind.Sum);

        /// <summary>Adds up the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the sums; 0 for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<Complex> Sum(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<Complex>(array, ReductionKind.Sum, axis, keepDims, splitEvery);

        /// <summary>Multiplies the elements.</summary>
        /// <returns>A promise of the products; 1 for no elements.</returns>
        public Delayed<Complex> Prod() =>
            TypedReduction.Whole<Complex>(array, ReductionKind.Prod);

        /// <summary>Multiplies the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the products; 1 for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<Complex> Prod(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<Complex>(array, ReductionKind.Prod, axis, keepDims, splitEvery);

        /// <summary>Takes the mean of the elements.</summary>
        /// <returns>A promise of the means; NaN for no elements.</returns>
        public Delayed<Complex> Mean() =>
            TypedReduction.Whole<Complex>(array, ReductionKind.Mean);

        /// <summary>Takes the mean of the elements along axes.</summary>
        /// <param name="axis">The axes, counted from the end if negative.</param>
        /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
        /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
        /// <returns>An array of the means; NaN for no elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<Complex> Mean(Axes axis, bool keepDims = false, int? splitEvery = null) =>
            TypedReduction.Along<Complex>(array, ReductionKind.Mean, axis, keepDims, splitEvery);

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

        /// <summary>Adds up all elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<Complex> CumSum(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<Complex>)LazyArray.CumSum(array, axis, method);

        /// <summary>Multiplies all elements up to each one along an axis.</summary>
        /// <remarks>The last bits of floating-point results depend on the chunks.</remarks>
        /// <param name="axis">The axis; null for all elements row by row, as an array of one axis.</param>
        /// <param name="method">How blocks learn what comes before them.</param>
        /// <returns>An array of as many elements.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<Complex> CumProd(int? axis = null, CumulativeMethod method = CumulativeMethod.Sequential) =>
            (LazyArray<Complex>)LazyArray.CumProd(array, axis, method);

        /// <summary>Adds up a diagonal of two axes.</summary>
        /// <param name="offset">Which diagonal: 0 for the main one, above it if positive, below it if negative.</param>
        /// <param name="axis1">The axis of the rows.</param>
        /// <param name="axis2">The axis of the columns.</param>
        /// <returns>The sums, of the shape of the other axes.</returns>
        /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
        public LazyArray<Complex> Trace(long offset = 0, int axis1 = 0, int axis2 = 1) =>
            (LazyArray<Complex>)LazyArray.Trace(array, offset, axis1, axis2);
    }
}
