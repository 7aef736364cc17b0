using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;
using LazyGraph.Graphs;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Finds out whether any element is not 0. NaN is not 0.</summary>
    /// <returns>A promise of the answer; false for no elements.</returns>
    public Delayed<bool> Any() => TypedReduction.Whole<bool>(this, ReductionKind.Any);

    /// <summary>Finds out whether any element is not 0 along axes. NaN is not 0.</summary>
    /// <param name="axis">The axes, counted from the end if negative.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>An array of the answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public LazyArray<bool> Any(Axes axis, bool keepDims = false, int? splitEvery = null) =>
        TypedReduction.Along<bool>(this, ReductionKind.Any, axis, keepDims, splitEvery);

    /// <summary>Finds out whether no element is 0.</summary>
    /// <returns>A promise of the answer; true for no elements.</returns>
    public Delayed<bool> All() => TypedReduction.Whole<bool>(this, ReductionKind.All);

    /// <summary>Finds out whether no element is 0 along axes.</summary>
    /// <param name="axis">The axes, counted from the end if negative.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>An array of the answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public LazyArray<bool> All(Axes axis, bool keepDims = false, int? splitEvery = null) =>
        TypedReduction.Along<bool>(this, ReductionKind.All, axis, keepDims, splitEvery);

    /// <summary>Counts the elements that are not 0.</summary>
    /// <returns>A promise of the number.</returns>
    public Delayed<long> CountNonzero() => TypedReduction.Whole<long>(this, ReductionKind.CountNonzero);

    /// <summary>Counts the elements that are not 0 along axes.</summary>
    /// <param name="axis">The axes, counted from the end if negative.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <returns>An array of the numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public LazyArray<long> CountNonzero(Axes axis, bool keepDims = false, int? splitEvery = null) =>
        TypedReduction.Along<long>(this, ReductionKind.CountNonzero, axis, keepDims, splitEvery);

    /// <summary>Takes each element from the one behind it along an axis, any number of times. Of bools: whether they differ.</summary>
    /// <param name="n">How many times.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="prepend">What is put before the array first; null: nothing.</param>
    /// <param name="append">What is put behind it; null: nothing.</param>
    /// <returns>The differences: along the axis one fewer each time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis, or <paramref name="n"/> is negative.</exception>
    /// <exception cref="ArgumentException">What is put before or behind does not fit.</exception>
    public LazyArray<T> Diff(int n = 1, int axis = -1, LazyArray<T>? prepend = null, LazyArray<T>? append = null) =>
        (LazyArray<T>)LazyArray.Diff(this, n, axis, prepend, append);

    /// <summary>Takes each element from the one behind it, all elements row by row.</summary>
    /// <returns>The differences: an array of one axis.</returns>
    public LazyArray<T> EDiff1D() => (LazyArray<T>)LazyArray.EDiff1D(this);

    /// <summary>Reduces all elements by functions of your own: each block to a part, the parts to a result.</summary>
    /// <param name="chunk">Makes a part of a block.</param>
    /// <param name="aggregate">Makes the result of the parts, in the order of their blocks.</param>
    /// <param name="combine">Makes one part of a few neighbours; null: all parts go to <paramref name="aggregate"/> at once.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TPart">What is known of a block.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <returns>A promise of the result.</returns>
    public Delayed<TResult> Reduction<TPart, TResult>(
        Func<Tensor<T>, TPart> chunk,
        Func<TPart[], TResult> aggregate,
        Func<TPart[], TPart>? combine = null,
        int? splitEvery = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(aggregate);
        var group = TreeReduction.CheckSplitEvery(splitEvery);
        return UserReduction.Whole(this, chunk, aggregate, combine, combine is null ? int.MaxValue : group, file, line);
    }

    /// <summary>Reduces axes by functions of your own: each block to a part, the parts to a block of results.</summary>
    /// <remarks>Each function gets a tensor and the numbers of the axes, and gives a tensor in which these axes have a length of 1. The parts
    /// of neighbours come as one tensor, side by side along the first of the axes.</remarks>
    /// <param name="chunk">Makes a part of a block.</param>
    /// <param name="aggregate">Makes the results of the parts.</param>
    /// <param name="axis">The axes, counted from the end if negative.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <param name="combine">Makes one part of a few neighbours; null: all parts go to <paramref name="aggregate"/> at once.</param>
    /// <param name="splitEvery">How many parts are combined at a time; 8 if not given.</param>
    /// <typeparam name="TPart">The type of the elements of a part.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <returns>An array of the results.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public LazyArray<TResult> Reduction<TPart, TResult>(
        Func<Tensor<T>, int[], Tensor<TPart>> chunk,
        Func<Tensor<TPart>, int[], Tensor<TResult>> aggregate,
        Axes axis,
        bool keepDims = false,
        Func<Tensor<TPart>, int[], Tensor<TPart>>? combine = null,
        int? splitEvery = null)
        where TPart : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(aggregate);
        var options = ReductionOptions.Of(this, axis, keepDims, combine is null ? int.MaxValue : splitEvery);
        return Reduce.Blocks(this, new TensorReduction<T, TPart, TResult>(chunk, aggregate, combine, options.Axes, keepDims), options.Axes, keepDims, options.SplitEvery);
    }
}
