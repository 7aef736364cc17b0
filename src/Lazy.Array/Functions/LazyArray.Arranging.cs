using LazyGraph.Arrays;

namespace LazyGraph;

/// <content>Arranges arrays whose element type is known only when running.</content>
public static partial class LazyArray
{
    /// <summary>Gives the array another shape; the elements keep their order, row by row.</summary>
    /// <param name="array">The array.</param>
    /// <param name="shape">The lengths of the axes, whose product is the number of elements; -1 stands once for what is left over.</param>
    /// <returns>The array. Its chunks follow from those there are: where an axis is cut that becomes part of another, it is cut anew first.</returns>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public static ILazyArray Reshape(ILazyArray array, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Reshaping.To(array, shape);
    }

    /// <summary>Puts all elements along one axis, row by row.</summary>
    /// <param name="array">The array.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Ravel(ILazyArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Reshaping.Flat(array);
    }

    /// <summary>Puts the axes into another order. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">For each axis of the result the axis of the array; none to turn the order around.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">An axis is missing or named twice.</exception>
    public static ILazyArray Transpose(ILazyArray array, params ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.Transpose(array, axes);
    }

    /// <summary>Exchanges two axes. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis1">One axis.</param>
    /// <param name="axis2">The other.</param>
    /// <returns>The array.</returns>
    public static ILazyArray SwapAxes(ILazyArray array, int axis1, int axis2)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.Swap(array, axis1, axis2);
    }

    /// <summary>Moves axes to other places; the others keep their order. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="source">The axes.</param>
    /// <param name="destination">Their new numbers.</param>
    /// <returns>The array.</returns>
    public static ILazyArray MoveAxis(ILazyArray array, ReadOnlySpan<int> source, ReadOnlySpan<int> destination)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.Move(array, source, destination);
    }

    /// <summary>Moves an axis before another one. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="start">The axis before which it goes; the number of axes to move it to the end.</param>
    /// <returns>The array.</returns>
    public static ILazyArray RollAxis(ILazyArray array, int axis, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.Roll(array, axis, start);
    }

    /// <summary>Adds axes of one element. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">Their numbers in the result.</param>
    /// <returns>The array.</returns>
    public static ILazyArray ExpandDims(ILazyArray array, params ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.Expand(array, axes);
    }

    /// <summary>Leaves out axes of one element. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">These; all there are if none is given.</param>
    /// <returns>The array.</returns>
    /// <exception cref="ArgumentException">An axis has another length.</exception>
    public static ILazyArray Squeeze(ILazyArray array, params ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(array);
        return AxisOrder.Squeeze(array, axes);
    }

    /// <summary>Repeats the array along axes of one element and along new ones in front. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="shape">The new shape.</param>
    /// <returns>The array; a repeated axis is one chunk.</returns>
    /// <exception cref="ArgumentException">The shape does not fit.</exception>
    public static ILazyArray BroadcastTo(ILazyArray array, params ReadOnlySpan<long> shape)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Expansion.To(array, shape);
    }

    /// <summary>Turns the order of the elements around. Nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">Along these axes; along all if none is given.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Flip(ILazyArray array, params ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Turning.Flip(array, axes);
    }

    /// <summary>Turns the plane of two axes by quarters, from the first axis towards the second.</summary>
    /// <param name="array">The array.</param>
    /// <param name="quarters">How many; negative ones the other way.</param>
    /// <param name="axes">The two axes.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Rotate90(ILazyArray array, int quarters, ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Turning.Rotate(array, quarters, axes);
    }

    /// <summary>Moves the elements, in their order row by row; those that leave at the end come in at the front.</summary>
    /// <param name="array">The array.</param>
    /// <param name="shift">How far; negative towards the front.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Roll(ILazyArray array, long shift)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Turning.RollFlat(array, shift);
    }

    /// <summary>Moves the elements along axes; those that leave at the end come in at the front.</summary>
    /// <param name="array">The array.</param>
    /// <param name="shifts">How far, for each axis or once for all.</param>
    /// <param name="axes">The axes; one named twice is moved by both.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Roll(ILazyArray array, ReadOnlySpan<long> shifts, ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Turning.Roll(array, shifts, axes);
    }

    /// <summary>Writes the array several times side by side. Its blocks are used again: nothing is copied.</summary>
    /// <param name="array">The array.</param>
    /// <param name="counts">How often along each axis, counted from the last; more counts than axes add axes in front.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Tile(ILazyArray array, params ReadOnlySpan<long> counts)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Repetition.Tile(array, counts);
    }

    /// <summary>Writes each element several times, one after the other.</summary>
    /// <param name="array">The array.</param>
    /// <param name="count">How often.</param>
    /// <param name="axis">Along which axis; without one, of all elements row by row.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Repeat(ILazyArray array, long count, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Repetition.Each(axis is null ? Reshaping.Flat(array) : array, count, axis ?? 0);
    }

    /// <summary>Keeps what lies on a diagonal and below, with zeros above.</summary>
    /// <param name="array">The array.</param>
    /// <param name="diagonal">The diagonal of the last two axes: 0 the main one, 1 that above.</param>
    /// <returns>The array.</returns>
    public static ILazyArray LowerTriangle(ILazyArray array, long diagonal = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Triangle.Of(array, diagonal, isLower: true);
    }

    /// <summary>Keeps what lies on a diagonal and above, with zeros below.</summary>
    /// <param name="array">The array.</param>
    /// <param name="diagonal">The diagonal of the last two axes: 0 the main one, 1 that above.</param>
    /// <returns>The array.</returns>
    public static ILazyArray UpperTriangle(ILazyArray array, long diagonal = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Triangle.Of(array, diagonal, isLower: false);
    }

    /// <summary>Leaves out places of an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="places">The places; negative ones count from the end.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Delete(ILazyArray array, ReadOnlySpan<long> places, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Editing.Delete(array, places, axis);
    }

    /// <summary>Puts values before places of an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="places">The places in the array; its length stands for the end, negative ones count from there.</param>
    /// <param name="values">The values, broadcast to as many rows as there are places, and cast to the array's type.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Insert(ILazyArray array, ReadOnlySpan<long> places, ILazyArray values, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(values);
        return Editing.Insert(array, places, values, axis);
    }

    /// <summary>Puts one array behind another.</summary>
    /// <param name="array">The first array.</param>
    /// <param name="values">The other array.</param>
    /// <param name="axis">Along which axis; without one, of the elements of both row by row.</param>
    /// <returns>The array, of NumPy's common type.</returns>
    public static ILazyArray Append(ILazyArray array, ILazyArray values, int? axis = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(values);
        return Editing.Append(array, values, axis);
    }

    /// <summary>Adds cells around an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="widths">How many before and behind, for each axis, or one pair for all.</param>
    /// <param name="mode">What stands in them.</param>
    /// <param name="value">The constant, or the end of the ramp: a scalar, cast to the array's type; null is zero.</param>
    /// <returns>The array.</returns>
    public static ILazyArray Pad(ILazyArray array, ReadOnlySpan<(long Before, long After)> widths, PadMode mode = PadMode.Constant, IConvertible? value = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Accept(new Padder(widths.ToArray(), mode, value));
    }

    /// <summary>Takes the array apart along an axis into parts of one length.</summary>
    /// <param name="array">The array.</param>
    /// <param name="parts">How many; the length of the axis is a multiple of it.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The parts.</returns>
    public static ILazyArray[] Split(ILazyArray array, int parts, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Splitting.Into(array, parts, axis, areEqual: true);
    }

    /// <summary>Takes the array apart along an axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="places">The places at which parts begin but for the first.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The parts.</returns>
    public static ILazyArray[] Split(ILazyArray array, ReadOnlySpan<long> places, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Splitting.At(array, places, axis);
    }

    /// <summary>Takes the array apart along an axis into parts of about one length: the first ones may be longer by one.</summary>
    /// <param name="array">The array.</param>
    /// <param name="parts">How many.</param>
    /// <param name="axis">The axis.</param>
    /// <returns>The parts.</returns>
    public static ILazyArray[] ArraySplit(ILazyArray array, int parts, int axis = 0)
    {
        ArgumentNullException.ThrowIfNull(array);
        return Splitting.Into(array, parts, axis, areEqual: false);
    }

    private sealed class Padder((long Before, long After)[] widths, PadMode mode, IConvertible? value) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => array.Pad(widths, mode, value is null ? default : ElementValue.Of<T>(value));
    }
}
