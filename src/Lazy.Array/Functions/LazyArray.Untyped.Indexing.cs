using LazyGraph.Arrays;

namespace LazyGraph;

// The same operations as on LazyArray<T>, for arrays whose type is known only when running.
public static partial class LazyArray
{
    /// <summary>Takes a slice of an array of whatever type.</summary>
    /// <param name="array">The array.</param>
    /// <param name="slices">For each axis from the first on what is taken; axes that nothing is said of are taken whole.</param>
    /// <returns>The slice.</returns>
    /// <exception cref="ArgumentException">The slices do not fit the shape.</exception>
    public static ILazyArray Index(ILazyArray array, params ReadOnlySpan<Slice> slices) => Checked(array).Accept(new UntypedIndexing.Index(slices.ToArray()));

    /// <summary>Takes the elements of an array of whatever type where a mask is true, in row-major order.</summary>
    /// <param name="array">The array.</param>
    /// <param name="mask">A mask of the array's shape, or of its first axis.</param>
    /// <returns>What is taken; how many elements these are is known only when it is computed.</returns>
    /// <exception cref="ArgumentException">The mask has another shape.</exception>
    public static ILazyArray Index(ILazyArray array, LazyArray<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return Checked(array).Accept(new UntypedIndexing.Masked(mask));
    }

    /// <summary>Makes an array of whatever type with other values at the places that slices name.</summary>
    /// <param name="array">The array.</param>
    /// <param name="values">The values, cast to the array's type and broadcast to the shape of the slice.</param>
    /// <param name="slices">For each axis from the first on which places.</param>
    /// <returns>The changed array; the one that was given stays as it is.</returns>
    /// <exception cref="ArgumentException">The slices do not fit the shape, or the values not the slice.</exception>
    public static ILazyArray With(ILazyArray array, ILazyArray values, params ReadOnlySpan<Slice> slices)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Checked(array).Accept(new UntypedIndexing.Assign(values, slices.ToArray()));
    }

    /// <summary>Makes an array of whatever type with other values where a mask is true.</summary>
    /// <param name="array">The array.</param>
    /// <param name="values">The values, cast to the array's type and broadcast to its shape.</param>
    /// <param name="mask">The mask, broadcast to the array's shape.</param>
    /// <returns>The changed array; the one that was given stays as it is.</returns>
    /// <exception cref="ArgumentException">The mask or the values do not fit the shape.</exception>
    public static ILazyArray With(ILazyArray array, ILazyArray values, LazyArray<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(mask);
        return Checked(array).Accept(new UntypedIndexing.AssignMasked(values, mask));
    }

    /// <inheritdoc cref="LazyArray{T}.Take(ReadOnlySpan{long}, int?)"/>
    /// <param name="array">The array.</param>
    /// <param name="indices">The places; negative ones from the end.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array by their number in row-major order.</param>
    public static ILazyArray Take(ILazyArray array, ReadOnlySpan<long> indices, int? axis = null) => Checked(array).Accept(new UntypedIndexing.Taken(indices.ToArray(), axis));

    /// <inheritdoc cref="LazyArray{T}.Take(LazyArray{long}, int?)"/>
    /// <param name="array">The array.</param>
    /// <param name="indices">The places, of one axis; negative ones from the end.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array by their number in row-major order.</param>
    public static ILazyArray Take(ILazyArray array, LazyArray<long> indices, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(indices);
        return Checked(array).Accept(new UntypedIndexing.TakenByArray(indices, axis));
    }

    /// <inheritdoc cref="LazyArray{T}.Compress(ReadOnlySpan{bool}, int?)"/>
    /// <param name="array">The array.</param>
    /// <param name="condition">For each element of the axis whether it is taken; what is not said counts as false.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array in row-major order.</param>
    public static ILazyArray Compress(ILazyArray array, ReadOnlySpan<bool> condition, int? axis = null) => Checked(array).Accept(new UntypedIndexing.Compressed(condition.ToArray(), axis));

    /// <inheritdoc cref="LazyArray{T}.Points(ReadOnlySpan{long[]})"/>
    /// <param name="array">The array.</param>
    /// <param name="places">For each axis a list of indices, negative ones from the end; all of the same length, or of length 1.</param>
    public static ILazyArray Points(ILazyArray array, params ReadOnlySpan<long[]> places) => Checked(array).Accept(new UntypedIndexing.AtPoints(places.ToArray()));

    /// <inheritdoc cref="LazyArray{T}.Nonzero"/>
    /// <param name="array">The array.</param>
    public static LazyArray<long>[] Nonzero(ILazyArray array) => Truth(array).Nonzero();

    /// <inheritdoc cref="LazyArray{T}.ArgWhere"/>
    /// <param name="array">The array.</param>
    public static LazyArray<long> ArgWhere(ILazyArray array) => Truth(array).ArgWhere();

    /// <inheritdoc cref="LazyArray{T}.FlatNonzero"/>
    /// <param name="array">The array.</param>
    public static LazyArray<long> FlatNonzero(ILazyArray array) => Truth(array).FlatNonzero();

    /// <summary>Takes the elements where a condition holds, in row-major order.</summary>
    /// <param name="condition">The condition, of the array's shape: all but 0 is true.</param>
    /// <param name="array">The array.</param>
    /// <returns>An array of one axis, whose length is known only when it is computed.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static ILazyArray Extract(ILazyArray condition, ILazyArray array) => Checked(array).Accept(new UntypedIndexing.Extracted(Truth(condition)));

    /// <summary>Finds where values belong in a sorted array; both are cast to the type in which theirs meet.</summary>
    /// <param name="sorted">The sorted array, of one axis.</param>
    /// <param name="values">The values.</param>
    /// <param name="right">Whether a value belongs behind the elements that are equal to it, instead of before them.</param>
    /// <returns>For each value the number of elements that come before it. NaN comes after all numbers.</returns>
    public static LazyArray<long> SearchSorted(ILazyArray sorted, ILazyArray values, bool right = false)
    {
        var (a, b) = Promote(sorted, values);
        return a.Accept(new UntypedIndexing.Searched(b, right));
    }

    /// <summary>Chooses each element from one of several arrays, by its number; these are cast to the type in which theirs meet.</summary>
    /// <param name="numbers">For each element which array it comes from, from 0 on; another number fails when it is computed.</param>
    /// <param name="choices">The arrays.</param>
    /// <returns>An array of the common shape. All of them are computed everywhere.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are no choices.</exception>
    public static ILazyArray Choose(ILazyArray numbers, params ReadOnlySpan<ILazyArray> choices)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (choices.Length == 0)
        {
            throw new ArgumentException("Found no choices, expected at least one.", nameof(choices));
        }

        var type = Promotion.Of(UntypedFunction.TypesOf(choices));
        return UntypedFunction.Cast(choices[0], type).Accept(new UntypedIndexing.Chosen(UntypedIndexing.Cast<long>(numbers), choices.ToArray()));
    }

    /// <summary>Chooses each element from the array that belongs to the first condition that holds; these are cast to the type in which theirs meet.</summary>
    /// <param name="conditions">The conditions: all but 0 is true.</param>
    /// <param name="choices">As many arrays.</param>
    /// <param name="otherwise">The element where no condition holds; 0 if not given.</param>
    /// <returns>An array of the common shape. All of them are computed everywhere.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or there are not as many choices as conditions.</exception>
    public static ILazyArray Select(IReadOnlyList<ILazyArray> conditions, IReadOnlyList<ILazyArray> choices, ILazyArray? otherwise = null)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(choices);
        RequireAsMany(conditions.Count, choices.Count);
        var type = Promotion.Of(UntypedFunction.TypesOf([.. choices, otherwise ?? Ufunc.Scalar(0)]));
        var result = UntypedFunction.Cast(otherwise ?? Ufunc.Scalar(0), type);
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            result = Ufunc.Where(conditions[i], UntypedFunction.Cast(choices[i], type), result);
        }

        return result;
    }

    /// <inheritdoc cref="LazyArray{T}.Rechunk"/>
    /// <param name="array">The array.</param>
    /// <param name="chunks">The new chunks; an axis of which nothing is said, and one of null, stays as it is.</param>
    /// <param name="balance">Whether to even out the lengths of the blocks of each axis.</param>
    /// <param name="blockBytes">The bytes that a block of a stage between may take, 128 MiB if not given.</param>
    public static ILazyArray Rechunk(ILazyArray array, ChunkSpec chunks, bool balance = false, ByteSize? blockBytes = null) => Checked(array).Accept(new UntypedIndexing.Rechunked(chunks, balance, blockBytes));

    private static ILazyArray Checked(ILazyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array;
    }

    private static LazyArray<bool> Truth(ILazyArray array) => UntypedIndexing.Cast<bool>(Checked(array));
}
