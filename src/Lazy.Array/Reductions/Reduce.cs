using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

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
        var group = TreeReduction.CheckSplitEvery(splitEvery);
        var start = new NodeOrigin(null, reduction.Name, null, ResultTraits<TPart>.Traits & ~NodeTraits.MayDispose | NodeTraits.Regional) { IsOperator = true };
        var combine = new NodeOrigin(null, reduction.Name, null, ResultTraits<TPart>.Traits & ~NodeTraits.MayDispose, new Func<TPart[], TPart>(reduction.Combine)) { IsOperator = true };
        var finish = ArrayOrigin.Of(reduction.Name);
        var old = array.Chunks;
        var chunks = ChunksWithout(old, axis, keepDims);
        var along = old.Axis(axis).Length;
        return new LazyArray<TResult>(chunks, number =>
        {
            var place = new BlockPlace(chunks, number);
            if (along == 1)
            {
                var only = BlockAlong(old, chunks, number, axis, keepDims, 0);
                return new ReduceWholeNode<T, TPart, TResult>(finish, reduction, axis, keepDims, array.Node(only), new BlockPlace(old, only), place);
            }

            var parts = new Delayed<TPart>[along];
            for (var i = 0; i < along; i++)
            {
                var source = BlockAlong(old, chunks, number, axis, keepDims, i);
                parts[i] = new ReduceStartNode<T, TPart, TResult>(start, reduction, axis, array.Node(source), new BlockPlace(old, source));
            }

            return new ReduceFinishNode<T, TPart, TResult>(finish, reduction, Join(parts, group, combine), old.Shape[axis], place);
        });
    }

    /// <summary>Reduces several axes, the last one first.</summary>
    /// <param name="array">The array.</param>
    /// <param name="axes">The axes in ascending order; all of them if none is given.</param>
    /// <param name="keepDims">Whether they stay, with a length of 1.</param>
    /// <param name="first">Reduces the last of them.</param>
    /// <param name="next">Reduces each of the others.</param>
    public static LazyArray<TResult> Axes<T, TResult>(LazyArray<T> array, int[] axes, bool keepDims, Func<LazyArray<T>, int, LazyArray<TResult>> first, Func<LazyArray<TResult>, int, LazyArray<TResult>> next)
        where T : unmanaged
        where TResult : unmanaged
    {
        // With the axes kept on the way, their numbers stay; what is asked for comes at the end.
        var result = first(array, axes[^1]);
        for (var i = axes.Length - 2; i >= 0; i--)
        {
            result = next(result, axes[i]);
        }

        return keepDims ? result : Views.DropAxes(result, axes);
    }

    private static GraphNode[] Join<TPart>(Delayed<TPart>[] parts, int group, NodeOrigin combine)
    {
        while (parts.Length > group)
        {
            parts = [.. parts.Chunk(group).Select(few => few.Length == 1 ? few[0] : new CombineNode<TPart, TPart>(combine, few))];
        }

        return parts;
    }

    private static Chunks ChunksWithout(Chunks chunks, int axis, bool keepDims)
    {
        var lengths = new List<long[]>();
        for (var i = 0; i < chunks.Rank; i++)
        {
            if (i != axis)
            {
                lengths.Add(chunks.Axis(i));
            }
            else if (keepDims)
            {
                lengths.Add([1]);
            }
        }

        return new Chunks([.. lengths]);
    }

    private static int BlockAlong(Chunks old, Chunks result, int number, int axis, bool keepDims, int along)
    {
        Span<int> position = stackalloc int[result.Rank];
        result.Locate(number, position);
        Span<int> source = stackalloc int[old.Rank];
        position[..axis].CopyTo(source);
        source[axis] = along;
        position[(keepDims ? axis + 1 : axis)..].CopyTo(source[(axis + 1)..]);
        return old.NumberOf(source);
    }
}
