namespace LazyGraph.Arrays;

/// <summary>Arrays of windows.</summary>
internal static class SlidingWindows
{
    public static LazyArray<T> Of<T>(LazyArray<T> array, int[] window, int[]? axes)
        where T : unmanaged
    {
        var rank = array.Rank;
        axes = axes is null ? [.. Enumerable.Range(0, rank)] : Array.ConvertAll(axes, axis => ArrayAxes.Of(array, axis));
        if (window.Length != axes.Length)
        {
            throw new ArgumentException($"Found {window.Length} lengths of a window for {axes.Length} axes of shape {ArrayText.Shape(array.Shape)}, expected one for each.", nameof(window));
        }

        array.Chunks.RequireKnown("SlidingWindowView");
        var more = new int[rank]; // than one element that a window has; an axis may be named twice
        for (var i = 0; i < axes.Length; i++)
        {
            more[axes[i]] = checked(more[axes[i]] + Math.Max(0, window[i] - 1));
            if (window[i] < 1 || more[axes[i]] >= array.Shape[axes[i]])
            {
                throw new ArgumentException($"Found a window of length {window[i]} along axis {axes[i]} of shape {ArrayText.Shape(array.Shape)}, expected at least 1 and at most the length.", nameof(window));
            }
        }

        var ways = new OverlapAxis[rank];
        var lengths = new long[rank + window.Length][];
        for (var axis = 0; axis < rank; axis++)
        {
            var cut = CutFor(more[axis], array.Chunks.Axis(axis), axis);
            ways[axis] = new OverlapAxis(cut, (0, more[axis]), Boundary.None);
            lengths[axis] = [.. cut[..^1], cut[^1] - more[axis]];
        }

        for (var i = 0; i < window.Length; i++)
        {
            lengths[rank + i] = [window[i]];
        }

        var extended = Overlapping.Extend(array, ways);
        var chunks = new Chunks(lengths);
        ChunkNormalizer.CheckBlocks(lengths, chunks.Shape);
        int[] walked = [.. Enumerable.Range(0, rank), .. axes];
        return Views.Of(extended, "windows", chunks, number =>
        {
            var shape = Array.ConvertAll(chunks.BlockShape(number), length => checked((int)length));
            return (number, new ViewMap(walked, new int[rank], Overlapping.Every(walked.Length, 1), shape));
        });
    }

    // As blocks are cut for an overlap; the last one has at least one window's beginning.
    private static long[] CutFor(int more, long[] lengths, int axis)
    {
        var cut = OverlapAxis.AtLeast(more, lengths, axis);
        return cut.Length > 1 && cut[^1] <= more ? [.. cut[..^2], cut[^2] + cut[^1]] : cut;
    }
}
