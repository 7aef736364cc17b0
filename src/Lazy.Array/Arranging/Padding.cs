namespace LazyGraph.Arrays;

/// <summary>Adds cells around an array.</summary>
internal static class Padding
{
    /// <param name="array">The array.</param>
    /// <param name="widths">How many cells before and behind, for each axis or once for all.</param>
    /// <param name="mode">What stands in them.</param>
    /// <param name="values">For constants and ramps the values before and behind, for each axis or once for all: pairs one after the other.</param>
    public static LazyArray<T> Of<T>(LazyArray<T> array, ReadOnlySpan<(long Before, long After)> widths, PadMode mode, ReadOnlySpan<(T Before, T After)> values)
        where T : unmanaged
    {
        var ofAxes = Spread(array, widths, nameof(widths));
        var ends = values.IsEmpty ? new (T, T)[array.Rank] : Spread(array, values, nameof(values));
        foreach (var (before, after) in ofAxes)
        {
            if (before < 0 || after < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(widths), $"Found a width of {Math.Min(before, after)}, expected 0 or more.");
            }
        }

        array.Chunks.RequireKnown("pad");
        return mode switch
        {
            PadMode.Constant => Constant(array, ofAxes, ends),
            PadMode.Empty => Constant(array, ofAxes, new (T, T)[array.Rank]),
            PadMode.Edge or PadMode.Reflect or PadMode.Symmetric or PadMode.Wrap => Taken(array, ofAxes, mode),
            PadMode.LinearRamp or PadMode.Maximum or PadMode.Minimum or PadMode.Mean or PadMode.Median => AxisByAxis(array, ofAxes, ends, mode),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Found no mode of padding, expected one of PadMode."),
        };
    }

    private static TItem[] Spread<T, TItem>(LazyArray<T> array, ReadOnlySpan<TItem> given, string argument)
        where T : unmanaged
    {
        var result = new TItem[array.Rank];
        if (given.Length == 1)
        {
            Array.Fill(result, given[0]);
            return result;
        }

        return given.Length == array.Rank
            ? given.ToArray()
            : throw new ArgumentException($"Found {given.Length} pairs for shape {ArrayText.Shape(array.Shape)}, expected one for each of its {array.Rank} axes, or one for all.", argument);
    }

    // Blocks of the new cells are constants, so they cost nothing.
    private static LazyArray<T> Constant<T>(LazyArray<T> array, (long Before, long After)[] widths, (T Before, T After)[] values)
        where T : unmanaged
    {
        var plans = Assembling.Keep(array);
        var fills = new T[2 * widths.Length];
        for (var axis = 0; axis < widths.Length; axis++)
        {
            var (before, after) = widths[axis];
            (fills[2 * axis], fills[(2 * axis) + 1]) = values[axis];
            if (before > 0 || after > 0)
            {
                plans[axis] = AxisPlan.Of([new(~(2 * axis), 0, 1, before), new(0, 0, 1, array.Shape[axis]), new(~((2 * axis) + 1), 0, 1, after)], [array.Chunks.Starts(axis)]);
            }
        }

        return (LazyArray<T>)Assembling.Of("pad", [array], plans, fills: fills);
    }

    private static LazyArray<T> Taken<T>(LazyArray<T> array, (long Before, long After)[] widths, PadMode mode)
        where T : unmanaged
    {
        var plans = Assembling.Keep(array);
        for (var axis = 0; axis < widths.Length; axis++)
        {
            var (before, after) = widths[axis];
            if (before > 0 || after > 0)
            {
                var length = NotEmpty(array, axis);
                plans[axis] = AxisPlan.Of([.. Runs(-before, 0, length, mode), new(0, 0, 1, length), .. Runs(length, length + after, length, mode)], [array.Chunks.Starts(axis)]);
            }
        }

        return (LazyArray<T>)Assembling.Of("pad", [array], plans);
    }

    private static long NotEmpty(ILazyArray array, int axis) => array.Shape[axis] > 0
        ? array.Shape[axis]
        : throw new ArgumentException($"Found no element on axis {axis} of shape {ArrayText.Shape(array.Shape)}, expected one: only constants can be put beside nothing.", nameof(array));

    /// <summary>The stretches from one place to another of an axis that goes on beyond its ends as the mode says.</summary>
    private static IEnumerable<AxisRun> Runs(long from, long to, long length, PadMode mode)
    {
        if (mode == PadMode.Edge || (mode == PadMode.Reflect && length == 1))
        {
            yield return new(0, from < 0 ? 0 : length - 1, 0, to - from);
            yield break;
        }

        // One period is the axis forwards and, where it is mirrored, backwards with or without its ends.
        var back = mode switch { PadMode.Wrap => 0, PadMode.Symmetric => length, _ => length - 2 };
        var period = length + back;
        for (var place = from; place < to;)
        {
            var phase = ((place % period) + period) % period;
            var isForward = phase < length;
            var count = Math.Min(to - place, (isForward ? length : period) - phase);
            if (isForward)
            {
                yield return new(0, phase, 1, count);
            }
            else
            {
                yield return new(0, mode == PadMode.Symmetric ? period - 1 - phase : period - phase, -1, count);
            }

            place += count;
        }
    }

    // What was added along one axis counts for the next one, as in NumPy.
    private static LazyArray<T> AxisByAxis<T>(LazyArray<T> array, (long Before, long After)[] widths, (T Before, T After)[] values, PadMode mode)
        where T : unmanaged
    {
        ILazyArray result = array;
        for (var axis = 0; axis < widths.Length; axis++)
        {
            var (before, after) = widths[axis];
            if (before == 0 && after == 0)
            {
                continue;
            }

            var length = NotEmpty(result, axis);
            if (mode == PadMode.LinearRamp)
            {
                var first = Ramp<T>(result, axis, 0, before, values[axis].Before, isBefore: true);
                var last = Ramp<T>(result, axis, length - 1, after, values[axis].After, isBefore: false);
                result = Assembling.Along("pad", [result, first, last], axis, [new(1, 0, 1, before), new(0, 0, 1, length), new(2, 0, 1, after)]);
            }
            else
            {
                var value = PadStatistic.Of((LazyArray<T>)result, axis, mode);
                result = Assembling.Along("pad", [result, value], axis, [new(1, 0, 0, before), new(0, 0, 1, length), new(1, 0, 0, after)]);
            }
        }

        return (LazyArray<T>)result;
    }

    private static LazyArray<T> Ramp<T>(ILazyArray array, int axis, long edge, long width, T end, bool isBefore)
        where T : unmanaged
    {
        var cells = Assembling.Along("pad", array, axis, [new(0, edge, 0, width)]);
        var operation = PadRamp<T>.Make(end, width, isBefore);
        var shape = new long[array.Rank - axis];
        Array.Fill(shape, 1);
        shape[0] = width;
        var steps = LazyArray.FromSource(ArrayOrigin.Of("pad"), new RangeSource<double>(0, 1), new Chunks([[width]]));
        return Elementwise.Apply<T>(operation, cells, Reshaping.To(steps, shape));
    }
}
