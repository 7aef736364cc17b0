namespace LazyGraph.Arrays;

/// <summary>Values in equal steps whose last one is exact.</summary>
internal sealed class LinspaceSource(double start, double stop, long count, bool endpoint) : ArraySource<double>
{
    private readonly double _step = (stop - start) / Math.Max(1, endpoint ? count - 1 : count);

    public override TileSource Open(TileScope scope, long[] origin, int[] shape) =>
        new LinspaceTiles(shape, origin[0], start, _step, endpoint && count > 1 ? count - 1 : -1, stop);
}

/// <summary>start + index × step, but the last one as it was given.</summary>
internal sealed unsafe class LinspaceTiles(int[] shape, long index, double start, double step, long last, double stop) : TileSource(ElementKind.Of<double>(), shape)
{
    public override byte* Read(int first, int count, byte* buffer)
    {
        var result = (double*)buffer;
        for (var i = 0; i < count; i++)
        {
            var place = index + first + i;
            result[i] = place == last ? stop : (place * step) + start;
        }

        return buffer;
    }
}
