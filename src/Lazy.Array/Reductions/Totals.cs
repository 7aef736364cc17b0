using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Builds sums, products, means and variances in the type of the elements.</summary>
internal static class Totals
{
    /// <summary>Folds all axes that are asked for in one pass.</summary>
    public static LazyArray<TResult> Fold<T, TState, TResult, TFold>(LazyArray<T> array, TFold fold, in ReductionOptions options, bool needsElements = false)
        where T : unmanaged
        where TState : unmanaged
        where TResult : unmanaged
        where TFold : struct, IFold<T, TState, TResult>
    {
        if (needsElements)
        {
            EmptyReduction.Refuse(array, options.Axes, fold.Name);
        }

        return Reduce.Blocks(array, new FoldReduction<T, TState, TResult, TFold>(fold, options.Axes, options.KeepDims), options.Axes, options.KeepDims, options.SplitEvery);
    }

    /// <summary>Adds up. Halves are added up as floats.</summary>
    public static LazyArray<T> Sum<T>(LazyArray<T> array, ReductionOptions options)
        where T : unmanaged, INumberBase<T> => typeof(T) == typeof(Half)
        ? Retyping.To<T>(Sum(Retyping.To<float>(array), options))
        : options.Axes.Length == 0
            ? array
            : Reduce.Axes(array, options.Axes, options.KeepDims, Add, Add, options.SplitEvery);

    public static LazyArray<T> Product<T>(LazyArray<T> array, ReductionOptions options)
        where T : unmanaged, INumberBase<T> => typeof(T) == typeof(Half)
        ? Retyping.To<T>(Product(Retyping.To<float>(array), options))
        : Fold<T, T, T, ProductFold<T>>(array, default, options);

    public static LazyArray<T> Mean<T>(LazyArray<T> array, ReductionOptions options)
        where T : unmanaged, INumberBase<T>
    {
        if (typeof(T) == typeof(Half))
        {
            return Retyping.To<T>(Mean(Retyping.To<float>(array), options));
        }

        if (options.Axes.Length == 0)
        {
            return array;
        }

        // Only the last step divides, so that the sum is the one that Sum gives; where lengths are unknown each step divides by its own.
        var count = options.CountOf(array);
        var mean = new FixedMean<T>(count);
        LazyArray<T> Step(LazyArray<T> of, int axis, bool keepDims, int? splitEvery) => count is null || axis == options.Axes[0]
            ? Reduce.Axis(of, mean, axis, keepDims, splitEvery)
            : Add(of, axis, keepDims, splitEvery);
        return Reduce.Axes(array, options.Axes, options.KeepDims, Step, Step, options.SplitEvery);
    }

    /// <summary>Gets the variance or the standard deviation, computed in double.</summary>
    public static LazyArray<double> Variance(LazyArray<double> array, bool isDeviation, double ddof, ReductionOptions options)
    {
        var axes = options.Axes;
        if (axes.Length == 0)
        {
            // Each element is alone.
            array = Views.Axes(array, "expand_dims", [.. Enumerable.Range(0, array.Rank), -1]);
            return Reduce.Axis(array, new FixedMoments(isDeviation, ddof), array.Rank - 1, false, options.SplitEvery);
        }

        if (axes.Length == 1)
        {
            return Reduce.Axis(array, new FixedMoments(isDeviation, ddof), axes[0], options.KeepDims, options.SplitEvery);
        }

        var count = array.Chunks.Shape[axes[^1]];
        if (options.CountOf(array) is null)
        {
            array.Chunks.RequireKnown(isDeviation ? "std over several axes" : "var over several axes");
        }

        var pairs = Reduce.Axis(array, MomentPairs.Instance, axes[^1], true, options.SplitEvery);
        for (var i = axes.Length - 2; i > 0; i--)
        {
            pairs = Reduce.Axis(pairs, new InnerPairs(count), axes[i], true, options.SplitEvery);
            count *= array.Chunks.Shape[axes[i]];
        }

        var result = Reduce.Axis(pairs, new OuterPairs(count, isDeviation, ddof), axes[0], true, options.SplitEvery);
        return options.KeepDims ? result : Views.DropAxes(result, axes);
    }

    /// <summary>Gets the variance of complex numbers: that of their real parts and that of their imaginary ones, added up.</summary>
    public static LazyArray<double> Variance(LazyArray<Complex> array, bool isDeviation, double ddof, ReductionOptions options)
    {
        var real = Variance(Elementwise.Apply<double>(ComplexParts.Real, array), false, ddof, options);
        var imaginary = Variance(Elementwise.Apply<double>(ComplexParts.Imag, array), false, ddof, options);
        var sum = Elementwise.Apply<double>(Arithmetic<double>.Add, real, imaginary);
        return isDeviation ? Elementwise.Apply<double>(Roots<double>.Sqrt, sum) : sum;
    }

    /// <summary>Puts a number in place of each NaN.</summary>
    public static LazyArray<T> WithoutNaN<T>(LazyArray<T> array, T replacement)
        where T : unmanaged, IFloatingPoint<T> =>
        Elementwise.Apply<T>(Selection<T>.Select, Elementwise.Apply<bool>(Classification<T>.IsNaN, array), LazyArray.Scalar(replacement), array);

    public static LazyArray<double> NumberMoments(LazyArray<double> array, NumberMoment moment, double ddof, ReductionOptions options) =>
        Fold<double, NumberMoments, double, NumberMomentsFold>(array, new NumberMomentsFold(moment, ddof), options);

    private static LazyArray<T> Add<T>(LazyArray<T> array, int axis, bool keepDims, int? splitEvery)
        where T : unmanaged, INumberBase<T> => Reduce.Axis(array, FixedSum<T>.Instance, axis, keepDims, splitEvery);
}
