namespace LazyGraph.Arrays;

/// <summary>The coordinates of a grid. Each block has those along one axis, whose number is the place on the axis in front.</summary>
internal sealed class CoordinateSource : ArraySource<long>
{
    public override TileSource Open(TileScope scope, long[] origin, int[] shape) => new CoordinateTiles(shape, (int)origin[0] + 1, origin[(int)origin[0] + 1]);
}

/// <summary>The coordinates along one axis.</summary>
internal sealed unsafe class CoordinateTiles(int[] shape, int axis, long first) : TileSource(ElementKind.Of<long>(), shape)
{
    private readonly int _inner = BlockLayout.Count(shape.AsSpan(axis + 1)); // elements of one coordinate that follow each other

    public override byte* Read(int start, int count, byte* buffer)
    {
        var elements = new Span<long>(buffer, count);
        for (var done = 0; done < count;)
        {
            var (number, offset) = Math.DivRem(start + done, _inner);
            var length = Math.Min(count - done, _inner - offset);
            elements.Slice(done, length).Fill(first + (number % Shape[axis]));
            done += length;
        }

        return buffer;
    }
}
