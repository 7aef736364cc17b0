namespace LazyGraph.Arrays;

/// <summary>Puts arrays beside each other. Their blocks are the blocks of the result: nothing is copied, and no task is added.</summary>
internal static class Joining
{
    public static ILazyArray Concatenate(IReadOnlyList<ILazyArray> arrays, int axis)
    {
        var all = Same(arrays);
        var along = ArrayAxes.Of(all[0], axis);
        for (var i = 1; i < all.Length; i++)
        {
            CheckShape(all, i, along);
        }

        // Arrays without elements add none, and no cut either.
        if (all.Any(HasElements))
        {
            all = Array.FindAll(all, HasElements);
        }

        if (all.Length == 1)
        {
            return all[0];
        }

        all = CutAlike(all, along);
        var plans = Assembling.Keep(all[0]);
        plans[along] = AxisPlan.Join(Array.ConvertAll(all, array => array.Chunks.Axis(along)));
        return Assembling.Of("concatenate", all, plans, along);
    }

    public static ILazyArray Stack(IReadOnlyList<ILazyArray> arrays, int axis)
    {
        var all = Same(arrays);
        var along = ArrayAxes.Of(axis, all[0].Rank + 1, all[0].Shape);
        for (var i = 1; i < all.Length; i++)
        {
            CheckShape(all, i, -1);
        }

        // Cut alike before, as arrays of no elements would be left out otherwise.
        all = Array.ConvertAll(CutAlike(all, -1), array => AxisOrder.Expand(array, [along]));
        var plans = Assembling.Keep(all[0]);
        plans[along] = AxisPlan.Join(Array.ConvertAll(all, array => array.Chunks.Axis(along)));
        return all.Length == 1 ? all[0] : Assembling.Of("stack", all, plans, along);
    }

    /// <summary>Joins along the first axis, or the second or third one, arrays of at least as many axes.</summary>
    public static ILazyArray Upright(IReadOnlyList<ILazyArray> arrays, int axis)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return Concatenate([.. arrays.Select(array => AxisOrder.AtLeast(array, Math.Max(axis + 1, 2)))], axis);
    }

    /// <summary>Joins along the second axis, or along the only one.</summary>
    public static ILazyArray Beside(IReadOnlyList<ILazyArray> arrays)
    {
        var all = arrays.Select(array => AxisOrder.AtLeast(array, 1)).ToArray();
        return Concatenate(all, all.Length > 0 && all[0].Rank == 1 ? 0 : 1);
    }

    /// <summary>Joins each row along the last axis and the rows along the one before.</summary>
    public static ILazyArray Rows(IReadOnlyList<IReadOnlyList<ILazyArray>> rows)
    {
        if (rows.Count == 0 || rows.Any(row => row is null || row.Count == 0))
        {
            throw new ArgumentException("Found no array in a row, expected at least one in each.", nameof(rows));
        }

        var rank = Math.Max(2, rows.Max(row => row.Max(array => array.Rank)));
        var joined = rows.Select(row => Concatenate([.. row.Select(array => AxisOrder.Expand(array, [.. Enumerable.Range(0, rank - array.Rank)]))], -1));
        return Concatenate([.. joined], -2);
    }

    private static bool HasElements(ILazyArray array) => !array.Shape.Contains(0);

    private static ILazyArray[] Same(IReadOnlyList<ILazyArray> arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return arrays.Count > 0 ? Retyping.Common(arrays) : throw new ArgumentException("Found no array, expected at least one.", nameof(arrays));
    }

    private static void CheckShape(ILazyArray[] arrays, int number, int free)
    {
        var first = arrays[0].Shape;
        var shape = arrays[number].Shape;
        var isEqual = first.Length == shape.Length;
        for (var axis = 0; axis < first.Length && isEqual; axis++)
        {
            isEqual = axis == free || first[axis] == shape[axis];
        }

        if (!isEqual)
        {
            throw new ArgumentException($"Found shape {ArrayText.Shape(shape)} of array number {number}, expected that of the first, {ArrayText.Shape(first)}{(free < 0 ? "." : $", except along axis {free}.")}", nameof(arrays));
        }
    }

    private static ILazyArray[] CutAlike(ILazyArray[] arrays, int free)
    {
        var common = new long[arrays[0].Rank][];
        for (var axis = 0; axis < common.Length; axis++)
        {
            var cuts = Array.ConvertAll(arrays, array => array.Chunks.Axis(axis));
            common[axis] = axis == free ? [] : arrays[0].Shape[axis] != Chunks.Unknown ? Chunks.UnifyAxis([.. cuts])
                : Array.TrueForAll(cuts, cut => cut.AsSpan().SequenceEqual(cuts[0])) ? cuts[0]
                : throw new ArgumentException($"Found chunks {string.Join(" and ", arrays.Select(array => array.Chunks))}, expected equal unknown lengths: call Persist() first, which finds the lengths.", nameof(arrays));
        }

        return Array.ConvertAll(arrays, array =>
        {
            var cut = (long[][])common.Clone();
            if (free >= 0)
            {
                cut[free] = array.Chunks.Axis(free);
            }

            return Rechunking.To(array, new Chunks(cut));
        });
    }
}
