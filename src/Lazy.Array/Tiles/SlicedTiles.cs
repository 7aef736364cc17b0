namespace LazyGraph.Arrays;

/// <summary>Pieces of the rows of a source that is being computed.</summary>
internal sealed unsafe class SlicedTiles(TileSource source, int[] shape, ViewMap map) : TileSource(source.Kind, shape)
{
    public override bool IsStable => source.IsStable;

    public override byte* Read(int start, int count, byte* buffer)
    {
        var row = Shape[^1];
        for (var done = 0; done < count;)
        {
            var (number, column) = Math.DivRem(start + done, row);
            var length = Math.Min(count - done, row - column);
            var target = buffer + ((long)done * Kind.Size);
            var elements = source.Read(SourceRow(number) + map.Starts[^1] + column, length, target);
            if (length == count)
            {
                return elements;
            }

            if (elements != target)
            {
                Buffer.MemoryCopy(elements, target, (long)length * Kind.Size, (long)length * Kind.Size);
            }

            done += length;
        }

        return buffer;
    }

    // Where the source's row begins that row number of the slice is a piece of.
    private int SourceRow(int number)
    {
        var start = 0;
        var size = source.Shape[^1];
        for (var axis = Shape.Length - 2; axis >= 0; axis--)
        {
            (number, var position) = Math.DivRem(number, Shape[axis]);
            start += (map.Starts[axis] + (position * map.Steps[axis])) * size;
            size *= source.Shape[axis];
        }

        return start;
    }
}
