using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Arrays whose blocks are views on one block each of another array.</summary>
internal static class Views
{
    /// <summary>Makes an array of which each block is a view on one block.</summary>
    /// <param name="array">The array that is viewed.</param>
    /// <param name="name">For labels.</param>
    /// <param name="chunks">How the view is cut.</param>
    /// <param name="blockOf">For a block of the view: the block that it looks at, and how.</param>
    /// <param name="reorders">The array whose axes it has in another order, if that is all.</param>
    public static LazyArray<T> Of<T>(LazyArray<T> array, string name, Chunks chunks, Func<int, (int Block, ViewMap Map)> blockOf, (LazyArray<T> Array, int[] Axes)? reorders = null)
        where T : unmanaged
    {
        var origin = ArrayOrigin.Of(name);
        return new LazyArray<T>(chunks, number =>
        {
            var (block, map) = blockOf(number);
            return Node(origin, array.Node(block), map, new BlockPlace(chunks, number));
        })
        {
            Reorders = reorders,
        };
    }

    /// <summary>Puts axes in another order, leaves out axes of one element, and adds such axes.</summary>
    /// <param name="array">The array.</param>
    /// <param name="name">For labels.</param>
    /// <param name="axes">For each axis of the result the axis of the array, or -1 for a new one.</param>
    public static LazyArray<T> Axes<T>(LazyArray<T> array, string name, params int[] axes)
        where T : unmanaged
    {
        var isOrder = axes.Length == array.Rank && axes.Order().SequenceEqual(Enumerable.Range(0, axes.Length));
        if (isOrder && axes.SequenceEqual(axes.Order()))
        {
            return array;
        }

        array = InOneBlock(array, axis => Array.IndexOf(axes, axis) < 0);
        var old = array.Chunks;
        var chunks = new Chunks(Array.ConvertAll(axes, axis => axis < 0 ? [1L] : old.Axis(axis)));
        var map = new ViewMap(axes, new int[old.Rank], Array.ConvertAll(axes, _ => 1), Array.ConvertAll(axes, axis => axis < 0 ? 1 : -1));
        return Of(array, name, chunks, number =>
        {
            Span<int> position = stackalloc int[chunks.Rank];
            chunks.Locate(number, position);
            Span<int> source = stackalloc int[old.Rank];
            source.Clear(); // a dropped axis has one block
            for (var axis = 0; axis < axes.Length; axis++)
            {
                if (axes[axis] >= 0)
                {
                    source[axes[axis]] = position[axis];
                }
            }

            return (old.NumberOf(source), map);
        }, isOrder ? (array, axes) : null);
    }

    /// <summary>Leaves out axes of one element.</summary>
    public static LazyArray<T> DropAxes<T>(LazyArray<T> array, int[] axes)
        where T : unmanaged =>
        Axes(array, "squeeze", [.. Enumerable.Range(0, array.Rank).Except(axes)]);

    /// <summary>Makes the view on one block. One value everywhere stays that, whatever is taken of it.</summary>
    public static Delayed<Block<T>> Node<T>(NodeOrigin origin, Delayed<Block<T>> source, ViewMap map, BlockPlace place)
        where T : unmanaged =>
        source is SourceNode<T> { Source: ConstantSource<T> constant } && place.Count is not null
            ? new SourceNode<T>(source.Origin, constant, place)
            : new ViewNode<T>(origin, source, map, place);

    /// <summary>Makes sure that axes of one element have no blocks of length 0 beside the one that has it.</summary>
    public static LazyArray<T> InOneBlock<T>(LazyArray<T> array, Func<int, bool> isMeant)
        where T : unmanaged
    {
        long[][]? lengths = null;
        for (var axis = 0; axis < array.Rank; axis++)
        {
            if (array.Shape[axis] == 1 && array.Chunks.Axis(axis).Length > 1 && isMeant(axis))
            {
                lengths ??= array.Chunks.ToArrays();
                lengths[axis] = [1];
            }
        }

        return lengths is null ? array : Rechunking.To(array, new Chunks(lengths));
    }
}
