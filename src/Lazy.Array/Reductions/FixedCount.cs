namespace LazyGraph.Arrays;

/// <summary>How many are true.</summary>
internal sealed class FixedCount : FixedReduction<bool, long, long, FixedCount.Fold>
{
    public static readonly FixedCount Instance = new();

    private FixedCount()
    {
    }

    public override string Name => "count";

    protected override long Result(in long state, long count) => state;

    public sealed class Fold : IFixedFold<bool, long>
    {
        public static KernelSink Sink => KernelSink.LeafCount;

        public static bool IsExact => true;

        public static long OfElement(bool element) => element ? 1 : 0;

        public static unsafe long OfRun(bool* elements, int count) => LeafCounts.CountOf((byte*)elements, count);

        public static unsafe void OfRows(bool** rows, int count, int width, long* states)
        {
            new Span<long>(states, width).Clear();
            for (var row = 0; row < count; row++)
            {
                for (var i = 0; i < width; i++)
                {
                    states[i] += rows[row][i] ? 1 : 0;
                }
            }
        }

        public static long Merge(in long left, long leftCount, in long right, long rightCount) => left + right;
    }
}
