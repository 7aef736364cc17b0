using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The moments along one axis, for a reduction of another one: the sum, and as imaginary part the sum of the squared distances from the mean.</summary>
internal sealed class MomentPairs : FixedReduction<double, MomentState, Complex, FixedMoments.Fold>
{
    public static readonly MomentPairs Instance = new();

    private MomentPairs()
    {
    }

    public override string Name => "moments";

    protected override Complex Result(in MomentState state, long count) => new(state.Sum, state.Squares);
}

/// <summary>The moments of groups of as many elements each: what is known of their sums, and the sum of the squares within them.</summary>
/// <remarks>Begins as the pair does that one group is, so that the state of one group gives it back.</remarks>
internal readonly record struct PairState(double Sum, double Squares, double Distances);

/// <summary>Joins the moments of groups of elements.</summary>
/// <param name="groupLength">The number of elements in each group.</param>
internal abstract class JoinedPairs<TResult>(long groupLength) : FixedReduction<Complex, PairState, TResult, JoinedPairs<TResult>.Fold>
    where TResult : unmanaged
{
    public override string Name => "moments";

    // The sums of groups are groupLength times their means.
    protected double SquaresOf(in PairState state) => groupLength == 0 ? 0 : state.Squares + (state.Distances / groupLength);

    public sealed class Fold : IFixedFold<Complex, PairState>
    {
        public static bool IsExact => false;

        public static KernelSink Sink => KernelSink.Store;

        public static PairState OfElement(Complex element) => new(element.Real, element.Imaginary, double.IsFinite(element.Real) ? 0 : double.NaN);

        public static unsafe PairState OfRun(Complex* elements, int count)
        {
            var (sums, squares) = (0.0, 0.0);
            for (var i = 0; i < count; i++)
            {
                sums += elements[i].Real;
                squares += elements[i].Imaginary;
            }

            var (mean, distances) = (sums / count, 0.0);
            for (var i = 0; i < count; i++)
            {
                var distance = elements[i].Real - mean;
                distances += distance * distance;
            }

            return new(sums, squares, distances);
        }

        public static unsafe void OfRows(Complex** rows, int count, int width, PairState* states)
        {
            var column = stackalloc Complex[count];
            for (var i = 0; i < width; i++)
            {
                for (var row = 0; row < count; row++)
                {
                    column[row] = rows[row][i];
                }

                states[i] = OfRun(column, count);
            }
        }

        public static PairState Merge(in PairState left, long leftCount, in PairState right, long rightCount)
        {
            var distance = (right.Sum / rightCount) - (left.Sum / leftCount);
            return new(
                left.Sum + right.Sum,
                left.Squares + right.Squares,
                left.Distances + right.Distances + (distance * distance * ((double)leftCount * rightCount / (leftCount + rightCount))));
        }
    }
}

/// <summary>The moments of all groups, for a reduction of one more axis.</summary>
internal sealed class InnerPairs(long groupLength) : JoinedPairs<Complex>(groupLength)
{
    protected override Complex Result(in PairState state, long count) => new(state.Sum, SquaresOf(state));
}

/// <summary>The variance or the standard deviation of the elements of all groups.</summary>
internal sealed class OuterPairs(long groupLength, bool isDeviation, double ddof) : JoinedPairs<double>(groupLength)
{
    private readonly long _groupLength = groupLength;

    public override string Name => isDeviation ? "std" : "var";

    protected override double Result(in PairState state, long count)
    {
        var elements = count * _groupLength;
        var variance = elements == 0 ? double.NaN : SquaresOf(state) / Math.Max(0, elements - ddof);
        return isDeviation ? Math.Sqrt(variance) : variance;
    }
}
