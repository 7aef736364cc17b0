using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>The blocks of an array, taken as a grid.</summary>
/// <remarks>There are indexers for each number of slices, and none that takes a list of them: <c>x.Blocks[[1, 2]]</c> must not mean <c>x.Blocks[1, 2]</c>.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
public readonly struct BlockGrid<T> : IEquatable<BlockGrid<T>>
    where T : unmanaged
{
    private readonly LazyArray<T> _array;

    internal BlockGrid(LazyArray<T> array) => _array = array;

    /// <summary>Gets the number of blocks along each axis.</summary>
    public ReadOnlySpan<int> Shape => CountsOf(_array.Chunks);

    /// <summary>Gets the number of blocks.</summary>
    public int Count => _array.Chunks.BlockCount;

    /// <summary>Makes an array of some of the blocks, which are not computed anew. All axes stay.</summary>
    /// <param name="first">What is taken along the first axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <exception cref="ArgumentException">There are no such blocks, or none is taken.</exception>
    public LazyArray<T> this[Slice first] => Index(first);

    /// <summary>Makes an array of some of the blocks, which are not computed anew. All axes stay.</summary>
    /// <param name="first">What is taken along the first axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <param name="second">What is taken along the second axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <exception cref="ArgumentException">There are no such blocks, or none is taken.</exception>
    public LazyArray<T> this[Slice first, Slice second] => Index(first, second);

    /// <summary>Makes an array of some of the blocks, which are not computed anew. All axes stay.</summary>
    /// <param name="first">What is taken along the first axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <param name="second">What is taken along the second axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <param name="third">What is taken along the third axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <exception cref="ArgumentException">There are no such blocks, or none is taken.</exception>
    public LazyArray<T> this[Slice first, Slice second, Slice third] => Index(first, second, third);

    /// <summary>Makes an array of some of the blocks, which are not computed anew. All axes stay. For more than four, see <see cref="Index(ReadOnlySpan{Slice})"/>.</summary>
    /// <param name="first">What is taken along the first axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <param name="second">What is taken along the second axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <param name="third">What is taken along the third axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <param name="fourth">What is taken along the fourth axis of the grid: numbers, ranges, steps, or one list.</param>
    /// <exception cref="ArgumentException">There are no such blocks, or none is taken.</exception>
    public LazyArray<T> this[Slice first, Slice second, Slice third, Slice fourth] => Index(first, second, third, fourth);

    /// <summary>Compares two grids.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are those of one array.</returns>
    public static bool operator ==(BlockGrid<T> left, BlockGrid<T> right) => left.Equals(right);

    /// <summary>Compares two grids.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are those of two arrays.</returns>
    public static bool operator !=(BlockGrid<T> left, BlockGrid<T> right) => !left.Equals(right);

    /// <summary>Makes an array of some of the blocks, which are not computed anew. All axes stay.</summary>
    /// <param name="slices">What to take along each axis of the grid: numbers, ranges, steps, or one list. All of those not named.</param>
    /// <returns>The array of these blocks.</returns>
    /// <exception cref="ArgumentException">There are no such blocks, or none is taken.</exception>
    public LazyArray<T> Index(params ReadOnlySpan<Slice> slices)
    {
        var array = _array;
        var counts = CountsOf(array.Chunks);
        foreach (var slice in slices)
        {
            if (slice == Slice.NewAxis)
            {
                throw new ArgumentException("Found a new axis among the slices of blocks, expected what to take of the axes there are.", nameof(slices));
            }
        }

        var plan = SlicePlan.Of(slices, Array.ConvertAll(counts, count => (long)count));
        var picked = new int[counts.Length][];
        var lengths = new long[counts.Length][];
        for (var axis = 0; axis < counts.Length; axis++)
        {
            var numbers = picked[axis] = Numbers(plan.Axes[axis]) ?? throw new ArgumentException($"Found an array that is still to be computed for axis {axis} of the blocks, expected numbers: compute it first.", nameof(slices));
            if (numbers.Length == 0)
            {
                throw new ArgumentException($"Found no block along axis {axis}, expected at least one.", nameof(slices));
            }

            lengths[axis] = Array.ConvertAll(numbers, number => array.Chunks[axis][number]);
        }

        var chunks = new Chunks(lengths);
        return new LazyArray<T>(chunks, number =>
        {
            Span<int> position = stackalloc int[chunks.Rank];
            chunks.Locate(number, position);
            for (var axis = 0; axis < position.Length; axis++)
            {
                position[axis] = picked[axis][position[axis]];
            }

            return array.Node(array.Chunks.NumberOf(position));
        });
    }

    /// <inheritdoc/>
    public bool Equals(BlockGrid<T> other) => ReferenceEquals(_array, other._array);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BlockGrid<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_array);

    private static int[] CountsOf(Chunks chunks)
    {
        var counts = new int[chunks.Rank];
        for (var axis = 0; axis < counts.Length; axis++)
        {
            counts[axis] = chunks[axis].Length;
        }

        return counts;
    }

    private static int[]? Numbers(AxisSlice slice)
    {
        if (slice.Kind == AxisSliceKind.Lazy)
        {
            return null;
        }

        var numbers = new int[slice.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (int)(slice.Places is { } places ? places[i] : slice.Start + (i * slice.Step));
        }

        return numbers;
    }
}
