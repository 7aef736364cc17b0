namespace LazyGraph.Arrays;

/// <summary>A reduction whose bits depend on the elements alone: not on chunks, workers or the processor's vectors.</summary>
/// <remarks>
/// Along the last axis a leaf is <see cref="KernelExpression.LeafLength"/> elements side by side, summed in fixed lanes;
/// along another one it is <see cref="RowsOfLeaf"/> rows, one after the other. Leaves are merged by a binary tree over their numbers.
/// </remarks>
internal abstract unsafe partial class FixedReduction<T, TState, TResult, TFold> : AxisReduction<T, Stretch<TState>, TResult>
    where T : unmanaged
    where TState : unmanaged
    where TResult : unmanaged
    where TFold : IFixedFold<T, TState>
{
    protected const int RowsOfLeaf = 16;
    private const int Width = KernelExpression.TileLength; // columns at a time: rows of a usual block are read as they follow each other
    private const int LeavesAtATime = 64; // a power of two

    /// <summary>Gets the result.</summary>
    protected abstract TResult Result(in TState state, long count);

    public override Stretch<TState> Start(TileScope scope, TileSource elements, in AxisExtent extent)
    {
        var builder = Builder(extent);
        if (extent.Outer * extent.Inner == 0)
        {
            return builder.ToStretch(); // an empty block of an axis of one element, perhaps: there are no results
        }

        if (TFold.IsExact && extent.IsLast)
        {
            var states = builder.Rent();
            var reader = new RunReader(this, scope, elements, extent.Length);
            for (var row = 0; row < extent.Outer; row++)
            {
                states[row] = reader.StateOf(row);
            }

            builder.Add(new StretchPiece(extent.First, StretchPiece.Any), states);
        }
        else if (extent.IsLast)
        {
            AddRuns(scope, elements, extent, builder);
        }
        else
        {
            AddRows(scope, elements, extent, builder);
        }

        return builder.ToStretch();
    }

    public override Stretch<TState> Combine(Stretch<TState>[] parts) => Join(parts).ToStretch();

    public override TResult[] Finish(Stretch<TState> part, long length)
    {
        var states = Join([part]).ToWhole(length, default);
        var results = new TResult[states.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Result(states[i], length);
        }

        return results;
    }

    public override LazyArray<TResult>? OverUnknownLengths(LazyArray<T> array, int axis, bool keepDims, int? splitEvery) =>
        TFold.IsExact ? null : Reduce.Axis(array, new UnnumberedReduction(this), axis, keepDims, splitEvery);

    public override TResult[] Whole(TileScope scope, TileSource elements, in AxisExtent extent)
    {
        if (!extent.IsLast || extent.Inner == 0)
        {
            return base.Whole(scope, elements, extent);
        }

        var results = new TResult[extent.Outer];
        fixed (TResult* target = results)
        {
            new RunReader(this, scope, elements, extent.Length).Read(0, extent.Outer, target);
        }

        return results;
    }

    public override TileSource? OpenWhole(TileScope scope, TileSource elements, AxisExtent extent, int[] shape) => extent.IsLast
        ? new RunTiles(new RunReader(this, scope, elements, extent.Length), shape)
        : extent.Length <= RowsOfLeaf ? new RowsTiles(this, scope, elements, extent, shape) : null;

    private static StretchBuilder<T, TState, TFold> Builder(in AxisExtent extent) =>
        new(extent.IsLast ? KernelExpression.LeafLength : RowsOfLeaf, extent.IsLast, extent.Outer * extent.Inner);

    private static StretchBuilder<T, TState, TFold> Join(Stretch<TState>[] parts)
    {
        var builder = new StretchBuilder<T, TState, TFold>(parts[0].LeafLength, parts[0].IsLast, parts[0].Outputs);
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Pieces.Length; i++)
            {
                // A part may be read by another reduction, too, so its states are not the builder's to change.
                builder.Add(part.Pieces[i], (TState[])part.States[i].Clone());
            }
        }

        return builder;
    }

    // One stretch for each row of the block. All have the same pieces, so they are built side by side, leaf by leaf.
    private static void AddRuns(TileScope scope, TileSource elements, in AxisExtent extent, StretchBuilder<T, TState, TFold> builder)
    {
        const int Leaf = KernelExpression.LeafLength;
        var row = (long)extent.Length;
        var head = (int)Math.Min(row, (Leaf - (extent.First % Leaf)) % Leaf);
        var leaves = (int)((row - head) / Leaf);
        AddElements(elements, extent, 0, head, builder, scope);
        if (leaves > 0)
        {
            var reader = new LeafReader(scope, elements);
            if (extent.Outer == 1)
            {
                AddLeaves(reader, head, leaves, (extent.First + head) / Leaf, builder);
            }
            else
            {
                AddLeafColumns(scope, reader, extent, head, leaves, builder);
            }
        }

        AddElements(elements, extent, head + (leaves * Leaf), extent.Length, builder, scope);
    }

    // Up to the next node of so many leaves at a time: a whole one is merged at once.
    private static void AddLeaves(LeafReader reader, int head, int leaves, long first, StretchBuilder<T, TState, TFold> builder)
    {
        var states = stackalloc TState[LeavesAtATime];
        for (var leaf = 0; leaf < leaves;)
        {
            var count = (int)Math.Min(LeavesAtATime - ((first + leaf) % LeavesAtATime), leaves - leaf);
            reader.Read(head + (leaf * KernelExpression.LeafLength), count, states);
            AddLeaves(first + leaf, states, count, builder);
            leaf += count;
        }
    }

    // The leaves of all rows, and then those that lie below each other together. Rows of whole leaves are read as one run.
    private static void AddLeafColumns(TileScope scope, LeafReader reader, in AxisExtent extent, int head, int leaves, StretchBuilder<T, TState, TFold> builder)
    {
        const int Leaf = KernelExpression.LeafLength;
        var states = (TState*)scope.Allocate((long)extent.Outer * leaves * sizeof(TState));
        if (leaves * Leaf == extent.Length)
        {
            reader.Read(0, extent.Outer * leaves, states);
        }
        else
        {
            for (var outer = 0; outer < extent.Outer; outer++)
            {
                reader.Read((outer * extent.Length) + head, leaves, states + ((long)outer * leaves));
            }
        }

        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var all = builder.Rent();
            for (var outer = 0; outer < all.Length; outer++)
            {
                all[outer] = states[((long)outer * leaves) + leaf];
            }

            builder.Add(new StretchPiece(extent.First + head + ((long)leaf * Leaf), 0), all);
        }
    }

    private static void AddLeaves(long number, TState* states, int count, StretchBuilder<T, TState, TFold> builder)
    {
        var level = 0;
        if (count == LeavesAtATime)
        {
            for (; count > 1; count /= 2, level++)
            {
                var leaves = (long)KernelExpression.LeafLength << level;
                for (var i = 0; i < count / 2; i++)
                {
                    states[i] = TFold.Merge(states[2 * i], leaves, states[(2 * i) + 1], leaves);
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            var one = builder.Rent();
            one[0] = states[i];
            builder.Add(new StretchPiece((number + i) * KernelExpression.LeafLength, level), one);
        }
    }

    private static void AddElements(TileSource elements, in AxisExtent extent, int begin, int end, StretchBuilder<T, TState, TFold> builder, TileScope scope)
    {
        if (begin == end)
        {
            return;
        }

        var columns = new TState[end - begin][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = builder.Rent();
        }

        var buffer = scope.AllocateTile(elements.Kind);
        for (var outer = 0; outer < extent.Outer; outer++)
        {
            var run = (T*)elements.Read((outer * extent.Length) + begin, end - begin, buffer);
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i][outer] = TFold.OfElement(run[i]);
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            builder.Add(new StretchPiece(extent.First + begin + i, StretchPiece.Element), columns[i]);
        }
    }

    // All columns of the block at a time would not stay in the cache, so a stretch is built for some of them at a time.
    private static void AddRows(TileScope scope, TileSource elements, in AxisExtent extent, StretchBuilder<T, TState, TFold> builder)
    {
        Stretch<TState>? shape = null;
        TState[][]? states = null;
        var reader = new RowReader(scope, elements, extent);
        for (var outer = 0; outer < extent.Outer; outer++)
        {
            for (var column = 0; column < extent.Inner; column += Width)
            {
                var width = Math.Min(Width, extent.Inner - column);
                var part = reader.Read(outer, column, width);
                shape = part;
                if (states is null)
                {
                    states = new TState[part.Pieces.Length][];
                    for (var i = 0; i < states.Length; i++)
                    {
                        states[i] = new TState[extent.Outer * extent.Inner];
                    }
                }

                for (var i = 0; i < states.Length; i++)
                {
                    part.States[i].AsSpan(0, width).CopyTo(states[i].AsSpan((outer * extent.Inner) + column));
                }
            }
        }

        for (var i = 0; i < (states?.Length ?? 0); i++)
        {
            builder.Add(shape!.Pieces[i], states![i]); // together they are set
        }
    }
}
