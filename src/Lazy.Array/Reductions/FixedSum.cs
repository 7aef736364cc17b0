using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Arrays;

/// <summary>The sum, in the type of the elements; integers wrap.</summary>
internal sealed class FixedSum<T> : FixedReduction<T, T, T, FixedSum<T>.Fold>
    where T : unmanaged, INumberBase<T>
{
    public static readonly FixedSum<T> Instance = new();

    private FixedSum()
    {
    }

    public override string Name => "sum";

    // A few rows: their sum is an expression, which becomes part of the reader's kernel.
    public override TileSource? OpenWhole(TileScope scope, TileSource elements, AxisExtent extent, int[] shape)
    {
        if (extent.IsLast || extent.Length is 0 or > RowsOfLeaf)
        {
            return base.OpenWhole(scope, elements, extent, shape);
        }

        var sum = RowTiles.Of(scope, elements, extent, 0, shape);
        for (var row = 1; row < extent.Length; row++)
        {
            sum = new ElementwiseTiles(scope, Arithmetic<T>.Add, shape, [sum, RowTiles.Of(scope, elements, extent, row, shape)]);
        }

        return sum;
    }

    protected override T Result(in T state, long count) => state;

    public sealed class Fold : IFixedFold<T, T>
    {
        public static KernelSink Sink => KernelSink.LeafSum;

        public static bool IsExact => !(typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half) || typeof(T) == typeof(Complex));

        public static T OfElement(T element) => element;

        public static unsafe T OfRun(T* elements, int count) => LeafSums.SumOf(elements, count);

        public static unsafe void OfRows(T** rows, int count, int width, T* states)
        {
            var sums = new Span<T>(states, width);
            new ReadOnlySpan<T>(rows[0], width).CopyTo(sums);
            for (var row = 1; row < count; row++)
            {
                TensorPrimitives.Add(sums, new ReadOnlySpan<T>(rows[row], width), sums);
            }
        }

        public static T Merge(in T left, long leftCount, in T right, long rightCount) => left + right;
    }
}
