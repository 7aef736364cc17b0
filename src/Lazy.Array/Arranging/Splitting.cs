namespace LazyGraph.Arrays;

/// <summary>Takes arrays apart along an axis.</summary>
internal static class Splitting
{
    /// <summary>Takes it apart before each of these places.</summary>
    public static ILazyArray[] At(ILazyArray array, ReadOnlySpan<long> places, int axis)
    {
        var along = ArrayAxes.Of(array, axis);
        array.Chunks.RequireKnown("split");
        var length = array.Shape[along];
        var parts = new ILazyArray[places.Length + 1];
        for (var i = 0; i < parts.Length; i++)
        {
            // As slices: negative places count from the end, and places beyond the axis are its ends.
            var start = i == 0 ? 0 : Offset(places[i - 1], length);
            var end = i == places.Length ? length : Offset(places[i], length);
            parts[i] = Assembling.Along("split", array, along, [new AxisRun(0, start, 1, Math.Max(0, end - start))]);
        }

        return parts;
    }

    /// <summary>Takes it apart into a number of parts of one length, or, if that can be, of lengths that differ by one.</summary>
    public static ILazyArray[] Into(ILazyArray array, int sections, int axis, bool areEqual)
    {
        var along = ArrayAxes.Of(array, axis);
        ArgumentOutOfRangeException.ThrowIfLessThan(sections, 1);
        array.Chunks.RequireKnown("split");
        var (size, longer) = Math.DivRem(array.Shape[along], sections);
        if (areEqual && longer != 0)
        {
            throw new ArgumentException($"Found {sections} parts for axis {along} of shape {ArrayText.Shape(array.Shape)}, expected a number that divides its length: use ArraySplit for parts of different lengths.", nameof(sections));
        }

        var places = new long[sections - 1];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = ((i + 1) * size) + Math.Min(i + 1, longer);
        }

        return At(array, places, along);
    }

    private static long Offset(long place, long length) => Math.Clamp(place < 0 ? place + length : place, 0, length);
}
