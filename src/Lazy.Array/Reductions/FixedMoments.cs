using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>The sum of some numbers, and the sum of the squares of their distances from their mean.</summary>
internal readonly record struct MomentState(double Sum, double Squares);

/// <summary>The variance or the standard deviation, in one pass.</summary>
/// <remarks>
/// Each leaf is small enough to be looked at twice: for its mean, and for the distances from it. Leaves are merged by the
/// formula of Chan, Golub and LeVeque, "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances" (1979).
/// </remarks>
internal sealed class FixedMoments(bool isDeviation, double ddof) : FixedReduction<double, MomentState, double, FixedMoments.Fold>
{
    public override string Name => isDeviation ? "std" : "var";

    protected override double Result(in MomentState state, long count)
    {
        var variance = count == 0 ? double.NaN : state.Squares / Math.Max(0, count - ddof);
        return isDeviation ? Math.Sqrt(variance) : variance;
    }

    public sealed class Fold : IFixedFold<double, MomentState>
    {
        public static KernelSink Sink => KernelSink.Store;

        public static bool IsExact => false;

        public static MomentState OfElement(double element) => new(element, double.IsFinite(element) ? 0 : double.NaN);

        public static unsafe MomentState OfRun(double* elements, int count)
        {
            var sum = LeafSums.SumOf(elements, count);
            if (count == KernelExpression.LeafLength && Vector512.IsHardwareAccelerated)
            {
                return new MomentState(sum, SquaresOfLeaf(elements, sum / count));
            }

            var distances = stackalloc double[count];
            var squares = new Span<double>(distances, count);
            TensorPrimitives.Subtract(new ReadOnlySpan<double>(elements, count), sum / count, squares);
            TensorPrimitives.Multiply(squares, squares, squares);
            return new MomentState(sum, LeafSums.SumOf(distances, count));
        }

        public static unsafe void OfRows(double** rows, int count, int width, MomentState* states)
        {
            if (Vector512.IsHardwareAccelerated && width % Vector512<double>.Count == 0)
            {
                OfVectors(rows, count, width, states);
                return;
            }

            var memory = stackalloc double[3 * width];
            var means = new Span<double>(memory, width);
            var squares = new Span<double>(memory + width, width);
            var distances = new Span<double>(memory + (2 * width), width);
            new ReadOnlySpan<double>(rows[0], width).CopyTo(means);
            for (var row = 1; row < count; row++)
            {
                TensorPrimitives.Add(means, new ReadOnlySpan<double>(rows[row], width), means);
            }

            for (var i = 0; i < width; i++)
            {
                states[i] = new MomentState(means[i], 0);
            }

            TensorPrimitives.Divide(means, count, means);
            squares.Clear();
            for (var row = 0; row < count; row++)
            {
                TensorPrimitives.Subtract(new ReadOnlySpan<double>(rows[row], width), means, distances);
                TensorPrimitives.Multiply(distances, distances, distances);
                TensorPrimitives.Add(squares, distances, squares);
            }

            for (var i = 0; i < width; i++)
            {
                states[i] = new MomentState(states[i].Sum, squares[i]);
            }
        }

        public static MomentState Merge(in MomentState left, long leftCount, in MomentState right, long rightCount)
        {
            var distance = (right.Sum / rightCount) - (left.Sum / leftCount);
            return new(left.Sum + right.Sum, left.Squares + right.Squares + (distance * distance * ((double)leftCount * rightCount / (leftCount + rightCount))));
        }

        // The lanes of a leaf, as LeafSums has them.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a profile of the first calls makes it slower
        private static unsafe double SquaresOfLeaf(double* elements, double mean)
        {
            var lanes = stackalloc double[KernelExpression.LeafLanes];
            var (a, b, c, d) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            var means = Vector512.Create(mean);
            for (var i = 0; i < KernelExpression.LeafLength; i += KernelExpression.LeafLanes)
            {
                a += Square(Vector512.Load(elements + i) - means);
                b += Square(Vector512.Load(elements + i + 8) - means);
                c += Square(Vector512.Load(elements + i + 16) - means);
                d += Square(Vector512.Load(elements + i + 24) - means);
            }

            a.Store(lanes);
            b.Store(lanes + 8);
            c.Store(lanes + 16);
            d.Store(lanes + 24);
            return LeafSums.OfLanes(lanes);
        }

        // The rows of a leaf, eight columns at a time.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a profile of the first calls makes it slower
        private static unsafe void OfVectors(double** rows, int count, int width, MomentState* states)
        {
            for (var column = 0; column < width; column += Vector512<double>.Count)
            {
                var sum = Vector512.Load(rows[0] + column);
                for (var row = 1; row < count; row++)
                {
                    sum += Vector512.Load(rows[row] + column);
                }

                var mean = sum / count;
                var squares = Square(Vector512.Load(rows[0] + column) - mean);
                for (var row = 1; row < count; row++)
                {
                    squares += Square(Vector512.Load(rows[row] + column) - mean);
                }

                for (var i = 0; i < Vector512<double>.Count; i++)
                {
                    states[column + i] = new MomentState(sum[i], squares[i]);
                }
            }
        }

        private static Vector512<double> Square(Vector512<double> x) => x * x;
    }
}
