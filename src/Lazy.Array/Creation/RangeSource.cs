using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>start + index × step along the only axis; as NumPy, in the type of the elements.</summary>
internal sealed class RangeSource<T>(T start, T step) : ArraySource<T>
    where T : unmanaged, INumberBase<T>
{
    public override unsafe TileSource Open(TileScope scope, long[] origin, int[] shape)
    {
        var first = (T*)scope.Allocate(sizeof(T));
        var delta = (T*)scope.Allocate(sizeof(T));
        *first = start;
        *delta = step;
        return new IotaTiles(ElementKind.Of<T>(), shape, origin[0], (byte*)first, (byte*)delta);
    }
}
