using System.Globalization;

namespace LazyGraph.Arrays;

/// <summary>The slices of one indexing, checked against the shape: what is taken of each axis, and where each axis of the result comes from.</summary>
/// <remarks>
/// At most one axis is taken by a list, a mask or an array; numbers beside it count as lists, as in NumPy, which decides where the
/// list's axis stands in the result: in the place of the first of them if they all stand side by side, before all other axes if not.
/// </remarks>
internal sealed class SlicePlan
{
    /// <summary>Stands for a new axis in <see cref="ResultAxes"/>.</summary>
    public const int New = -1;

    private SlicePlan(AxisSlice[] axes, int[] resultAxes)
    {
        Axes = axes;
        ResultAxes = resultAxes;
        Shape = Array.ConvertAll(resultAxes, axis => axis == New ? 1 : axes[axis].Count);
    }

    /// <summary>Gets what is taken of each axis of the array.</summary>
    public AxisSlice[] Axes { get; }

    /// <summary>Gets for each axis of the result the array's axis it comes from, or <see cref="New"/>.</summary>
    public int[] ResultAxes { get; }

    /// <summary>Gets the result's shape.</summary>
    public long[] Shape { get; }

    /// <summary>Gets the axis of the array that is taken by a list or a mask; -1 if there is none.</summary>
    public int ListAxis => Array.FindIndex(Axes, axis => axis.Kind is AxisSliceKind.List or AxisSliceKind.Lazy);

    /// <exception cref="ArgumentException">The slices do not fit the shape.</exception>
    public static SlicePlan Of(ReadOnlySpan<Slice> slices, ReadOnlySpan<long> shape)
    {
        var items = Expand(slices, shape);
        var axes = new AxisSlice[shape.Length];
        var result = new List<int>();
        var axis = 0;
        var list = -1;
        var listPlace = 0; // where the list's axis stands in the result
        var group = 0; // 0: no number or list yet; 1: within the first group of them; 2: after it
        foreach (var slice in items)
        {
            var isAdvanced = slice.Kind is SliceKind.Point or SliceKind.PointFromEnd or SliceKind.List or SliceKind.Mask or SliceKind.Lazy;
            if (isAdvanced)
            {
                listPlace = group switch
                {
                    0 => result.Count,
                    1 => listPlace,
                    _ => 0, // in two groups: before all other axes
                };
                group = Math.Max(group, 1);
            }
            else
            {
                group = group == 0 ? 0 : 2;
            }

            if (slice.Kind == SliceKind.NewAxis)
            {
                result.Add(New);
                continue;
            }

            if (slice.Kind == SliceKind.Ellipsis)
            {
                continue; // only said that numbers before and after it do not stand side by side
            }

            axes[axis] = Take(slice, axis, shape[axis]);
            if (axes[axis].Kind == AxisSliceKind.Range)
            {
                result.Add(axis);
            }
            else if (axes[axis].Kind != AxisSliceKind.Point)
            {
                list = list < 0
                    ? axis
                    : throw Bad($"Found lists or masks for axes {list} and {axis}, expected at most one: index twice, or use Points for elements at pairs of places.");
            }

            axis++;
        }

        if (list >= 0)
        {
            result.Insert(listPlace, list);
        }

        return new SlicePlan(axes, [.. result]);
    }

    /// <summary>The exception for slices that do not fit; every public method that takes slices names its argument so.</summary>
    private static ArgumentException Bad(string message, string argument = "slices") => new(message, argument);

    private static ArgumentOutOfRangeException Outside(string found, int axis, long length, string argument = "slices") =>
        new(argument, length == 0
            ? $"Found index {found} for axis {axis}, expected none: the axis has length 0."
            : $"Found index {found} for axis {axis}, expected one from {-length} to {length - 1}.");

    private static ArgumentException UnknownLength(Slice slice, int axis) =>
        Bad($"Found index {slice} for axis {axis}, whose length is unknown, expected the whole axis: call Persist() first, which finds the lengths.");

    /// <summary>Puts whole axes where the ellipsis stands, or at the end; the ellipsis stays before them.</summary>
    private static List<Slice> Expand(ReadOnlySpan<Slice> slices, ReadOnlySpan<long> shape)
    {
        var said = 0;
        var ellipses = 0;
        foreach (var slice in slices)
        {
            said += slice.Kind is SliceKind.NewAxis or SliceKind.Ellipsis ? 0 : 1;
            ellipses += slice.Kind == SliceKind.Ellipsis ? 1 : 0;
        }

        if (said > shape.Length)
        {
            throw Bad($"Found {said} indices for shape {ArrayText.Shape(shape)}, expected at most {shape.Length}.");
        }

        if (ellipses > 1)
        {
            throw Bad($"Found {ellipses} ellipses, expected at most one.");
        }

        var missing = Enumerable.Repeat(Slice.All, shape.Length - said);
        var items = new List<Slice>();
        foreach (var slice in slices)
        {
            items.Add(slice);
            if (slice.Kind == SliceKind.Ellipsis)
            {
                items.AddRange(missing);
            }
        }

        if (ellipses == 0)
        {
            items.AddRange(missing);
        }

        return items;
    }

    private static AxisSlice Take(Slice slice, int axis, long length)
    {
        if (length == Chunks.Unknown && slice.Kind is not (SliceKind.All or SliceKind.Lazy))
        {
            throw UnknownLength(slice, axis);
        }

        switch (slice.Kind)
        {
            case SliceKind.Point or SliceKind.PointFromEnd:
                var place = slice.PlaceIn(length);
                return place >= 0 && place < length ? new(AxisSliceKind.Point, place, 1, 1) : throw Outside(slice.ToString(), axis, length);
            case SliceKind.List:
                return OfPlaces(Array.ConvertAll(slice.Indices, index => From0(index, axis, length)));
            case SliceKind.Mask:
                var mask = slice.Mask;
                return mask.Length == length
                    ? OfPlaces([.. Enumerable.Range(0, mask.Length).Where(i => mask[i]).Select(i => (long)i)])
                    : throw Bad($"Found a mask of {mask.Length} for axis {axis}, expected one of the axis' length, {length}.");
            case SliceKind.Lazy:
                return new(AxisSliceKind.Lazy, 0, 1, Chunks.Unknown, Lazy: slice.Lazy);
            default:
                var (start, step, count) = slice.RangeIn(length);
                return new(AxisSliceKind.Range, start, step, count);
        }
    }

    private static AxisSlice OfPlaces(long[] places) => new(AxisSliceKind.List, 0, 1, places.Length, places);

    private static long From0(long index, int axis, long length)
    {
        var place = index < 0 ? index + length : index;
        return place >= 0 && place < length ? place : throw Outside(index.ToString(CultureInfo.InvariantCulture), axis, length);
    }
}
