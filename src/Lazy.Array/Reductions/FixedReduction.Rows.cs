namespace LazyGraph.Arrays;

// Along another axis: rows one below the other.
internal abstract unsafe partial class FixedReduction<T, TState, TResult, TFold>
{
    /// <summary>A few rows, one below the other, as they are asked for: all of them are one leaf.</summary>
    private sealed class RowsTiles : TileSource
    {
        private readonly FixedReduction<T, TState, TResult, TFold> _reduction;
        private readonly TileSource _elements;
        private readonly AxisExtent _extent;
        private readonly byte** _buffers;
        private readonly TState* _states;

        public RowsTiles(FixedReduction<T, TState, TResult, TFold> reduction, TileScope scope, TileSource elements, AxisExtent extent, int[] shape)
            : base(ElementKind.Of<TResult>(), shape)
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

        public Stretch<TState> Read(int outer, int column, int width)
        {
            var builder = new StretchBuilder<T, TState, TFold>(RowsOfLeaf, false, width);
            var rows = stackalloc T*[RowsOfLeaf];
            for (var row = 0; row < extent.Length;)
            {
                var index = extent.First + row;
                var isLeaf = TFold.IsExact || (index % RowsOfLeaf == 0 && row + RowsOfLeaf <= extent.Length);
                var count = isLeaf ? Math.Min(RowsOfLeaf, extent.Length - row) : 1;
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

                builder.Add(new StretchPiece(index, TFold.IsExact ? StretchPiece.Any : isLeaf ? 0 : StretchPiece.Element), states);
                row += count;
            }

            scope.Stop.ThrowIfCancellationRequested();
            return builder.ToStretch();
        }

        private T* Row(int start, int width, int number)
        {
            var target = _buffer + ((long)number * Width * elements.Kind.Size);
            if (elements.IsStable)
            {
                return (T*)elements.Read(start, width, target);
            }

            elements.CopyTo(start, width, target);
            return (T*)target;
        }
    }
}
