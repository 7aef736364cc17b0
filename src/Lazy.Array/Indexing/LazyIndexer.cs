using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Takes elements by masks and indices that are arrays themselves. How many a mask takes is known only when it is computed.</summary>
internal static class LazyIndexer
{
    /// <summary>Takes the elements where a mask of the array's own shape is true, as an array of one axis.</summary>
    public static LazyArray<T> Where<T>(LazyArray<T> array, LazyArray<bool> mask)
        where T : unmanaged
    {
        if (!array.Shape.SequenceEqual(mask.Shape))
        {
            throw new ArgumentException($"Found a mask of shape {ArrayText.Shape(mask.Shape)} for an array of shape {ArrayText.Shape(array.Shape)}, expected the same shape.", nameof(mask));
        }

        if (array.Rank == 0)
        {
            return Where(Views.Axes(array, "ravel", -1), Views.Axes(mask, "ravel", -1));
        }

        // Elements come in row-major order, so each block must be a stretch of it.
        var cut = FlatCut.Of(Chunks.Unify([array.Chunks, mask.Chunks], operation: "a mask"), "a mask");
        var (values, choices) = (Rechunking.To(array, cut), Rechunking.To(mask, cut));
        var origin = ArrayOrigin.Of("mask");
        var result = UnknownLengths(cut.BlockCount);
        return new LazyArray<T>(result, number => new MaskNode<T>(origin, -1, values.Node(number), choices.Node(number), new BlockPlace(result, number)));
    }

    /// <summary>Finds the indices, in row-major order, of the elements that are true.</summary>
    public static LazyArray<long> Places(LazyArray<bool> mask)
    {
        if (mask.Rank == 0)
        {
            return Places(Views.Axes(mask, "ravel", -1));
        }

        mask.Chunks.RequireKnown("indices of elements");
        var cut = FlatCut.Of(mask.Chunks, "indices of elements");
        var choices = Rechunking.To(mask, cut);
        var origin = ArrayOrigin.Of("flatnonzero");
        var result = UnknownLengths(cut.BlockCount);
        return new LazyArray<long>(result, number =>
        {
            var first = 0L;
            var begin = cut.BlockOrigin(number);
            for (var axis = 0; axis < begin.Length; axis++)
            {
                first = checked((first * cut.Shape[axis]) + begin[axis]);
            }

            return new PlacesNode(origin, choices.Node(number), first, new BlockPlace(result, number));
        });
    }

    /// <summary>Makes a row of the indices along each axis of indices in row-major order.</summary>
    public static LazyArray<long> PlaceRows(LazyArray<long> places, long[] shape)
    {
        var origin = ArrayOrigin.Of("argwhere");
        var result = new Chunks([places.Chunks.Axis(0), [shape.Length]]);
        return new LazyArray<long>(result, number => new PlaceRowsNode(origin, places.Node(number), shape, new BlockPlace(result, number)));
    }

    /// <summary>Takes what slices name of which one is still to be computed.</summary>
    public static LazyArray<T> Take<T>(LazyArray<T> array, ReadOnlySpan<Slice> slices, SlicePlan plan, int axis)
        where T : unmanaged
    {
        // First the lazy one alone, then the others on what it gives.
        var taken = plan.Axes[axis].Lazy switch
        {
            LazyArray<bool> mask => Compress(array, mask, axis),
            LazyArray<long> indices => Gather(array, indices, axis),
            var other => throw new ArgumentException($"Found {other} among the slices, expected an array of bool or long.", nameof(slices)),
        };
        var rest = slices.ToArray();
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i].Lazy is not null)
            {
                rest[i] = Slice.All;
            }
        }

        return Indexer.Take(taken, rest);
    }

    /// <summary>Takes along an axis where a mask of one axis is true.</summary>
    public static LazyArray<T> Compress<T>(LazyArray<T> array, LazyArray<bool> mask, int axis)
        where T : unmanaged
    {
        if (mask.Rank != 1 || mask.Shape[0] != array.Shape[axis])
        {
            throw new ArgumentException($"Found a mask of shape {ArrayText.Shape(mask.Shape)} for axis {axis} of shape {ArrayText.Shape(array.Shape)}, expected one axis of the same length.", nameof(mask));
        }

        var choices = Rechunking.To(mask, new Chunks([array.Chunks.Axis(axis)]));
        var origin = ArrayOrigin.Of("mask");
        var old = array.Chunks;
        var lengths = old.ToArrays();
        Array.Fill(lengths[axis], Chunks.Unknown);
        var result = new Chunks(lengths);
        return new LazyArray<T>(result, number =>
        {
            Span<int> position = stackalloc int[old.Rank];
            old.Locate(number, position);
            return new MaskNode<T>(origin, axis, array.Node(number), choices.Node(position[axis]), new BlockPlace(result, number));
        });
    }

    /// <summary>Takes along an axis what an array names. Any block may hold any of the places, so each block of the result reads all of the axis.</summary>
    public static LazyArray<T> Gather<T>(LazyArray<T> array, LazyArray<long> indices, int axis)
        where T : unmanaged
    {
        if (indices.Rank != 1)
        {
            throw new ArgumentException($"Found indices of shape {ArrayText.Shape(indices.Shape)}, expected one axis.", nameof(indices));
        }

        var lengths = array.Chunks.ToArrays();
        if (lengths[axis].Length > 1)
        {
            lengths[axis] = array.Shape[axis] != Chunks.Unknown
                ? [array.Shape[axis]]
                : throw new ArgumentException($"Found indices for axis {axis} of chunks {array.Chunks}, whose length is unknown, expected a known one: call Persist() first, which finds the lengths.", nameof(array));
        }

        var whole = Rechunking.To(array, new Chunks([.. lengths]));
        lengths[axis] = indices.Chunks.Axis(0);
        var result = new Chunks(lengths);
        var origin = ArrayOrigin.Of("take");
        return new LazyArray<T>(result, number =>
        {
            Span<int> position = stackalloc int[result.Rank];
            result.Locate(number, position);
            var block = position[axis];
            position[axis] = 0;
            return new TakeNode<T>(origin, axis, whole.Node(whole.Chunks.NumberOf(position)), indices.Node(block), new BlockPlace(result, number));
        });
    }

    /// <summary>Takes elements by indices in row-major order that an array names. Each block of the result reads the whole array.</summary>
    public static LazyArray<T> GatherFlat<T>(LazyArray<T> array, LazyArray<long> indices)
        where T : unmanaged
    {
        if (indices.Rank != 1)
        {
            throw new ArgumentException($"Found indices of shape {ArrayText.Shape(indices.Shape)}, expected one axis.", nameof(indices));
        }

        array.Chunks.RequireKnown("indices that are still to be computed");
        var whole = Rechunking.To(array, new Chunks([.. array.Shape.ToArray().Select(length => new[] { length })]));
        var origin = ArrayOrigin.Of("take");
        var result = indices.Chunks;
        return new LazyArray<T>(result, number => new TakeNode<T>(origin, -1, whole.Node(0), indices.Node(number), new BlockPlace(result, number)));
    }

    private static Chunks UnknownLengths(int count)
    {
        var lengths = new long[count];
        Array.Fill(lengths, Chunks.Unknown);
        return new Chunks([lengths]);
    }
}
