using System.Numerics;

namespace LazyGraph.Arrays;

internal enum ScanKind
{
    Sum,
    Product,
    NanSum,
    NanProduct,
}

/// <summary>Runs along an axis of an array whose element type is known only when running.</summary>
internal sealed class UntypedScan(ScanKind kind, int axis, CumulativeMethod method) : INumberFunction<ILazyArray>
{
    public ILazyArray OfFloat<T>(LazyArray<T> array)
        where T : unmanaged, IFloatingPointIeee754<T> => Typed(kind switch
        {
            ScanKind.NanSum => Totals.WithoutNaN(array, T.Zero),
            ScanKind.NanProduct => Totals.WithoutNaN(array, T.One),
            _ => array,
        });

    public ILazyArray OfInteger<T>(LazyArray<T> array)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Typed(array);

    public ILazyArray OfBool(LazyArray<bool> array) => Typed(Retyping.To<long>(array));

    public ILazyArray OfComplex(LazyArray<Complex> array) => Typed(array);

    /// <summary>Runs along the axis. Halves are added up as floats.</summary>
    public LazyArray<T> Typed<T>(LazyArray<T> array)
        where T : unmanaged, INumberBase<T> => typeof(T) == typeof(Half)
        ? Retyping.To<T>(Typed(Retyping.To<float>(array)))
        : kind is ScanKind.Sum or ScanKind.NanSum
            ? Scans.Along<T, SumScan<T>>(array, axis, method)
            : Scans.Along<T, ProductScan<T>>(array, axis, method);
}
