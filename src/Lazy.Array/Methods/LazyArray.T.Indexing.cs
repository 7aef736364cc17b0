using LazyGraph.Arrays;

namespace LazyGraph;

// Indexers for each number of slices, and none that takes a list of them: a[[1, 2, 3]] must not mean a[1, 2, 3].
public sealed partial class LazyArray<T>
{
    /// <summary>Takes a slice of the first axis: a range, an element, a list (<see cref="Slice.At(ReadOnlySpan{long})"/>). Blocks in memory are looked at, not copied.</summary>
    /// <param name="first">What is taken of the first axis.</param>
    /// <exception cref="ArgumentException">It does not fit the shape.</exception>
    public LazyArray<T> this[Slice first] => Indexer.Take(this, [first]);

    /// <summary>Takes a slice of the first axes.</summary>
    /// <param name="first">What is taken of the first axis.</param>
    /// <param name="second">What is taken of the second axis.</param>
    /// <exception cref="ArgumentException">It does not fit the shape.</exception>
    public LazyArray<T> this[Slice first, Slice second] => Indexer.Take(this, [first, second]);

    /// <summary>Takes a slice of the first axes.</summary>
    /// <param name="first">What is taken of the first axis.</param>
    /// <param name="second">What is taken of the second axis.</param>
    /// <param name="third">What is taken of the third axis.</param>
    /// <exception cref="ArgumentException">It does not fit the shape.</exception>
    public LazyArray<T> this[Slice first, Slice second, Slice third] => Indexer.Take(this, [first, second, third]);

    /// <summary>Takes a slice of the first axes. For more than four, see <see cref="Index(ReadOnlySpan{Slice})"/>.</summary>
    /// <param name="first">What is taken of the first axis.</param>
    /// <param name="second">What is taken of the second axis.</param>
    /// <param name="third">What is taken of the third axis.</param>
    /// <param name="fourth">What is taken of the fourth axis.</param>
    /// <exception cref="ArgumentException">It does not fit the shape.</exception>
    public LazyArray<T> this[Slice first, Slice second, Slice third, Slice fourth] => Indexer.Take(this, [first, second, third, fourth]);

    /// <summary>Takes the elements where a mask is true, in row-major order, as an array of one axis whose length is known only when it is computed.</summary>
    /// <param name="mask">A mask of the array's shape, or, for arrays of several axes, of its first axis.</param>
    /// <exception cref="ArgumentException">The mask has another shape.</exception>
    public LazyArray<T> this[LazyArray<bool> mask]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(mask);
            return mask.Rank == 1 && Rank > 1 ? LazyIndexer.Compress(this, mask, 0) : LazyIndexer.Where(this, mask);
        }
    }

    /// <summary>Takes a slice: what each of the arguments says of an axis, as in <c>a[..100, ^5.., 3]</c>.</summary>
    /// <param name="slices">For each axis from the first on what is taken; axes that nothing is said of are taken whole. A number takes its axis away.</param>
    /// <returns>The slice.</returns>
    /// <exception cref="ArgumentException">The slices do not fit the shape.</exception>
    public LazyArray<T> Index(params ReadOnlySpan<Slice> slices) => Indexer.Take(this, slices);

    /// <summary>Makes an array with another value at the places that slices name: what an assignment does in NumPy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="slices">For each axis from the first on which places; axes that nothing is said of count whole. Of places named twice the last counts.</param>
    /// <returns>The changed array; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The slices do not fit the shape.</exception>
    public LazyArray<T> With(T value, params ReadOnlySpan<Slice> slices) => Indexer.With(this, LazyArray.Scalar(value), slices);

    /// <summary>Makes an array with other values at the places that slices name.</summary>
    /// <param name="values">The values, broadcast to the shape of the slice.</param>
    /// <param name="slices">For each axis from the first on which places; axes that nothing is said of count whole. Of places named twice the last counts.</param>
    /// <returns>The changed array; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The slices do not fit the shape, or the values not the slice.</exception>
    public LazyArray<T> With(LazyArray<T> values, params ReadOnlySpan<Slice> slices)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Indexer.With(this, values, slices);
    }

    /// <summary>Makes an array with another value where a mask is true.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mask">The mask, broadcast to the array's shape.</param>
    /// <returns>The changed array; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The mask does not fit the shape.</exception>
    public LazyArray<T> With(T value, LazyArray<bool> mask) => With(LazyArray.Scalar(value), mask);

    /// <summary>Makes an array with other values where a mask is true.</summary>
    /// <param name="values">The values, broadcast to the array's shape: the element at the same place is taken.</param>
    /// <param name="mask">The mask, broadcast to the array's shape.</param>
    /// <returns>The changed array; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The mask or the values do not fit the shape.</exception>
    public LazyArray<T> With(LazyArray<T> values, LazyArray<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(mask);
        var (choices, others) = (Expansion.To(mask, Shape), Expansion.To(values, Shape));
        return Elementwise.Apply<T>(Selection<T>.Select, choices, others, this);
    }

    /// <summary>Promises the only element of an array of one element.</summary>
    /// <returns>A promise; nothing runs.</returns>
    /// <exception cref="InvalidOperationException">There are more elements, none, or it is not known how many.</exception>
    public Delayed<T> ToScalar()
    {
        if (Count != 1)
        {
            throw new InvalidOperationException($"Found shape {ArrayText.Shape(Shape)}, expected one element.");
        }

        // Of blocks without elements there may be several.
        var place = Enumerable.Range(0, Chunks.BlockCount).First(number => new BlockPlace(Chunks, number).Count == 1);
        return Node(place).ToElement();
    }
}
