using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Gives the array another shape; the elements keep their order, row by row.</summary>
    /// <param name="shape">The lengths of the axes, whose product is the number of elements; -1 stands once for what is left over.</param>
    /// <returns>The array. Its chunks follow from those there are: where an axis is cut that becomes part of another, it is cut anew first.</returns>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public LazyArray<T> Reshape(params ReadOnlySpan<long> shape) => (LazyArray<T>)Reshaping.To(this, shape);

    /// <summary>Puts all elements along one axis, row by row.</summary>
    /// <returns>The array.</returns>
    public LazyArray<T> Ravel() => (LazyArray<T>)Reshaping.Flat(this);

    /// <inheritdoc cref="Ravel"/>
    public LazyArray<T> Flatten() => Ravel();

    /// <summary>Puts the axes into another order. Nothing is copied.</summary>
    /// <param name="axes">For each axis of the result the axis of this array; none to turn the order around.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">An axis is missing or named twice.</exception>
    public LazyArray<T> Transpose(params ReadOnlySpan<int> axes) => (LazyArray<T>)AxisOrder.Transpose(this, axes);

    /// <summary>Exchanges two axes. Nothing is copied.</summary>
    /// <param name="axis1">One axis.</param>
    /// <param name="axis2">The other.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> SwapAxes(int axis1, int axis2) => (LazyArray<T>)AxisOrder.Swap(this, axis1, axis2);

    /// <summary>Moves an axis to another place; the others keep their order. Nothing is copied.</summary>
    /// <param name="source">The axis.</param>
    /// <param name="destination">Its new number.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> MoveAxis(int source, int destination) => MoveAxis([source], [destination]);

    /// <summary>Moves axes to other places; the others keep their order. Nothing is copied.</summary>
    /// <param name="source">The axes.</param>
    /// <param name="destination">Their new numbers.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> MoveAxis(ReadOnlySpan<int> source, ReadOnlySpan<int> destination) => (LazyArray<T>)AxisOrder.Move(this, source, destination);

    /// <summary>Moves an axis before another one. Nothing is copied.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="start">The axis before which it goes; the number of axes to move it to the end.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> RollAxis(int axis, int start = 0) => (LazyArray<T>)AxisOrder.Roll(this, axis, start);

    /// <summary>Adds axes of one element. Nothing is copied.</summary>
    /// <param name="axes">Their numbers in the result.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> ExpandDims(params ReadOnlySpan<int> axes) => (LazyArray<T>)AxisOrder.Expand(this, axes);

    /// <summary>Leaves out axes of one element. Nothing is copied.</summary>
    /// <param name="axes">These; all there are if none is given.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">An axis has another length.</exception>
    public LazyArray<T> Squeeze(params ReadOnlySpan<int> axes) => (LazyArray<T>)AxisOrder.Squeeze(this, axes);

    /// <summary>Repeats the array along axes of one element and along new ones in front. Nothing is copied.</summary>
    /// <param name="shape">The new shape.</param>
    /// <returns>The array; a repeated axis is one chunk.</returns>
    /// <exception cref="ArgumentException">The shape does not fit.</exception>
    public LazyArray<T> BroadcastTo(params ReadOnlySpan<long> shape) => Expansion.To(this, shape);

    /// <summary>Turns the order of the elements around. Nothing is copied.</summary>
    /// <param name="axes">Along these axes; along all if none is given.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Flip(params ReadOnlySpan<int> axes) => (LazyArray<T>)Turning.Flip(this, axes);

    /// <summary>Turns the plane of the first two axes by quarters, from the first axis towards the second.</summary>
    /// <param name="quarters">How many; negative ones the other way.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Rotate90(int quarters = 1) => Rotate90(quarters, [0, 1]);

    /// <summary>Turns the plane of two axes by quarters, from the first axis towards the second.</summary>
    /// <param name="quarters">How many; negative ones the other way.</param>
    /// <param name="axes">The two axes.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Rotate90(int quarters, ReadOnlySpan<int> axes) => (LazyArray<T>)Turning.Rotate(this, quarters, axes);

    /// <summary>Moves the elements, in their order row by row; those that leave at the end come in at the front.</summary>
    /// <param name="shift">How far; negative towards the front.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Roll(long shift) => (LazyArray<T>)Turning.RollFlat(this, shift);

    /// <summary>Moves the elements along an axis; those that leave at the end come in at the front.</summary>
    /// <param name="shift">How far; negative towards the front.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Roll(long shift, int axis) => (LazyArray<T>)Turning.Roll(this, [shift], [axis]);

    /// <summary>Moves the elements along axes; those that leave at the end come in at the front.</summary>
    /// <param name="shifts">How far, for each axis or once for all.</param>
    /// <param name="axes">The axes; one named twice is moved by both.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Roll(ReadOnlySpan<long> shifts, ReadOnlySpan<int> axes) => (LazyArray<T>)Turning.Roll(this, shifts, axes);

    /// <summary>Writes the array several times side by side. Its blocks are used again: nothing is copied.</summary>
    /// <param name="counts">How often along each axis, counted from the last; more counts than axes add axes in front.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Tile(params ReadOnlySpan<long> counts) => (LazyArray<T>)Repetition.Tile(this, counts);

    /// <summary>Writes each element several times, one after the other.</summary>
    /// <param name="count">How often.</param>
    /// <param name="axis">Along which axis; without one, of all elements row by row.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Repeat(long count, int? axis = null) => (LazyArray<T>)Repetition.Each(axis is null ? Ravel() : this, count, axis ?? 0);

    /// <summary>Writes each element along an axis as often as it is said for it.</summary>
    /// <param name="counts">How often, for each place of the axis.</param>
    /// <param name="axis">The axis; without one, of all elements row by row.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Repeat(ReadOnlySpan<long> counts, int? axis = null) => (LazyArray<T>)Repetition.Each(axis is null ? Ravel() : this, counts, axis ?? 0);

    /// <summary>Adds cells around the array.</summary>
    /// <param name="width">How many, at both ends of each axis.</param>
    /// <param name="mode">What stands in them.</param>
    /// <param name="value">The constant, or the end of the ramp.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Pad(long width, PadMode mode = PadMode.Constant, T value = default) => Pad([(width, width)], mode, [(value, value)]);

    /// <summary>Adds cells around the array.</summary>
    /// <param name="widths">How many before and behind, for each axis, or one pair for all.</param>
    /// <param name="mode">What stands in them.</param>
    /// <param name="value">The constant, or the end of the ramp.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Pad(ReadOnlySpan<(long Before, long After)> widths, PadMode mode = PadMode.Constant, T value = default) => Pad(widths, mode, [(value, value)]);

    /// <summary>Adds cells around the array.</summary>
    /// <param name="widths">How many before and behind, for each axis, or one pair for all.</param>
    /// <param name="mode">What stands in them.</param>
    /// <param name="values">The constants, or the ends of the ramps, before and behind, for each axis, or one pair for all. In corners that of the last axis counts.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Pad(ReadOnlySpan<(long Before, long After)> widths, PadMode mode, ReadOnlySpan<(T Before, T After)> values) => Padding.Of(this, widths, mode, values);

    /// <summary>Puts another array behind this one.</summary>
    /// <param name="values">The other array.</param>
    /// <param name="axis">Along which axis; without one, of the elements of both row by row.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Append(LazyArray<T> values, int? axis = null) => (LazyArray<T>)Editing.Append(this, values, axis);

    /// <summary>Puts values before places of an axis.</summary>
    /// <param name="places">The places in this array; its length stands for the end, negative ones count from there.</param>
    /// <param name="values">The values, broadcast to as many rows as there are places.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Insert(ReadOnlySpan<long> places, LazyArray<T> values, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        return (LazyArray<T>)Editing.Insert(this, places, values, axis);
    }

    /// <summary>Puts a value before places of an axis.</summary>
    /// <param name="places">The places in this array; its length stands for the end, negative ones count from there.</param>
    /// <param name="value">The value.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Insert(ReadOnlySpan<long> places, T value, int axis = 0) => Insert(places, LazyArray.Scalar(value), axis);

    /// <summary>Leaves out places of an axis.</summary>
    /// <param name="places">The places; negative ones count from the end.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> Delete(ReadOnlySpan<long> places, int axis = 0) => (LazyArray<T>)Editing.Delete(this, places, axis);

    /// <summary>Keeps what lies on a diagonal and below, with zeros above.</summary>
    /// <param name="diagonal">The diagonal of the last two axes: 0 the main one, 1 that above.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> LowerTriangle(long diagonal = 0) => (LazyArray<T>)Triangle.Of(this, diagonal, isLower: true);

    /// <summary>Keeps what lies on a diagonal and above, with zeros below.</summary>
    /// <param name="diagonal">The diagonal of the last two axes: 0 the main one, 1 that above.</param>
    /// <returns>The array.</returns>
    public LazyArray<T> UpperTriangle(long diagonal = 0) => (LazyArray<T>)Triangle.Of(this, diagonal, isLower: false);

    /// <summary>Takes the array apart along an axis into parts of one length.</summary>
    /// <param name="parts">How many; the length of the axis is a multiple of it.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The parts.</returns>
    public LazyArray<T>[] Split(int parts, int axis = 0) => Typed(Splitting.Into(this, parts, axis, areEqual: true));

    /// <summary>Takes the array apart along an axis.</summary>
    /// <param name="places">The places at which parts begin but for the first.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The parts.</returns>
    public LazyArray<T>[] Split(ReadOnlySpan<long> places, int axis = 0) => Typed(Splitting.At(this, places, axis));

    /// <summary>Takes the array apart along an axis into parts of about one length: the first ones may be longer by one.</summary>
    /// <param name="parts">How many.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The parts.</returns>
    public LazyArray<T>[] ArraySplit(int parts, int axis = 0) => Typed(Splitting.Into(this, parts, axis, areEqual: false));

    private static LazyArray<T>[] Typed(ILazyArray[] arrays) => Array.ConvertAll(arrays, array => (LazyArray<T>)array);
}
