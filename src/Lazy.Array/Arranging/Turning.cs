namespace LazyGraph.Arrays;

/// <summary>Turns the order of elements around, and moves them in a circle.</summary>
internal static class Turning
{
    /// <summary>Turns the order around along these axes, or along all if none is given.</summary>
    public static ILazyArray Flip(ILazyArray array, ReadOnlySpan<int> axes)
    {
        var turned = axes.IsEmpty ? [.. Enumerable.Range(0, array.Rank)] : ArrayAxes.OfAll(array, axes);
        if (turned.Length == 0)
        {
            return array;
        }

        array.Chunks.RequireKnown("flip");
        var plans = Assembling.Keep(array);
        foreach (var axis in turned)
        {
            var length = array.Shape[axis];
            plans[axis] = AxisPlan.Of([new AxisRun(0, length - 1, -1, length)], [array.Chunks.Starts(axis)]);
        }

        return Assembling.Of("flip", [array], plans);
    }

    /// <summary>Turns the plane of two axes by quarters, from the first towards the second.</summary>
    public static ILazyArray Rotate(ILazyArray array, int quarters, ReadOnlySpan<int> axes)
    {
        if (axes.Length != 2)
        {
            throw new ArgumentException($"Found {axes.Length} axes, expected two: those of the plane that is turned.", nameof(axes));
        }

        var plane = ArrayAxes.OfAll(array, axes);
        return (quarters & 3) switch
        {
            0 => array,
            1 => AxisOrder.Swap(Flip(array, [plane[1]]), plane[0], plane[1]),
            2 => Flip(array, plane),
            _ => Flip(AxisOrder.Swap(array, plane[0], plane[1]), [plane[1]]),
        };
    }

    /// <summary>Moves elements along axes; those that leave at the end come in at the front.</summary>
    public static ILazyArray Roll(ILazyArray array, ReadOnlySpan<long> shifts, ReadOnlySpan<int> axes)
    {
        var count = Math.Max(shifts.Length, axes.Length);
        if ((shifts.Length != count && shifts.Length != 1) || (axes.Length != count && axes.Length != 1))
        {
            throw new ArgumentException($"Found {shifts.Length} shifts for {axes.Length} axes, expected as many of both, or one of either.", nameof(shifts));
        }

        array.Chunks.RequireKnown("roll");
        var offsets = new Int128[array.Rank];
        for (var i = 0; i < count; i++)
        {
            offsets[ArrayAxes.Of(array, axes[axes.Length == 1 ? 0 : i], nameof(axes))] += shifts[shifts.Length == 1 ? 0 : i];
        }

        var plans = Assembling.Keep(array);
        for (var axis = 0; axis < plans.Length; axis++)
        {
            var length = array.Shape[axis];
            var offset = length == 0 ? 0 : (long)(((offsets[axis] % length) + length) % length);
            if (offset != 0)
            {
                plans[axis] = AxisPlan.Of([new AxisRun(0, length - offset, 1, offset), new AxisRun(0, 0, 1, length - offset)], [array.Chunks.Starts(axis)]);
            }
        }

        return Assembling.Of("roll", [array], plans);
    }

    /// <summary>Moves elements in the order of one flat array.</summary>
    public static ILazyArray RollFlat(ILazyArray array, long shift) => Reshaping.To(Roll(Reshaping.Flat(array), [shift], [0]), array.Shape);
}
