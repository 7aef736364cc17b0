namespace LazyGraph.Arrays;

/// <summary>A user's function of the coordinates.</summary>
internal sealed class FunctionSource<T>(Func<long[], T> function) : ArraySource<T>
    where T : unmanaged
{
    public override bool IsCheap => false;

    public override TileSource Open(TileScope scope, long[] origin, int[] shape) => new FunctionTiles<T>(function, origin, shape);
}

/// <summary>A block of such an array.</summary>
internal sealed unsafe class FunctionTiles<T>(Func<long[], T> function, long[] origin, int[] shape) : TileSource(ElementKind.Of<T>(), shape)
    where T : unmanaged
{
    private readonly long[] _place = new long[shape.Length];

    public override byte* Read(int start, int count, byte* buffer)
    {
        for (var i = 0; i < count; i++)
        {
            var rest = start + i;
            for (var axis = Shape.Length - 1; axis >= 0; axis--)
            {
                (rest, var position) = Math.DivRem(rest, Shape[axis]);
                _place[axis] = origin[axis] + position;
            }

            ((T*)buffer)[i] = function(_place);
        }

        return buffer;
    }
}

/// <summary>A user's function that makes a block at a time.</summary>
internal sealed class BlockFunctionSource<T>(Func<long[], int[], T[]> function) : ArraySource<T>
    where T : unmanaged
{
    public override bool IsCheap => false;

    public override unsafe TileSource Open(TileScope scope, long[] origin, int[] shape)
    {
        var elements = function((long[])origin.Clone(), (int[])shape.Clone());
        return elements is not null && elements.Length == BlockLayout.Count(shape)
            ? new MemoryTiles(ElementKind.Of<T>(), shape, (byte*)scope.Pin(elements, 0))
            : throw new InvalidOperationException($"Found {elements?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no array"} for a block of shape {ArrayText.Shape(shape)}, expected its {BlockLayout.Count(shape)} elements.");
    }
}
