using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Takes elements one by one.</summary>
internal static class PointIndexer
{
    /// <summary>Takes the elements at places of which each list gives the indices along one axis.</summary>
    /// <exception cref="ArgumentException">The lists do not fit the shape or each other.</exception>
    public static LazyArray<T> Take<T>(LazyArray<T> array, ReadOnlySpan<long[]> places)
        where T : unmanaged
    {
        array.Chunks.RequireKnown("points");
        var (from0, count) = Check(places, array.Shape);

        // No block of the result is longer than a block of the array.
        var largest = 1L;
        for (var axis = 0; axis < array.Rank; axis++)
        {
            largest = Math.Min(Array.MaxLength, largest * Math.Max(1, array.Chunks.Axis(axis).Max()));
        }

        var chunks = new Chunks([count == 0 ? [0] : ChunkNormalizer.Cut(count, largest)]);
        var origin = ArrayOrigin.Of("points");
        return new LazyArray<T>(chunks, number =>
        {
            var start = (int)chunks.Starts(0)[number];
            return Make(array, from0, start, (int)chunks.Axis(0)[number], origin, new BlockPlace(chunks, number));
        });
    }

    // What is taken of each block is small, so that a block needs to be there only until that is taken.
    private static Delayed<Block<T>> Make<T>(LazyArray<T> array, long[][] places, int start, int count, NodeOrigin origin, BlockPlace place)
        where T : unmanaged
    {
        var byBlock = new Dictionary<int, List<int>>();
        Span<int> position = stackalloc int[array.Rank];
        for (var i = 0; i < count; i++)
        {
            for (var axis = 0; axis < position.Length; axis++)
            {
                position[axis] = AxisCut.BlockAt(array.Chunks.Starts(axis), places[axis][start + i]);
            }

            var block = array.Chunks.NumberOf(position);
            if (!byBlock.TryGetValue(block, out var points))
            {
                byBlock.Add(block, points = []);
            }

            points.Add(i);
        }

        var sources = new List<GraphNode>();
        var pieces = new List<PickedPiece>();
        foreach (var (block, points) in byBlock)
        {
            var begin = array.Chunks.BlockOrigin(block);
            var within = new int[array.Rank][];
            for (var axis = 0; axis < within.Length; axis++)
            {
                within[axis] = [.. points.Select(point => (int)(places[axis][start + point] - begin[axis]))];
            }

            var isAll = points.Count == count;
            var ofBlock = isAll ? place : new BlockPlace(new Chunks([[points.Count]]), 0);
            var taken = new PointsNode<T>(origin, array.Node(block), within, points.Count, ofBlock);
            if (isAll)
            {
                return taken;
            }

            pieces.Add(new PickedPiece(sources.Count, [Picks.Range(0, 1, points.Count)], [[.. points]]));
            sources.Add(taken);
        }

        return new PickNode<T>(origin, [.. sources], [.. pieces], replaces: false, place);
    }

    private static (long[][] Places, int Count) Check(ReadOnlySpan<long[]> places, ReadOnlySpan<long> shape)
    {
        if (places.Length != shape.Length || shape.Length == 0)
        {
            throw new ArgumentException($"Found {places.Length} lists for shape {ArrayText.Shape(shape)}, expected one for each axis.", nameof(places));
        }

        var count = 1;
        foreach (var list in places)
        {
            ArgumentNullException.ThrowIfNull(list, nameof(places));
            count = count == 1 ? list.Length : count;
        }

        var from0 = new long[places.Length][];
        for (var axis = 0; axis < from0.Length; axis++)
        {
            var list = places[axis];
            if (list.Length != count && list.Length != 1)
            {
                throw new ArgumentException($"Found lists of {string.Join(" and ", places.ToArray().Select(each => each.Length))} places, expected as many for each axis, or 1.", nameof(places));
            }

            from0[axis] = new long[count];
            for (var i = 0; i < count; i++)
            {
                var index = list[list.Length == 1 ? 0 : i];
                from0[axis][i] = index < 0 ? index + shape[axis] : index;
                if (from0[axis][i] < 0 || from0[axis][i] >= shape[axis])
                {
                    throw new ArgumentOutOfRangeException(nameof(places), shape[axis] == 0
                        ? $"Found index {index} for axis {axis}, expected none: the axis has length 0."
                        : $"Found index {index} for axis {axis}, expected one from {-shape[axis]} to {shape[axis] - 1}.");
                }
            }
        }

        return (from0, count);
    }
}
