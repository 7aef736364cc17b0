using System.Numerics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>The course's picture: how often z² + c is taken before |z| exceeds 2, at each of n x n points around a place on the edge of the set.</summary>
internal static class MandelbrotWorkloads
{
    private const int Depth = 1024;
    private const double CenterX = -1.1195, CenterY = 0.2718, Extent = 0.005;

    public static ArrayWorkload SpanKernel(int n, int workers) => Of(n, workers, () =>
        LazyArray.FromKernel<long>([n, n], (position, row) => Row(position[0], position[1], row, n), chunks: [64, -1]));

    public static ArrayWorkload PlainDelegate(int n, int workers) => Of(n, workers, () =>
        LazyArray.FromFunction((row, column) => Escape(X(column, n), X(row, n) - CenterX + CenterY), [n, n], chunks: [64, -1]));

    /// <summary>The same without the library, in one thread.</summary>
    public static ArrayWorkload ScalarLoop(int n, int workers) => new(Sizes(n, 1), (double)n * n / 1e6, "Mpixel", () => () =>
    {
        var sum = 0L;
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                sum += Escape(X(column, n), X(row, n) - CenterX + CenterY);
            }
        }

        return () => sum;
    });

    private static ArrayWorkload Of(int n, int workers, Func<LazyArray<long>> picture) => new(Sizes(n, workers), (double)n * n / 1e6, "Mpixel", () => () =>
    {
        var sum = picture().Sum().Compute(workers: workers);
        return () => sum;
    });

    private static JsonObject Sizes(int n, int workers) => new() { ["n"] = n, ["workers"] = workers };

    private static double X(long column, int n) => CenterX + ((column - (n / 2)) * (Extent / n));

    private static long Escape(double cx, double cy)
    {
        var (x, y) = (0.0, 0.0);
        for (var k = 0; k < Depth; k++)
        {
            (x, y) = ((x * x) - (y * y) + cx, (2 * x * y) + cy);
            if ((x * x) + (y * y) > 4)
            {
                return k;
            }
        }

        return 0;
    }

    // As many points at a time as a vector has lanes; two vectors in flight hide the latency of one.
    private static void Row(long row, long column, Span<long> result, int n)
    {
        var cy = new Vector<double>(X(row, n) - CenterX + CenterY);
        var lanes = Vector<double>.Count;
        var i = 0;
        for (; i <= result.Length - (2 * lanes); i += 2 * lanes)
        {
            var (first, second) = Escape(Points(column + i, n), Points(column + i + lanes, n), cy);
            first.CopyTo(result[i..]);
            second.CopyTo(result[(i + lanes)..]);
        }

        for (; i < result.Length; i++)
        {
            result[i] = Escape(X(column + i, n), X(row, n) - CenterX + CenterY);
        }
    }

    private static Vector<double> Points(long column, int n) =>
        new Vector<double>(CenterX) + ((Vector<double>.Indices + new Vector<double>(column - (n / 2))) * (Extent / n));

    private static (Vector<long> First, Vector<long> Second) Escape(Vector<double> c, Vector<double> d, Vector<double> cy)
    {
        var (x, y, u, v) = (Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero, Vector<double>.Zero);
        var (first, second) = (Vector<long>.Zero, Vector<long>.Zero);
        var (runsFirst, runsSecond) = (Vector<long>.AllBitsSet, Vector<long>.AllBitsSet);
        var four = new Vector<double>(4);
        for (var k = 0; k < Depth; k++)
        {
            (x, y) = ((x * x) - (y * y) + c, (x * y * 2) + cy);
            (u, v) = ((u * u) - (v * v) + d, (u * v * 2) + cy);
            var leavesFirst = Vector.GreaterThan((x * x) + (y * y), four) & runsFirst;
            var leavesSecond = Vector.GreaterThan((u * u) + (v * v), four) & runsSecond;
            var step = new Vector<long>(k);
            first |= leavesFirst & step;
            second |= leavesSecond & step;
            runsFirst &= ~leavesFirst;
            runsSecond &= ~leavesSecond;
            if ((runsFirst | runsSecond) == Vector<long>.Zero)
            {
                break;
            }
        }

        return (first, second);
    }
}
