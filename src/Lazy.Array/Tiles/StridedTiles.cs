namespace LazyGraph.Arrays;

/// <summary>Elements that lie in memory at strides: slices, transposes, and what is repeated along an axis (a stride of 0).</summary>
/// <remarks>
/// Rows whose elements lie one after the other, and very long ones, are copied as they are asked for. Otherwise several rows are brought into
/// order together, so that each line of the cache that is fetched serves all of them.
/// </remarks>
internal sealed unsafe class StridedTiles : TileSource
{
    private const int SlabRows = 64;
    private const int SlabBytes = 1 << 18;

    private readonly TileScope _scope;
    private readonly byte* _memory;
    private readonly int[] _strides;
    private readonly int _row;
    private readonly int _rows; // of the second last axis
    private readonly bool _isCopiedByRow; // their elements lie side by side or are all the same, or several rows at a time would be no gain
    private byte* _slab;
    private int _slabStart;
    private int _slabCount;
    private int _slabRows;

    /// <param name="scope">The task's scope.</param>
    /// <param name="kind">The elements.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <param name="memory">The first element.</param>
    /// <param name="strides">In elements, of each axis of the shape.</param>
    public StridedTiles(TileScope scope, ElementKind kind, int[] shape, byte* memory, int[] strides)
        : base(kind, shape)
    {
        _scope = scope;
        _memory = memory;
        _strides = strides;
        _row = shape.Length > 0 ? shape[^1] : 1;
        _rows = shape.Length > 1 ? shape[^2] : 1;
        _isCopiedByRow = shape.Length == 0 || strides[^1] is 0 or 1 || _rows == 1 || (long)_row * kind.Size > SlabBytes;
    }

    /// <inheritdoc/>
    public override bool IsStable => _isCopiedByRow; // the rows that were brought into order last take the place of those before

    /// <summary>Gets where the first element is.</summary>
    public byte* Memory => _memory;

    /// <summary>Gets the strides of the axes, in elements.</summary>
    public int[] Strides => _strides;

    public override byte* Read(int start, int count, byte* buffer)
    {
        if (_isCopiedByRow)
        {
            var (row, column) = Math.DivRem(start, _row);
            if (column + count <= _row && _strides.Length > 0 && _strides[^1] == 1)
            {
                return Row(row) + ((long)column * Kind.Size);
            }

            CopyRows(start, count, buffer);
            return buffer;
        }

        if (start >= _slabStart && start + count <= _slabStart + _slabCount)
        {
            return _slab + ((long)(start - _slabStart) * Kind.Size);
        }

        // The range may cross from one slab to the next.
        for (var done = 0; done < count;)
        {
            if (start + done < _slabStart || start + done >= _slabStart + _slabCount)
            {
                FillSlab((start + done) / _row);
            }

            var offset = start + done - _slabStart;
            var length = Math.Min(count - done, _slabCount - offset);
            if (length == count)
            {
                return _slab + ((long)offset * Kind.Size);
            }

            var bytes = (long)length * Kind.Size;
            Buffer.MemoryCopy(_slab + ((long)offset * Kind.Size), buffer + ((long)done * Kind.Size), bytes, bytes);
            done += length;
        }

        return buffer;
    }

    public override void CopyTo(int start, int count, byte* destination)
    {
        if (start == 0 && count == Count)
        {
            Kind.CopyStrided(_memory, _strides, destination, BlockLayout.RowMajor(Shape), Shape);
            return;
        }

        base.CopyTo(start, count, destination);
    }

    private void CopyRows(int start, int count, byte* destination)
    {
        while (count > 0)
        {
            var (row, column) = Math.DivRem(start, _row);
            var length = Math.Min(count, _row - column);
            var source = Row(row);
            if (_strides.Length == 0 || _strides[^1] == 0)
            {
                Kind.Fill(destination, source, length);
            }
            else if (_strides[^1] == 1)
            {
                var bytes = (long)length * Kind.Size;
                Buffer.MemoryCopy(source + ((long)column * Kind.Size), destination, bytes, bytes);
            }
            else
            {
                Span<int> from = [_strides[^1]];
                Span<int> to = [1];
                Span<int> shape = [length];
                Kind.CopyStrided(source + ((long)column * _strides[^1] * Kind.Size), from, destination, to, shape);
            }

            destination += (long)length * Kind.Size;
            start += length;
            count -= length;
        }
    }

    // Rows of one plane, up to its end.
    private void FillSlab(int row)
    {
        if (_slab == null)
        {
            _slabRows = Math.Max(1, Math.Min(Math.Min(SlabRows, _rows), SlabBytes / Math.Max(1, _row * Kind.Size)));
            _slab = _scope.Allocate((long)_slabRows * _row * Kind.Size);
        }

        var rows = Math.Min(_slabRows, _rows - (row % _rows));
        Span<int> shape = [rows, _row];
        Span<int> from = [_strides.Length > 1 ? _strides[^2] : 0, _strides[^1]];
        Span<int> to = [_row, 1];
        Kind.CopyStrided(Row(row), from, _slab, to, shape);
        _slabStart = row * _row;
        _slabCount = rows * _row;
    }

    private byte* Row(int row)
    {
        var offset = 0L;
        for (var axis = Shape.Length - 2; axis >= 0; axis--)
        {
            (row, var position) = Math.DivRem(row, Shape[axis]);
            offset += (long)position * _strides[axis];
        }

        return _memory + (offset * Kind.Size);
    }
}
