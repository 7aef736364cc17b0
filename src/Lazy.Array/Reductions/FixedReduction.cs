namespace LazyGraph.Arrays;

/// <summary>A reduction whose bits depend on the elements alone: not on chunks, workers or the processor's vectors.</summary>
/// <remarks>
/// Along the last axis a leaf is <see cref="KernelExpression.LeafLength"/> elements side by side, summed in fixed lanes;
/// along another one it is <see cref="RowsOfLeaf"/> rows, one after the other. Leaves are merged by a binary tree over their numbers.
/// </remarks>
internal abstract unsafe class FixedReduction<T, TState, TResult, TFold> : AxisReduction<T, Stretch<TState>, TResult>
    where T : unmanaged
    where TState : unmanaged
    where TResult : unmanaged
    where TFold : IFixedFold<T, TState>
{
    private const int RowsOfLeaf = 16;
    private const int Width = 512; // columns at a time: the rows of a leaf stay in the first cache
    private const int LeavesAtATime = 64;

    /// <summary>Gets the result.</summary>
    protected abstract TResult Result(in TState state, long count);

    public override Stretch<TState> Start(TileScope scope, TileSource elements, in AxisExtent extent)
    {
        var builder = Builder(extent);
        if (extent.IsLast)
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

    public override TResult[] Whole(TileScope scope, TileSource elements, in AxisExtent extent)
    {
        if (!extent.IsLast)
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
        : extent.Length <= RowsOfLeaf ? new RowTiles(this, scope, elements, extent, shape) : null;

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
            var batch = extent.Outer == 1 ? LeavesAtATime : 1;
            var states = stackalloc TState[LeavesAtATime];
            for (var leaf = 0; leaf < leaves; leaf += batch)
            {
                var count = Math.Min(batch, leaves - leaf);
                if (extent.Outer == 1)
                {
                    reader.Read(head + (leaf * Leaf), count, states);
                    for (var i = 0; i < count; i++)
                    {
                        var one = builder.Rent();
                        one[0] = states[i];
                        builder.Add(new StretchPiece(extent.First + head + ((long)(leaf + i) * Leaf), 0), one);
                    }

                    continue;
                }

                var all = builder.Rent();
                for (var outer = 0; outer < extent.Outer; outer++)
                {
                    reader.Read((outer * extent.Length) + head + (leaf * Leaf), 1, states);
                    all[outer] = states[0];
                }

                builder.Add(new StretchPiece(extent.First + head + ((long)leaf * Leaf), 0), all);
            }
        }

        AddElements(elements, extent, head + (leaves * Leaf), extent.Length, builder, scope);
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
            builder.Add(new StretchPiece(extent.First + begin + i, -1), columns[i]);
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

    /// <summary>Reads leaves of elements that lie side by side.</summary>
    private sealed class LeafReader(TileScope scope, TileSource elements)
    {
        private readonly TileKernel? _sums = TFold.IsSum ? TileKernel.Make(scope, elements, KernelSink.LeafSum) : null;
        private readonly byte* _buffer = scope.AllocateTile(elements.Kind);

        public void Read(int start, int leaves, TState* states)
        {
            const int Leaf = KernelExpression.LeafLength;
            if (_sums is not null)
            {
                _sums.Run(start, leaves * Leaf, (byte*)states);
                return;
            }

            scope.Stop.ThrowIfCancellationRequested();
            const int LeavesOfTile = KernelExpression.TileLength / Leaf;
            for (var leaf = 0; leaf < leaves; leaf += LeavesOfTile)
            {
                var count = Math.Min(LeavesOfTile, leaves - leaf);
                var run = (T*)elements.Read(start + (leaf * Leaf), count * Leaf, _buffer);
                for (var i = 0; i < count; i++)
                {
                    states[leaf + i] = TFold.OfRun(run + (i * Leaf), Leaf);
                }
            }
        }
    }

    /// <summary>Reduces whole rows, one number each.</summary>
    private sealed class RunReader(FixedReduction<T, TState, TResult, TFold> reduction, TileScope scope, TileSource elements, int length)
    {
        private readonly byte* _buffer = scope.AllocateTile(elements.Kind);
        private readonly LeafReader? _leaves = length >= KernelExpression.LeafLength ? new LeafReader(scope, elements) : null;

        public void Read(int firstRow, int rows, TResult* results)
        {
            if (_leaves is null)
            {
                ReadShort(firstRow, rows, results);
                return;
            }

            for (var row = 0; row < rows; row++)
            {
                results[row] = reduction.Result(ReadLong(_leaves, (firstRow + row) * length), length);
            }
        }

        // Several rows come in one tile.
        private void ReadShort(int firstRow, int rows, TResult* results)
        {
            if (length == 0)
            {
                new Span<TResult>(results, rows).Fill(reduction.Result(default, 0));
                return;
            }

            var rowsOfTile = KernelExpression.TileLength / length;
            for (var row = 0; row < rows; row += rowsOfTile)
            {
                var count = Math.Min(rowsOfTile, rows - row);
                var run = (T*)elements.Read((firstRow + row) * length, count * length, _buffer);
                for (var i = 0; i < count; i++)
                {
                    results[row + i] = reduction.Result(TFold.OfRun(run + (i * length), length), length);
                }
            }
        }

        // As a binary counter: bit k of the number of leaves says whether there is a piece of 2^k of them.
        private TState ReadLong(LeafReader reader, int start)
        {
            const int Leaf = KernelExpression.LeafLength;
            var leaves = length / Leaf;
            var pieces = stackalloc TState[32];
            var batch = stackalloc TState[LeavesAtATime];
            for (var leaf = 0; leaf < leaves; leaf += LeavesAtATime)
            {
                var count = Math.Min(LeavesAtATime, leaves - leaf);
                reader.Read(start + (leaf * Leaf), count, batch);
                for (var i = 0; i < count; i++)
                {
                    var state = batch[i];
                    var level = 0;
                    for (var number = leaf + i; (number & 1) != 0; number >>= 1, level++)
                    {
                        state = TFold.Merge(pieces[level], (long)Leaf << level, state, (long)Leaf << level);
                    }

                    pieces[level] = state;
                }
            }

            var rest = length - (leaves * Leaf);
            var whole = default(TState);
            var covered = 0L;
            if (rest > 0)
            {
                whole = TFold.OfRun((T*)elements.Read(start + (leaves * Leaf), rest, _buffer), rest);
                covered = rest;
            }

            for (var level = 0; leaves >> level != 0; level++)
            {
                if ((leaves >> level & 1) != 0)
                {
                    whole = covered == 0 ? pieces[level] : TFold.Merge(pieces[level], (long)Leaf << level, whole, covered);
                    covered += (long)Leaf << level;
                }
            }

            return whole;
        }
    }

    /// <summary>Whole rows as they are asked for.</summary>
    private sealed class RunTiles(RunReader reader, int[] shape) : TileSource(ElementKind.Of(typeof(TResult)), shape)
    {
        public override byte* Read(int start, int count, byte* buffer)
        {
            reader.Read(start, count, (TResult*)buffer);
            return buffer;
        }
    }

    /// <summary>A few rows, one below the other, as they are asked for: all of them are one leaf.</summary>
    private sealed class RowTiles : TileSource
    {
        private readonly FixedReduction<T, TState, TResult, TFold> _reduction;
        private readonly TileSource _elements;
        private readonly AxisExtent _extent;
        private readonly byte** _buffers;
        private readonly TState* _states;

        public RowTiles(FixedReduction<T, TState, TResult, TFold> reduction, TileScope scope, TileSource elements, AxisExtent extent, int[] shape)
            : base(ElementKind.Of(typeof(TResult)), shape)
        {
            _reduction = reduction;
            _elements = elements;
            _extent = extent;
            _buffers = (byte**)scope.Allocate(RowsOfLeaf * sizeof(byte*));
            for (var i = 0; i < RowsOfLeaf; i++)
            {
                _buffers[i] = scope.AllocateTile(elements.Kind);
            }

            _states = (TState*)scope.Allocate((long)KernelExpression.TileLength * sizeof(TState));
        }

        public override byte* Read(int start, int count, byte* buffer)
        {
            var results = (TResult*)buffer;
            var rows = stackalloc T*[RowsOfLeaf];
            for (var done = 0; done < count;)
            {
                var (outer, column) = Math.DivRem(start + done, _extent.Inner);
                var width = Math.Min(count - done, _extent.Inner - column);
                for (var row = 0; row < _extent.Length; row++)
                {
                    // Into its own buffer: what a source hands over is valid only until it is asked again.
                    _elements.CopyTo((((outer * _extent.Length) + row) * _extent.Inner) + column, width, _buffers[row]);
                    rows[row] = (T*)_buffers[row];
                }

                if (_extent.Length > 0)
                {
                    TFold.OfRows(rows, _extent.Length, width, _states);
                }
                else
                {
                    new Span<TState>(_states, width).Clear();
                }

                for (var i = 0; i < width; i++)
                {
                    results[done + i] = _reduction.Result(_states[i], _extent.Length);
                }

                done += width;
            }

            return buffer;
        }
    }

    /// <summary>Reads some columns of all rows of a block.</summary>
    private sealed class RowReader(TileScope scope, TileSource elements, AxisExtent extent)
    {
        private readonly byte* _buffer = scope.Allocate((long)RowsOfLeaf * Width * elements.Kind.Size);
        private readonly bool _isStable = elements.Contiguous != null || elements is StridedTiles { IsCopiedByRow: true };

        public Stretch<TState> Read(int outer, int column, int width)
        {
            var builder = new StretchBuilder<T, TState, TFold>(RowsOfLeaf, false, width);
            var rows = stackalloc T*[RowsOfLeaf];
            for (var row = 0; row < extent.Length;)
            {
                var index = extent.First + row;
                var isLeaf = index % RowsOfLeaf == 0 && row + RowsOfLeaf <= extent.Length;
                var count = isLeaf ? RowsOfLeaf : 1;
                for (var i = 0; i < count; i++)
                {
                    rows[i] = Row((((outer * extent.Length) + row + i) * extent.Inner) + column, width, i);
                }

                var states = builder.Rent();
                if (isLeaf)
                {
                    fixed (TState* target = states)
                    {
                        TFold.OfRows(rows, count, width, target);
                    }
                }
                else
                {
                    for (var i = 0; i < width; i++)
                    {
                        states[i] = TFold.OfElement(rows[0][i]);
                    }
                }

                builder.Add(new StretchPiece(index, isLeaf ? 0 : -1), states);
                row += count;
            }

            scope.Stop.ThrowIfCancellationRequested();
            return builder.ToStretch();
        }

        private T* Row(int start, int width, int number)
        {
            var target = _buffer + ((long)number * Width * elements.Kind.Size);
            if (_isStable)
            {
                return (T*)elements.Read(start, width, target);
            }

            elements.CopyTo(start, width, target);
            return (T*)target;
        }
    }
}
