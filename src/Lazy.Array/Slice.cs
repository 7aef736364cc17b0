using System.Globalization;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>What is taken of one axis of an array: a range, one element, elements at some places; or a new axis, or all the axes nothing is said of.</summary>
/// <remarks>
/// <para>Ranges and numbers turn into slices: <c>a[..100, ^5.., 3]</c>. A range may reach beyond the axis and is cut to it, as in Python:
/// <c>^5..</c> of three elements is all of them. A number must be within the axis; a negative <see cref="int"/> or <see cref="long"/>
/// counts from the end as in NumPy, so -1 is the last element, as <c>^1</c> is. A number takes its axis away.</para>
/// <para>The default value is <see cref="All"/>.</para>
/// </remarks>
public readonly struct Slice : IEquatable<Slice>
{
    private readonly Range _range;
    private readonly (long? Start, long? Stop, long Step) _step;
    private readonly object? _items; // long[], bool[] or what is still to be computed

    private Slice(SliceKind kind, Range range = default, (long? Start, long? Stop, long Step) step = default, object? items = null)
    {
        Kind = kind;
        _range = range;
        _step = step;
        _items = items;
    }

    /// <summary>Gets the whole axis.</summary>
    public static Slice All => default;

    /// <summary>Gets a new axis of length 1.</summary>
    public static Slice NewAxis { get; } = new(SliceKind.NewAxis);

    /// <summary>Gets the whole of every axis of which nothing else is said. It can stand once among the slices of an array.</summary>
    public static Slice Ellipsis { get; } = new(SliceKind.Ellipsis);

    internal SliceKind Kind { get; }

    /// <summary>Gets the lists of indices or of choices. Not to be changed.</summary>
    internal long[] Indices => (long[])_items!;

    internal bool[] Mask => (bool[])_items!;

    /// <summary>Gets the array of indices or of choices that is still to be computed.</summary>
    internal object? Lazy => Kind == SliceKind.Lazy ? _items : null;

    /// <summary>Takes a range of the axis.</summary>
    /// <param name="range">The range, cut to the axis.</param>
    public static implicit operator Slice(Range range) => range.Equals(Range.All) ? All : new(SliceKind.Range, range);

    /// <summary>Takes one element of the axis.</summary>
    /// <param name="index">Its place.</param>
    public static implicit operator Slice(Index index) =>
        index.IsFromEnd ? new(SliceKind.PointFromEnd, step: (index.Value, null, 1)) : (Slice)(long)index.Value;

    /// <summary>Takes one element of the axis.</summary>
    /// <param name="index">Its place; -1 is the last.</param>
    public static implicit operator Slice(int index) => (long)index;

    /// <summary>Takes one element of the axis.</summary>
    /// <param name="index">Its place; -1 is the last.</param>
    public static implicit operator Slice(long index) => new(SliceKind.Point, step: (index, null, 1));

    /// <summary>Compares two slices.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they take the same.</returns>
    public static bool operator ==(Slice left, Slice right) => left.Equals(right);

    /// <summary>Compares two slices.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they take something else.</returns>
    public static bool operator !=(Slice left, Slice right) => !left.Equals(right);

    /// <summary>Takes every so many elements of the axis, as Python's <c>start:stop:step</c> does.</summary>
    /// <param name="start">The first place; negative from the end; null for the beginning, or the end if the step is negative.</param>
    /// <param name="stop">The place before which it ends, negative from the end; null to go on to the end of the axis.</param>
    /// <param name="step">From one place to the next; negative to go backwards.</param>
    /// <returns>The slice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The step is 0.</exception>
    public static Slice Step(long? start, long? stop, long step)
    {
        return step != 0
            ? new(SliceKind.Step, step: (start, stop, step))
            : throw new ArgumentOutOfRangeException(nameof(step), "Found step 0, expected one that goes on: 1, or -1 to go backwards.");
    }

    /// <summary>Takes the elements at some places of the axis, in this order.</summary>
    /// <param name="indices">The places; negative ones from the end.</param>
    /// <returns>The slice.</returns>
    public static Slice At(params ReadOnlySpan<long> indices) => new(SliceKind.List, items: indices.ToArray());

    /// <summary>Takes the elements of the axis where a mask is true.</summary>
    /// <param name="mask">For each element of the axis whether it is taken.</param>
    /// <returns>The slice.</returns>
    public static Slice Where(bool[] mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return new(SliceKind.Mask, items: mask.Clone());
    }

    /// <summary>Takes the elements of the axis where a mask is true. How many these are is known only when the array is computed.</summary>
    /// <param name="mask">For each element of the axis whether it is taken.</param>
    /// <returns>The slice.</returns>
    public static Slice Where(LazyArray<bool> mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return new(SliceKind.Lazy, items: mask);
    }

    /// <summary>Takes the elements at places of the axis that another array names.</summary>
    /// <param name="indices">The places, of one axis; negative ones from the end.</param>
    /// <returns>The slice.</returns>
    public static Slice At(LazyArray<long> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        return new(SliceKind.Lazy, items: indices);
    }

    /// <inheritdoc/>
    public bool Equals(Slice other) => Kind == other.Kind && _range.Equals(other._range) && _step == other._step && Kind switch
    {
        SliceKind.List => Indices.AsSpan().SequenceEqual(other.Indices),
        SliceKind.Mask => Mask.AsSpan().SequenceEqual(other.Mask),
        _ => ReferenceEquals(_items, other._items),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Slice other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _range, _step, (_items as Array)?.Length);

    /// <summary>Returns the slice as Python writes it: <c>1:10:2</c>, <c>3</c>, <c>...</c>, <c>newaxis</c>, <c>[1, 5, 2]</c>.</summary>
    public override string ToString() => Kind switch
    {
        SliceKind.All => ":",
        SliceKind.Range => $"{Text(_range.Start)}:{Text(_range.End)}",
        SliceKind.Step => $"{_step.Start}:{_step.Stop}:{_step.Step}",
        SliceKind.Point => _step.Start!.Value.ToString(CultureInfo.InvariantCulture),
        SliceKind.PointFromEnd => $"^{_step.Start}",
        SliceKind.NewAxis => "newaxis",
        SliceKind.Ellipsis => "...",
        SliceKind.List => $"[{string.Join(", ", Indices.Take(8))}{(Indices.Length > 8 ? ", …" : string.Empty)}]",
        SliceKind.Mask => string.Create(CultureInfo.InvariantCulture, $"mask of {Mask.Length}"),
        _ => "an array",
    };

    /// <summary>Finds the elements a range or steps take of an axis: the first, and how many.</summary>
    internal (long Start, long Step, long Count) RangeIn(long length)
    {
        switch (Kind)
        {
            case SliceKind.All:
                return (0, 1, length);
            case SliceKind.Range:
                var from = Offset(_range.Start, length);
                return (from, 1, Math.Max(0, Offset(_range.End, length) - from));
            default:
                // Backwards, the places are from -1 (before the first) to length - 1; forwards from 0 to length (after the last).
                var (start, stop, step) = _step;
                var (low, high) = step > 0 ? (0L, length) : (-1L, length - 1);
                var first = start is { } s ? Math.Clamp(s < 0 ? s + length : s, low, high) : step > 0 ? low : high;
                var last = stop is { } e ? Math.Clamp(e < 0 ? e + length : e, low, high) : step > 0 ? high : low;
                var distance = step > 0 ? (ulong)Math.Max(0, last - first) : (ulong)Math.Max(0, first - last);
                var stride = step > 0 ? (ulong)step : (ulong)-(step + 1) + 1; // of long.MinValue too
                return (Math.Max(0, first), step, (long)((distance / stride) + (distance % stride == 0 ? 0UL : 1UL)));
        }
    }

    /// <summary>Finds the place a number means; it may lie outside of the axis.</summary>
    internal long PlaceIn(long length)
    {
        var place = _step.Start!.Value;
        return Kind == SliceKind.PointFromEnd ? length - place : place < 0 ? place + length : place;
    }

    private static long Offset(Index index, long length) => Math.Clamp(index.IsFromEnd ? length - index.Value : index.Value, 0, length);

    private static string Text(Index index) => index.IsFromEnd ? $"-{index.Value}" : index.Value.ToString(CultureInfo.InvariantCulture);
}
