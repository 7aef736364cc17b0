using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Extends blocks by elements of their neighbours, and takes them away again.</summary>
internal static class Overlapping
{
    /// <summary>Says the same of every axis.</summary>
    public static TValue[] Every<TValue>(int rank, TValue value)
    {
        var values = new TValue[rank];
        Array.Fill(values, value);
        return values;
    }

    /// <summary>Extends the blocks; those that are shorter than the depth are put together before.</summary>
    public static LazyArray<T> Extend<T>(LazyArray<T> array, OverlapDepth[] depth, Boundary[]? boundary)
        where T : unmanaged
    {
        boundary = Checked(array, depth, boundary);
        array.Chunks.RequireKnown("overlap");
        var axes = new OverlapAxis[array.Rank];
        for (var axis = 0; axis < axes.Length; axis++)
        {
            var lengths = OverlapAxis.AtLeast(Math.Max(depth[axis].Before, depth[axis].After), array.Chunks.Axis(axis), axis);
            axes[axis] = new OverlapAxis(lengths, depth[axis], boundary[axis]);
        }

        return Extend(array, axes);
    }

    /// <summary>Extends the blocks of an array, cut as the axes say.</summary>
    public static LazyArray<T> Extend<T>(LazyArray<T> array, OverlapAxis[] axes)
        where T : unmanaged
    {
        var cut = Rechunking.To(array, new Chunks(Array.ConvertAll(axes, axis => axis.Lengths)));
        if (Array.TrueForAll(axes, axis => axis.Depth == default))
        {
            return cut;
        }

        var origin = ArrayOrigin.Of("overlap");
        var chunks = new Chunks(Array.ConvertAll(axes, axis => axis.Extended));
        ChunkNormalizer.CheckBlocks(chunks.ToArrays(), chunks.Shape);
        var ones = Every(axes.Length, 1);
        var constants = Array.ConvertAll(axes, axis => axis.Boundary.Kind == BoundaryKind.Constant && axis.Depth != default
            ? new ValueNode<Block<T>>(origin, new Block<T>([axis.Boundary.ValueAs<T>()], ones))
            : null);
        return new LazyArray<T>(chunks, number => Make(cut, axes, constants, origin, new BlockPlace(chunks, number)));
    }

    /// <summary>Takes away what blocks were extended by.</summary>
    public static LazyArray<T> Trim<T>(LazyArray<T> array, OverlapDepth[] depth, Boundary[]? boundary)
        where T : unmanaged
    {
        boundary = Checked(array, depth, boundary);
        array.Chunks.RequireKnown("trim");
        if (Array.TrueForAll(depth, ofAxis => ofAxis == default))
        {
            return array;
        }

        var rank = array.Rank;
        var old = array.Chunks;
        var axes = new OverlapAxis[rank];
        var lengths = old.ToArrays();
        for (var axis = 0; axis < rank; axis++)
        {
            axes[axis] = new OverlapAxis(old.Axis(axis), depth[axis], boundary[axis]);
            for (var block = 0; block < lengths[axis].Length; block++)
            {
                lengths[axis][block] -= axes[axis].Before(block) + axes[axis].After(block);
                if (lengths[axis][block] < 0)
                {
                    throw new ArgumentException($"Found a block of length {old[axis][block]} on axis {axis}, expected at least what is to be trimmed: {depth[axis].Before} before and {depth[axis].After} behind.", nameof(depth));
                }
            }
        }

        var chunks = new Chunks(lengths);
        int[] same = [.. Enumerable.Range(0, rank)];
        return Views.Of(array, "trim", chunks, number =>
        {
            Span<int> position = stackalloc int[rank];
            chunks.Locate(number, position);
            var (starts, shape) = (new int[rank], new int[rank]);
            for (var axis = 0; axis < rank; axis++)
            {
                starts[axis] = axes[axis].Before(position[axis]);
                shape[axis] = checked((int)chunks[axis][position[axis]]);
            }

            return (number, new ViewMap(same, starts, Every(rank, 1), shape));
        });
    }

    private static Boundary[] Checked(ILazyArray array, OverlapDepth[] depth, Boundary[]? boundary)
    {
        ArgumentNullException.ThrowIfNull(depth);
        boundary ??= Every(array.Rank, Boundary.None);
        if (depth.Length != array.Rank || boundary.Length != array.Rank)
        {
            throw new ArgumentException($"Found {depth.Length} depths and {boundary.Length} boundaries, expected one for each axis of shape {ArrayText.Shape(array.Shape)}.", depth.Length != array.Rank ? nameof(depth) : nameof(boundary));
        }

        if (Array.Find(depth, ofAxis => ofAxis.Before < 0 || ofAxis.After < 0) is var bad && bad != default)
        {
            throw new ArgumentException($"Found depth ({bad.Before}, {bad.After}), expected 0 or more.", nameof(depth));
        }

        return Array.TrueForAll(boundary, ofAxis => ofAxis is not null) ? boundary : throw new ArgumentException("Found null among the boundaries, expected Boundary.None.", nameof(boundary));
    }

    // All combinations of the parts along each axis. Where several axes give a constant, the last one's counts, as if one axis after the other were extended.
    private static PiecesNode<T> Make<T>(LazyArray<T> array, OverlapAxis[] axes, ValueNode<Block<T>>?[] constants, NodeOrigin origin, BlockPlace place)
        where T : unmanaged
    {
        var rank = axes.Length;
        Span<int> position = stackalloc int[rank];
        place.Chunks.Locate(place.Number, position);
        var parts = new OverlapPart[rank][];
        for (var axis = 0; axis < rank; axis++)
        {
            parts[axis] = axes[axis].PartsOf(position[axis]);
        }

        var sources = new List<GraphNode>();
        var pieces = new List<BlockPiece>();
        var combination = new int[rank];
        while (true)
        {
            var chosen = new OverlapPart[rank];
            for (var axis = 0; axis < rank; axis++)
            {
                chosen[axis] = parts[axis][combination[axis]];
            }

            var constant = Array.FindLastIndex(chosen, part => part.Block < 0);
            GraphNode source = constant >= 0 ? constants[constant]! : array.Node(array.Chunks.NumberOf(Array.ConvertAll(chosen, part => part.Block)));
            var index = sources.IndexOf(source);
            if (index < 0)
            {
                index = sources.Count;
                sources.Add(source);
            }

            pieces.Add(new BlockPiece(
                index,
                constant >= 0 ? new int[rank] : Array.ConvertAll(chosen, part => part.Start),
                constant >= 0 ? new int[rank] : Array.ConvertAll(chosen, part => part.Step),
                Array.ConvertAll(chosen, part => part.Target),
                Array.ConvertAll(chosen, part => part.Length)));
            var moving = rank - 1;
            for (; moving >= 0 && ++combination[moving] == parts[moving].Length; moving--)
            {
                combination[moving] = 0;
            }

            if (moving < 0)
            {
                return new PiecesNode<T>(origin, [.. sources], [.. pieces], place);
            }
        }
    }
}
