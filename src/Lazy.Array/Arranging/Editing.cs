namespace LazyGraph.Arrays;

/// <summary>Adds rows to arrays and takes some away.</summary>
internal static class Editing
{
    public static ILazyArray Append(ILazyArray array, ILazyArray values, int? axis) => axis is { } along
        ? Joining.Concatenate([array, values], along)
        : Joining.Concatenate([Reshaping.Flat(array), Reshaping.Flat(values)], 0);

    /// <summary>Puts values before places of an axis; the places are those of the array as it was.</summary>
    public static ILazyArray Insert(ILazyArray array, ReadOnlySpan<long> places, ILazyArray values, int axis)
    {
        var along = ArrayAxes.Of(array, axis);
        var length = Known(array, along, "insert");
        var order = new (long Place, int Number)[places.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (Place(array, along, places[i], length + 1), i);
        }

        if (order.Length == 0)
        {
            return array;
        }

        Array.Sort(order);
        var added = Added(array, along, order.Length, values);
        var runs = new List<AxisRun>();
        var last = 0L;
        foreach (var (place, number) in order)
        {
            runs.Add(new AxisRun(0, last, 1, place - last));
            runs.Add(new AxisRun(1, number, 1, 1));
            last = place;
        }

        runs.Add(new AxisRun(0, last, 1, length - last));
        return Assembling.Along("insert", [array, added], along, runs, array.Chunks.Axis(along).Max());
    }

    /// <summary>Leaves out places of an axis.</summary>
    public static ILazyArray Delete(ILazyArray array, ReadOnlySpan<long> places, int axis)
    {
        var along = ArrayAxes.Of(array, axis);
        var length = Known(array, along, "delete");
        var gone = new SortedSet<long>();
        foreach (var place in places)
        {
            gone.Add(Place(array, along, place, length));
        }

        if (gone.Count == 0)
        {
            return array;
        }

        var runs = new List<AxisRun>();
        var next = 0L;
        foreach (var place in gone)
        {
            runs.Add(new AxisRun(0, next, 1, place - next));
            next = place + 1;
        }

        runs.Add(new AxisRun(0, next, 1, length - next));
        return Assembling.Along("delete", array, along, runs, array.Chunks.Axis(along).Max());
    }

    private static long Known(ILazyArray array, int axis, string name)
    {
        array.Chunks.RequireKnown(name);
        return array.Shape[axis];
    }

    private static long Place(ILazyArray array, int axis, long place, long count)
    {
        var from0 = place < 0 ? place + array.Shape[axis] : place;
        return from0 >= 0 && from0 < count
            ? from0
            : throw new ArgumentOutOfRangeException(nameof(place), $"Found place {place} on axis {axis} of shape {ArrayText.Shape(array.Shape)}, expected one from {-array.Shape[axis]} to {count - 1}.");
    }

    // The new rows in the array's type, one for each place, and cut as the array is.
    private static ILazyArray Added(ILazyArray array, int axis, int count, ILazyArray values)
    {
        var shape = array.Shape.ToArray();
        shape[axis] = count;
        var added = Expansion.To(Retyping.To(values, array.ElementType), shape);
        var cut = array.Chunks.ToArrays();
        cut[axis] = added.Chunks.Axis(axis);
        return Rechunking.To(added, new Chunks(cut));
    }
}
