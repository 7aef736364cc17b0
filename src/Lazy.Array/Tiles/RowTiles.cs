namespace LazyGraph.Arrays;

/// <summary>One of the rows along an axis, for each element before and behind: [outer, inner] of [outer, row, inner].</summary>
internal sealed unsafe class RowTiles : TileSource
{
    private readonly TileSource _source;
    private readonly int _length;
    private readonly int _inner;
    private readonly int _row;

    private RowTiles(TileSource source, in AxisExtent extent, int row, int[] shape)
        : base(source.Kind, shape)
    {
        _source = source;
        _length = extent.Length;
        _inner = extent.Inner;
        _row = row;
    }

    /// <summary>Opens a row: of an expression, the expression of the rows of its operands.</summary>
    public static TileSource Of(TileScope scope, TileSource source, in AxisExtent extent, int row, int[] shape)
    {
        switch (source)
        {
            case ElementwiseTiles elementwise:
                var operands = new TileSource[elementwise.Operands.Length];
                for (var i = 0; i < operands.Length; i++)
                {
                    // An operand that is read twice stays one.
                    var same = Array.IndexOf(elementwise.Operands, elementwise.Operands[i]);
                    operands[i] = same < i ? operands[same] : Of(scope, elementwise.Operands[i], extent, row, shape);
                }

                return new ElementwiseTiles(scope, elementwise.Operation, shape, operands);
            case ConstantTiles constant:
                return new ConstantTiles(source.Kind, shape, constant.Value);
            case { Contiguous: var memory } when memory != null && extent.Outer == 1:
                return new MemoryTiles(source.Kind, shape, memory + ((long)row * extent.Inner * source.Kind.Size));
            default:
                return new RowTiles(source, extent, row, shape);
        }
    }

    public override byte* Read(int start, int count, byte* buffer)
    {
        for (var done = 0; done < count;)
        {
            var (outer, column) = Math.DivRem(start + done, _inner);
            var length = Math.Min(count - done, _inner - column);
            var target = buffer + ((long)done * Kind.Size);
            var first = (((outer * _length) + _row) * _inner) + column;
            if (length == count && _source.IsStable)
            {
                return _source.Read(first, length, target);
            }

            // The other rows of the same source are read for the same tile.
            _source.CopyTo(first, length, target);
            done += length;
        }

        return buffer;
    }
}
