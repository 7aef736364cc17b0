namespace LazyGraph.Arrays;

/// <summary>Puts axes into another order, adds axes of one element and takes them away. Nothing is copied.</summary>
internal static class AxisOrder
{
    public static ILazyArray Transpose(ILazyArray array, ReadOnlySpan<int> axes)
    {
        if (axes.IsEmpty)
        {
            return Of(array, "transpose", [.. Enumerable.Range(0, array.Rank).Reverse()]);
        }

        return axes.Length == array.Rank
            ? Of(array, "transpose", ArrayAxes.OfAll(array, axes))
            : throw new ArgumentException($"Found {axes.Length} axes for shape {ArrayText.Shape(array.Shape)}, expected {array.Rank}: all axes in their new order, or none to turn the order around.", nameof(axes));
    }

    public static ILazyArray Swap(ILazyArray array, int axis1, int axis2)
    {
        var (first, second) = (ArrayAxes.Of(array, axis1, nameof(axis1)), ArrayAxes.Of(array, axis2, nameof(axis2)));
        var order = Enumerable.Range(0, array.Rank).ToArray();
        (order[first], order[second]) = (second, first);
        return Of(array, "swapaxes", order);
    }

    public static ILazyArray Move(ILazyArray array, ReadOnlySpan<int> source, ReadOnlySpan<int> destination)
    {
        var from = ArrayAxes.OfAll(array, source, nameof(source));
        var to = ArrayAxes.OfAll(array, destination, nameof(destination));
        if (from.Length != to.Length)
        {
            throw new ArgumentException($"Found {from.Length} axes to move and {to.Length} places for them, expected as many of both.", nameof(destination));
        }

        var order = Enumerable.Range(0, array.Rank).Except(from).ToList();
        foreach (var (place, axis) in to.Zip(from).OrderBy(pair => pair.First))
        {
            order.Insert(place, axis);
        }

        return Of(array, "moveaxis", [.. order]);
    }

    public static ILazyArray Roll(ILazyArray array, int axis, int start)
    {
        var from = ArrayAxes.Of(array, axis);
        var to = ArrayAxes.Of(start, array.Rank + 1, array.Shape, nameof(start));
        var order = Enumerable.Range(0, array.Rank).Where(each => each != from).ToList();
        order.Insert(to > from ? to - 1 : to, from);
        return Of(array, "rollaxis", [.. order]);
    }

    public static ILazyArray Expand(ILazyArray array, ReadOnlySpan<int> axes)
    {
        var rank = array.Rank + axes.Length;
        var added = ArrayAxes.OfAll(axes, rank, array.Shape);
        var next = 0;
        return Of(array, "expand_dims", [.. Enumerable.Range(0, rank).Select(axis => Array.IndexOf(added, axis) >= 0 ? -1 : next++)]);
    }

    /// <summary>Takes axes of one element away: these, or all if none is given.</summary>
    public static ILazyArray Squeeze(ILazyArray array, ReadOnlySpan<int> axes)
    {
        var shape = array.Shape.ToArray();
        var dropped = axes.IsEmpty ? [.. Enumerable.Range(0, array.Rank).Where(axis => shape[axis] == 1)] : ArrayAxes.OfAll(array, axes);
        foreach (var axis in dropped)
        {
            if (shape[axis] != 1)
            {
                throw new ArgumentException($"Found a length of {shape[axis]} on axis {axis} of shape {ArrayText.Shape(shape)}, expected 1: only axes of one element can be left out.", nameof(axes));
            }
        }

        // Blocks of no elements beside the one of the axis' only element.
        return dropped.Length == 0 ? array : Of(OneBlock(array, dropped), "squeeze", [.. Enumerable.Range(0, array.Rank).Except(dropped)]);
    }

    /// <summary>Adds axes of one element until there are at least this many: before the others, for three axes as NumPy does.</summary>
    public static ILazyArray AtLeast(ILazyArray array, int rank) => (rank - array.Rank, array.Rank) switch
    {
        ( <= 0, _) => array,
        (1, 2) when rank == 3 => Expand(array, [2]),
        (2, 1) when rank == 3 => Expand(array, [0, 2]),
        var (missing, _) => Expand(array, [.. Enumerable.Range(0, missing)]),
    };

    private static ILazyArray OneBlock(ILazyArray array, int[] axes)
    {
        var lengths = array.Chunks.ToArrays();
        foreach (var axis in axes)
        {
            lengths[axis] = [1];
        }

        return Rechunking.To(array, new Chunks(lengths));
    }

    private static ILazyArray Of(ILazyArray array, string name, int[] order)
    {
        for (var axis = 0; axis < order.Length; axis++)
        {
            if (order[axis] != axis)
            {
                return array.Accept(new Viewer(name, order));
            }
        }

        return order.Length == array.Rank ? array : array.Accept(new Viewer(name, order));
    }

    private sealed class Viewer(string name, int[] order) : IArrayVisitor<ILazyArray>
    {
        public ILazyArray Visit<T>(LazyArray<T> array)
            where T : unmanaged => Views.Axes(array, name, order);
    }
}
