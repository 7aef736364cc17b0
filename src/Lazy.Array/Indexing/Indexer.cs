using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Takes slices of arrays, and replaces what they name.</summary>
internal static class Indexer
{
    /// <summary>Takes what the slices name.</summary>
    public static LazyArray<T> Take<T>(LazyArray<T> array, ReadOnlySpan<Slice> slices)
        where T : unmanaged
    {
        var plan = SlicePlan.Of(slices, array.Shape);
        var lazy = plan.ListAxis;
        if (lazy >= 0 && plan.Axes[lazy].Kind == AxisSliceKind.Lazy)
        {
            return LazyIndexer.Take(array, slices, plan, lazy);
        }

        var cut = new SliceChunks(plan, array.Chunks);
        var taken = IsWhole(plan, array) ? array : Cut(array, plan, cut);
        return Arrange(taken, plan);
    }

    /// <summary>Makes an array with other values in the place of what the slices name.</summary>
    public static LazyArray<T> With<T>(LazyArray<T> array, LazyArray<T> value, ReadOnlySpan<Slice> slices)
        where T : unmanaged
    {
        var plan = SlicePlan.Of(slices, array.Shape);
        if (plan.ListAxis is var list and >= 0 && plan.Axes[list].Kind == AxisSliceKind.Lazy)
        {
            throw new ArgumentException("Found an array that is still to be computed among the slices of an assignment, expected ranges, numbers, lists or bools: use With(value, mask), or compute the indices first.", nameof(slices));
        }

        array.Chunks.RequireKnown("an assignment");
        var cut = new SliceChunks(plan, array.Chunks);

        // The values, with the axes of the array: in its order, and one of length 1 for each number.
        var values = Expansion.To(value, cut.Result.Shape);
        var axes = new int[array.Rank];
        for (var axis = 0; axis < axes.Length; axis++)
        {
            axes[axis] = Array.IndexOf(plan.ResultAxes, axis); // -1, a new axis, for a number
        }

        var fitted = Rechunking.To(Views.Axes(values, "assign", axes), new Chunks(Array.ConvertAll(cut.Cuts, ofAxis => ofAxis.Lengths)));
        var origin = ArrayOrigin.Of("assign");
        var parts = Array.ConvertAll(cut.Cuts, PartsByBlock);
        return new LazyArray<T>(array.Chunks, number => Assign(array, fitted, parts, origin, number));
    }

    private static bool IsWhole<T>(SlicePlan plan, LazyArray<T> array)
        where T : unmanaged
    {
        for (var axis = 0; axis < plan.Axes.Length; axis++)
        {
            var slice = plan.Axes[axis];
            if (slice.Kind != AxisSliceKind.Range || slice.Step != 1 || slice.Count != array.Shape[axis])
            {
                return false;
            }
        }

        return true;
    }

    // The axes of the array, with what is taken of each; a number leaves one element.
    private static LazyArray<T> Cut<T>(LazyArray<T> array, SlicePlan plan, SliceChunks cut)
        where T : unmanaged
    {
        var origin = ArrayOrigin.Of("slice");
        var old = array.Chunks;
        var chunks = new Chunks(Array.ConvertAll(cut.Cuts, ofAxis => ofAxis.Lengths));
        var isPicked = plan.ListAxis >= 0;
        return new LazyArray<T>(chunks, number =>
        {
            Span<int> position = stackalloc int[chunks.Rank];
            chunks.Locate(number, position);
            return isPicked
                ? Pick(array, cut, position, origin, new BlockPlace(chunks, number))
                : View(array, cut, position, origin, new BlockPlace(chunks, number));
        });
    }

    // Without lists each block is taken from one block.
    private static ViewNode<T> View<T>(LazyArray<T> array, SliceChunks cut, ReadOnlySpan<int> position, NodeOrigin origin, BlockPlace place)
        where T : unmanaged
    {
        var rank = position.Length;
        var (axes, starts, steps, lengths) = (new int[rank], new int[rank], new int[rank], new int[rank]);
        Span<int> block = stackalloc int[rank];
        for (var axis = 0; axis < rank; axis++)
        {
            var parts = cut.Cuts[axis].Parts(position[axis]);
            axes[axis] = axis;
            steps[axis] = 1;
            block[axis] = 0;
            if (parts.Length > 0)
            {
                var part = parts[0];
                block[axis] = part.Block;
                starts[axis] = checked((int)part.Start);
                steps[axis] = part.Count == 1 ? 1 : checked((int)part.Step);
                lengths[axis] = checked((int)part.Count);
            }
        }

        return new ViewNode<T>(origin, array.Node(array.Chunks.NumberOf(block)), new ViewMap(axes, starts, steps, lengths), place);
    }

    private static PickNode<T> Pick<T>(LazyArray<T> array, SliceChunks cut, ReadOnlySpan<int> position, NodeOrigin origin, BlockPlace place)
        where T : unmanaged
    {
        var rank = position.Length;
        var parts = new SlicePart[rank][];
        for (var axis = 0; axis < rank; axis++)
        {
            parts[axis] = cut.Cuts[axis].Parts(position[axis]).ToArray();
        }

        var sources = new List<GraphNode>();
        var pieces = new List<PickedPiece>();
        foreach (var combination in Combinations(Array.ConvertAll(parts, ofAxis => ofAxis.Length)))
        {
            var block = new int[rank];
            var (from, to) = (new int[rank][], new int[rank][]);
            for (var axis = 0; axis < rank; axis++)
            {
                var part = parts[axis][combination[axis]];
                block[axis] = part.Block;
                from[axis] = part.Places ?? Picks.Range(part.Start, part.Step, part.Count);
                to[axis] = part.Targets ?? Picks.Range(part.Target, 1, part.Count);
            }

            pieces.Add(new PickedPiece(sources.Count, from, to));
            sources.Add(array.Node(array.Chunks.NumberOf(block)));
        }

        return new PickNode<T>(origin, [.. sources], [.. pieces], replaces: false, place);
    }

    // For each block of the array's axis: the blocks of the values' axis that replace something in it.
    private static Dictionary<int, List<(int Cut, SlicePart Part)>> PartsByBlock(AxisCut cut)
    {
        var byBlock = new Dictionary<int, List<(int, SlicePart)>>();
        for (var block = 0; block < cut.Count; block++)
        {
            foreach (var part in cut.Parts(block))
            {
                if (!byBlock.TryGetValue(part.Block, out var known))
                {
                    byBlock.Add(part.Block, known = []);
                }

                known.Add((block, part));
            }
        }

        return byBlock;
    }

    private static Delayed<Block<T>> Assign<T>(LazyArray<T> array, LazyArray<T> values, Dictionary<int, List<(int Cut, SlicePart Part)>>[] parts, NodeOrigin origin, int number)
        where T : unmanaged
    {
        var rank = array.Rank;
        var position = new int[rank];
        array.Chunks.Locate(number, position);
        var own = new List<(int Cut, SlicePart Part)>[rank];
        for (var axis = 0; axis < rank; axis++)
        {
            if (!parts[axis].TryGetValue(position[axis], out own[axis]!))
            {
                return array.Node(number); // nothing is replaced here
            }
        }

        List<GraphNode> sources = [array.Node(number)];
        var pieces = new List<PickedPiece>();
        foreach (var combination in Combinations(Array.ConvertAll(own, ofAxis => ofAxis.Count)))
        {
            var block = new int[rank];
            var (from, to) = (new int[rank][], new int[rank][]);
            for (var axis = 0; axis < rank; axis++)
            {
                var (cut, part) = own[axis][combination[axis]];
                block[axis] = cut;
                from[axis] = part.Targets ?? Picks.Range(part.Target, 1, part.Count);
                to[axis] = part.Places ?? Picks.Range(part.Start, part.Step, part.Count);
            }

            pieces.Add(new PickedPiece(sources.Count, from, to));
            sources.Add(values.Node(values.Chunks.NumberOf(block)));
        }

        return new PickNode<T>(origin, [.. sources], [.. pieces], replaces: true, new BlockPlace(array.Chunks, number));
    }

    private static LazyArray<T> Arrange<T>(LazyArray<T> taken, SlicePlan plan)
        where T : unmanaged
    {
        var isAsItIs = plan.ResultAxes.Length == taken.Rank;
        for (var axis = 0; isAsItIs && axis < taken.Rank; axis++)
        {
            isAsItIs = plan.ResultAxes[axis] == axis;
        }

        return isAsItIs ? taken : Views.Axes(taken, "slice", plan.ResultAxes);
    }

    private static IEnumerable<int[]> Combinations(int[] counts)
    {
        if (Array.IndexOf(counts, 0) >= 0)
        {
            yield break;
        }

        var position = new int[counts.Length];
        while (true)
        {
            yield return position;
            var moving = counts.Length - 1;
            for (; moving >= 0 && ++position[moving] == counts[moving]; moving--)
            {
                position[moving] = 0;
            }

            if (moving < 0)
            {
                yield break;
            }
        }
    }
}
