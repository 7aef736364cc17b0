namespace LazyGraph.Arrays;

/// <summary>Coordinates along axes, spread over the grid that they span.</summary>
internal static class CoordinateGrid
{
    public static ILazyArray[] Of(ILazyArray[] arrays, bool swapsFirstAxes)
    {
        for (var i = 0; i < arrays.Length; i++)
        {
            arrays[i] = arrays[i].Rank <= 1
                ? AxisOrder.AtLeast(arrays[i], 1)
                : throw new ArgumentException($"Found shape {ArrayText.Shape(arrays[i].Shape)} of array number {i}, expected a single axis.", nameof(arrays));
        }

        var order = Enumerable.Range(0, arrays.Length).ToArray();
        if (swapsFirstAxes && order.Length > 1)
        {
            (order[0], order[1]) = (1, 0);
        }

        var lengths = new long[arrays.Length][];
        for (var i = 0; i < arrays.Length; i++)
        {
            lengths[order[i]] = arrays[i].Chunks.Axis(0);
        }

        var chunks = new Chunks(lengths);
        var grids = new ILazyArray[arrays.Length];
        for (var i = 0; i < grids.Length; i++)
        {
            var others = Enumerable.Range(0, arrays.Length).Where(axis => axis != order[i]).ToArray();
            grids[i] = Expansion.To(AxisOrder.Expand(arrays[i], others), chunks);
        }

        return grids;
    }
}
