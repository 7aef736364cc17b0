namespace LazyGraph.Arrays;

/// <summary>The same value everywhere.</summary>
internal sealed class ConstantSource<T>(T value) : ArraySource<T>
    where T : unmanaged
{
    public override unsafe TileSource Open(TileScope scope, long[] origin, int[] shape)
    {
        var memory = (T*)scope.Allocate(sizeof(T));
        *memory = value;
        return new ConstantTiles(ElementKind.Of<T>(), shape, (byte*)memory);
    }
}
