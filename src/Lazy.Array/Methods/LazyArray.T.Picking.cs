using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Takes the elements at some places of an axis, in this order.</summary>
    /// <param name="indices">The places; negative ones from the end.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array by their number in row-major order.</param>
    /// <returns>An array with as many elements along the axis as there are places, or of one axis.</returns>
    /// <exception cref="ArgumentException">There is no such axis, or no such place.</exception>
    public LazyArray<T> Take(ReadOnlySpan<long> indices, int? axis = null) => axis is { } one
        ? Indexer.Take(this, Along(one, Slice.At(indices)))
        : Rank == 1 ? Indexer.Take(this, [Slice.At(indices)])
        : Rank == 0 ? Indexer.Take(Views.Axes(this, "take", -1), [Slice.At(indices)])
        : PointIndexer.Take(this, FlatIndex.Unravel(indices, KnownShape("indices in row-major order"), nameof(indices)));

    /// <summary>Takes the elements at places that another array names.</summary>
    /// <param name="indices">The places, of one axis; negative ones from the end.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array by their number in row-major order.</param>
    /// <returns>An array with as many elements along the axis as there are places, or of one axis.</returns>
    /// <exception cref="ArgumentException">There is no such axis, or the indices have more than one.</exception>
    public LazyArray<T> Take(LazyArray<long> indices, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(indices);
        return axis is { } one ? LazyIndexer.Gather(this, indices, AxisOf(one)) : LazyIndexer.GatherFlat(this, indices);
    }

    /// <summary>Takes the elements of an axis where a condition is true.</summary>
    /// <param name="condition">For each element of the axis whether it is taken; what is not said counts as false.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array in row-major order.</param>
    /// <returns>What is taken.</returns>
    /// <exception cref="ArgumentException">There is no such axis, or the condition is true behind its end.</exception>
    public LazyArray<T> Compress(ReadOnlySpan<bool> condition, int? axis = null)
    {
        var places = new List<long>();
        for (var i = 0; i < condition.Length; i++)
        {
            if (condition[i])
            {
                places.Add(i);
            }
        }

        return Take([.. places], axis);
    }

    /// <summary>Takes the elements of an axis where a mask is true. How many these are is known only when the array is computed.</summary>
    /// <param name="condition">For each element of the axis whether it is taken.</param>
    /// <param name="axis">The axis, negative from the end; null takes elements of the whole array in row-major order.</param>
    /// <returns>What is taken.</returns>
    /// <exception cref="ArgumentException">There is no such axis, or the mask has another length.</exception>
    public LazyArray<T> Compress(LazyArray<bool> condition, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return axis is { } one ? LazyIndexer.Compress(this, condition, AxisOf(one))
            : Rank == 1 ? LazyIndexer.Compress(this, condition, 0)
            : LazyIndexer.GatherFlat(this, LazyIndexer.Places(condition));
    }

    /// <summary>Takes single elements: the first index of each list names the first, the second of each the second, and so on.</summary>
    /// <param name="places">For each axis a list of indices, negative ones from the end; all of the same length, or of length 1.</param>
    /// <returns>An array of one axis.</returns>
    /// <exception cref="ArgumentException">The lists do not fit the shape or each other.</exception>
    public LazyArray<T> Points(params ReadOnlySpan<long[]> places) => PointIndexer.Take(this, places);

    /// <summary>Finds the elements that are not 0: the index of each along each axis, in row-major order.</summary>
    /// <returns>For each axis an array of indices. How many these are is known only when they are computed.</returns>
    /// <exception cref="InvalidOperationException">The array has no axes, or one of unknown length.</exception>
    public LazyArray<long>[] Nonzero()
    {
        if (Rank == 0)
        {
            throw new InvalidOperationException("Found an array without axes, expected one that elements have indices in: compare the value itself with 0.");
        }

        var places = FlatNonzero();
        return Rank == 1 ? [places] : LazyArray.UnravelIndex(places, Shape);
    }

    /// <summary>Finds the elements that are not 0: a row for each, with its index along each axis, in row-major order.</summary>
    /// <returns>An array of two axes. How many rows there are is known only when it is computed.</returns>
    /// <exception cref="InvalidOperationException">The array has an axis of unknown length.</exception>
    public LazyArray<long> ArgWhere() => LazyIndexer.PlaceRows(FlatNonzero(), Shape.ToArray());

    /// <summary>Finds the elements that are not 0: the number of each in row-major order.</summary>
    /// <returns>An array of one axis. How many there are is known only when it is computed.</returns>
    /// <exception cref="InvalidOperationException">The array has an axis of unknown length.</exception>
    public LazyArray<long> FlatNonzero() => LazyIndexer.Places(As<bool>());

    /// <summary>Finds where values belong in this sorted array: before which of its elements.</summary>
    /// <param name="values">The values.</param>
    /// <param name="right">Whether a value belongs behind the elements that are equal to it, instead of before them.</param>
    /// <returns>For each value the number of elements that come before it. NaN comes after all numbers.</returns>
    /// <exception cref="InvalidOperationException">This array has not one axis.</exception>
    public LazyArray<long> SearchSorted(LazyArray<T> values, bool right = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Rank != 1)
        {
            throw new InvalidOperationException($"Found shape {ArrayText.Shape(Shape)}, expected one axis of sorted elements.");
        }

        var sorted = Chunks.BlockCount == 1 ? this : Rechunk(ChunkSpec.Whole);
        var origin = ArrayOrigin.Of("searchsorted");
        return new LazyArray<long>(values.Chunks, number => new SearchNode<T>(origin, sorted.Node(0), values.Node(number), right, new BlockPlace(values.Chunks, number)));
    }

    private Slice[] Along(int axis, Slice slice)
    {
        var slices = new Slice[AxisOf(axis) + 1];
        slices[^1] = slice;
        return slices;
    }

    private int AxisOf(int axis)
    {
        var from0 = axis < 0 ? axis + Rank : axis;
        return from0 >= 0 && from0 < Rank
            ? from0
            : throw new ArgumentOutOfRangeException(nameof(axis), $"Found axis {axis} for shape {ArrayText.Shape(Shape)}, expected {(Rank == 0 ? "no axis" : $"one from {-Rank} to {Rank - 1}")}.");
    }

    private ReadOnlySpan<long> KnownShape(string operation)
    {
        Chunks.RequireKnown(operation);
        return Shape;
    }
}
