namespace LazyGraph.Arrays;

/// <summary>A matrix with one value on some diagonals and zeros elsewhere.</summary>
internal sealed class BandSource<T>(long first, long last, T value) : ArraySource<T>
    where T : unmanaged
{
    public override unsafe TileSource Open(TileScope scope, long[] origin, int[] shape)
    {
        var shift = origin[0] - origin[1];
        if (first + shift > shape[1] - 1 || last + shift < 1 - shape[0])
        {
            var zero = (T*)scope.Allocate(sizeof(T));
            *zero = default;
            return new ConstantTiles(ElementKind.Of<T>(), shape, (byte*)zero);
        }

        return new BandTiles<T>(shape, first + shift, last + shift, value);
    }
}

/// <summary>A block of such a matrix.</summary>
internal sealed unsafe class BandTiles<T>(int[] shape, long first, long last, T value) : TileSource(ElementKind.Of<T>(), shape)
    where T : unmanaged
{
    public override byte* Read(int start, int count, byte* buffer)
    {
        var elements = new Span<T>(buffer, count);
        elements.Clear();
        for (var done = 0; done < count;)
        {
            var (row, column) = Math.DivRem(start + done, Shape[1]);
            var length = Math.Min(count - done, Shape[1] - column);
            var from = (int)Math.Clamp(row + first, column, column + length);
            var to = (int)Math.Clamp(row + last + 1, from, column + length);
            elements.Slice(done + from - column, to - from).Fill(value);
            done += length;
        }

        return buffer;
    }
}
