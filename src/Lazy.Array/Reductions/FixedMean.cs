using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The sum divided by the number of elements.</summary>
/// <param name="count">The number of elements; null: those along the axis.</param>
internal sealed class FixedMean<T>(long? count) : FixedReduction<T, T, T, FixedSum<T>.Fold>
    where T : unmanaged, INumberBase<T>
{
    public override string Name => "mean";

    protected override T Result(in T state, long length) => state / T.CreateChecked(count ?? length);
}
