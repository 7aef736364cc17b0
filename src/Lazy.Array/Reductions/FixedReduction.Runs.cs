namespace LazyGraph.Arrays;

// Along the last axis: elements that lie side by side.
internal abstract unsafe partial class FixedReduction<T, TState, TResult, TFold>
{
    /// <summary>Reads leaves of elements that lie side by side.</summary>
    private sealed class LeafReader(TileScope scope, TileSource elements)
    {
        private readonly TileKernel? _sums = TFold.Sink == KernelSink.Store ? null : TileKernel.Make(scope, elements, TFold.Sink);
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

        /// <summary>Gets the state of one row.</summary>
        public TState StateOf(int row) => _leaves is not null ? ReadLong(_leaves, row * length)
            : length == 0 ? default
            : TFold.OfRun((T*)elements.Read(row * length, length, _buffer), length);

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
    private sealed class RunTiles(RunReader reader, int[] shape) : TileSource(ElementKind.Of<TResult>(), shape)
    {
        public override byte* Read(int start, int count, byte* buffer)
        {
            reader.Read(start, count, (TResult*)buffer);
            return buffer;
        }
    }
}
