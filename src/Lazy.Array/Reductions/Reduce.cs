using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Reduces one of several axes.</summary>
internal delegate LazyArray<TResult> AxisStep<T, TResult>(LazyArray<T> array, int axis, bool keepDims, int? splitEvery)
    where T : unmanaged
    where TResult : unmanaged;

/// <summary>Builds the graph of a reduction.</summary>
internal static class Reduce
{
    /// <summary>Reduces one axis.</summary>
    /// <param name="array">The array.</param>
    /// <param name="reduction">How.</param>
    /// <param name="axis">The axis, from 0 on.</param>
    /// <param name="keepDims">Whether it stays, with a length of 1.</param>
    /// <param name="splitEvery">How many neighbours are combined at a time; null: 8.</param>
    public static LazyArray<TResult> Axis<T, TPart, TResult>(LazyArray<T> array, AxisReduction<T, TPart, TResult> reduction, int axis, bool keepDims = false, int? splitEvery = null)
        where T : unmanaged
        where TResult : unmanaged
    {
        if (array.Reorders is var (original, axes))
        {
            // Elements are read as they lie in memory, and x.T along axis 0 has the bits of x along axis 1.
            var reduced = Axis(original, reduction, axes[axis], keepDims, splitEvery);
            return Views.Axes(reduced, "transpose", keepDims ? axes : AxesWithout(axes, axis));
        }

        if (array.Shape[axis] == Chunks.Unknown && reduction.OverUnknownLengths(array, axis, keepDims, splitEvery) is { } result)
        {
            return result;
        }

        return Blocks(array, new AlongAxis<T, TPart, TResult>(reduction, axis, keepDims), [axis], keepDims, splitEvery);
    }

    /// <summary>Reduces several axes, the last one first.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes in ascending order, at least one.</param>
    /// <param name="keepDims">Whether they stay, with a length of 1.</param>
    /// <param name="first">Reduces the last of them, and keeps it or not.</param>
    /// <param name="next">Reduces each of the others.</param>
    /// <param name="splitEvery">How many neighbours are combined at a time; null: 8.</param>
    public static LazyArray<TResult> Axes<T, TResult>(LazyArray<T> array, int[] axes, bool keepDims, AxisStep<T, TResult> first, AxisStep<TResult, TResult> next, int? splitEvery = null)
        where T : unmanaged
        where TResult : unmanaged
    {
        // The numbers of the axes before one that is dropped stay as they are.
        var result = first(array, axes[^1], keepDims, splitEvery);
        for (var i = axes.Length - 2; i >= 0; i--)
        {
            result = next(result, axes[i], keepDims, splitEvery);
        }

        return result;
    }

    /// <summary>Reduces the blocks along some axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="reduction">How; it knows the axes, too, and whether they stay.</param>
    /// <param name="axes">The axes in ascending order.</param>
    /// <param name="keepDims">Whether they stay, with a length of 1.</param>
    /// <param name="splitEvery">How many parts are combined at a time; null: 8.</param>
    /// <param name="isNeeded">Which blocks have anything to say; null: all. Those of a result are never left out altogether.</param>
    public static LazyArray<TResult> Blocks<T, TPart, TResult>(LazyArray<T> array, BlockReduction<T, TPart, TResult> reduction, int[] axes, bool keepDims, int? splitEvery, Func<int, bool>? isNeeded = null)
        where T : unmanaged
        where TResult : unmanaged
    {
        var group = TreeReduction.CheckSplitEvery(splitEvery);
        var start = new NodeOrigin(null, reduction.Name, null, ResultTraits<TPart>.Traits & ~NodeTraits.MayDispose | NodeTraits.Regional) { IsOperator = true };
        var combine = new NodeOrigin(null, reduction.Name, null, ResultTraits<TPart>.Traits & ~NodeTraits.MayDispose, new Func<TPart[], TPart>(reduction.Combine)) { IsOperator = true };
        var finish = ArrayOrigin.Of(reduction.Name);
        var old = array.Chunks;
        var grid = new ReductionGrid(old, axes, keepDims);
        return new LazyArray<TResult>(grid.Chunks, number =>
        {
            var place = new BlockPlace(grid.Chunks, number);
            var blocks = grid.BlocksOf(number);
            if (isNeeded is not null)
            {
                var first = blocks[0];
                blocks = Array.FindAll(blocks, block => isNeeded(block));
                blocks = blocks.Length > 0 ? blocks : [first];
            }

            if (blocks.Length == 1)
            {
                return new ReduceWholeNode<T, TPart, TResult>(finish, reduction, array.Node(blocks[0]), new BlockPlace(old, blocks[0]), place);
            }

            var parts = Array.ConvertAll(blocks, block => (Delayed<TPart>)new ReduceStartNode<T, TPart, TResult>(start, reduction, array.Node(block), new BlockPlace(old, block)));
            return new ReduceFinishNode<T, TPart, TResult>(finish, reduction, Join(parts, group, combine), place);
        });
    }

    // The same order of the axes that are left, numbered anew.
    private static int[] AxesWithout(int[] axes, int dropped)
    {
        var left = axes.Where((_, axis) => axis != dropped).ToArray();
        return Array.ConvertAll(left, axis => axis > axes[dropped] ? axis - 1 : axis);
    }

    private static GraphNode[] Join<TPart>(Delayed<TPart>[] parts, int group, NodeOrigin combine)
    {
        while (parts.Length > group)
        {
            parts = [.. parts.Chunk(group).Select(few => few.Length == 1 ? few[0] : new CombineNode<TPart, TPart>(combine, few))];
        }

        return parts;
    }
}
