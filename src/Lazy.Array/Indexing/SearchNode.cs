using System.Numerics;
using System.Runtime.CompilerServices;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>For each element of a block the number of elements of a sorted block that come before it.</summary>
/// <param name="origin">What all blocks of the array share.</param>
/// <param name="sorted">The sorted block, of one axis.</param>
/// <param name="values">The elements.</param>
/// <param name="isRight">Whether equal elements come before it.</param>
/// <param name="place">Which block of the array it is.</param>
internal sealed class SearchNode<T>(NodeOrigin origin, GraphNode sorted, GraphNode values, bool isRight, BlockPlace place) : BlockNode<long>(origin, [sorted, values], place)
    where T : unmanaged
{
    // The sorted elements are asked for in no order.
    public override bool Accepts(GraphNode source) => !ReferenceEquals(source, Sources[0]);

    public override TileSource OpenComputed(TileScope scope)
    {
        var sorted = ((Delayed<Block<T>>)Sources[0]).Result;
        return new SearchTiles(scope, scope.Open(Sources[1]), sorted.IsContiguous ? sorted : new Block<T>(sorted.ToArray(), sorted.ShapeArray), isRight);
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new SearchNode<T>(origin, arguments[0], arguments[1], isRight, Place);

    /// <summary>Compares as NumPy sorts: NaN comes last, complex numbers are compared by their real, then by their imaginary parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLess(T left, T right)
    {
        if (typeof(T) == typeof(double))
        {
            return IsLess(Unsafe.BitCast<T, double>(left), Unsafe.BitCast<T, double>(right));
        }

        if (typeof(T) == typeof(float))
        {
            return IsLess(Unsafe.BitCast<T, float>(left), Unsafe.BitCast<T, float>(right));
        }

        if (typeof(T) == typeof(Half))
        {
            return IsLess((double)Unsafe.BitCast<T, Half>(left), (double)Unsafe.BitCast<T, Half>(right));
        }

        if (typeof(T) == typeof(Complex))
        {
            var (a, b) = (Unsafe.BitCast<T, Complex>(left), Unsafe.BitCast<T, Complex>(right));
            return IsLess(a.Real, b.Real) || (!IsLess(b.Real, a.Real) && IsLess(a.Imaginary, b.Imaginary));
        }

        return Comparer<T>.Default.Compare(left, right) < 0;
    }

    private static bool IsLess(double left, double right) => left < right || (double.IsNaN(right) && !double.IsNaN(left));

    private sealed unsafe class SearchTiles(TileScope scope, TileSource values, Block<T> sorted, bool isRight) : TileSource(ElementKind.Of<long>(), values.Shape)
    {
        private readonly byte* _buffer = scope.AllocateTile(values.Kind);
        private readonly T* _sorted = (T*)sorted.Pin(scope);

        public override byte* Read(int start, int count, byte* buffer)
        {
            var elements = (T*)values.Read(start, count, _buffer);
            var result = (long*)buffer;
            for (var i = 0; i < count; i++)
            {
                var value = elements[i];
                var (low, high) = (0, sorted.Count); // what is before low comes before the value, what is from high on does not
                while (low < high)
                {
                    var middle = (low + high) >>> 1;
                    var isBefore = isRight ? !IsLess(value, _sorted[middle]) : IsLess(_sorted[middle], value);
                    (low, high) = isBefore ? (middle + 1, high) : (low, middle);
                }

                result[i] = low;
            }

            return buffer;
        }
    }
}
