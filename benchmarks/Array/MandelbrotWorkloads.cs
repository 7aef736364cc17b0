using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text.Json.Nodes;

namespace LazyGraph.Benchmarks.Arrays;

/// <summary>The course's picture: how often z² + c is taken before |z| exceeds 2, at each of n x n points around a place on the edge of the set.</summary>
internal static class MandelbrotWorkloads
{
    private const int Depth = 1024;
    private const int Lanes = 8;
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

    // Eight points at a time in one vector; four vectors in flight hide the latency of one.
    private static void Row(long row, long column, Span<long> result, int n)
    {
        const int Together = 4 * Lanes;
        var cy = Vector512.Create(X(row, n) - CenterX + CenterY);
        var i = 0;
        for (; i <= result.Length - Together; i += Together)
        {
            Escape(column + i, n, cy, result.Slice(i, Together));
        }

        for (; i < result.Length; i++)
        {
            result[i] = Escape(X(column + i, n), X(row, n) - CenterX + CenterY);
        }
    }

    private static Vector512<double> Points(long column, int n) =>
        Vector512.Create(CenterX) + ((Vector512.CreateSequence(0.0, 1.0) + Vector512.Create((double)(column - (n / 2)))) * (Extent / n));

    private static void Escape(long column, int n, Vector512<double> cy, Span<long> result)
    {
        var (a, b, c, d) = (Points(column, n), Points(column + Lanes, n), Points(column + (2 * Lanes), n), Points(column + (3 * Lanes), n));
        var zero = Vector512<double>.Zero;
        var (ax, bx, cx, dx, ay, by, dy, ey) = (zero, zero, zero, zero, zero, zero, zero, zero);
        var (na, nb, nc, nd) = (Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero, Vector512<long>.Zero);
        var (ra, rb, rc, rd) = (Vector512<long>.AllBitsSet, Vector512<long>.AllBitsSet, Vector512<long>.AllBitsSet, Vector512<long>.AllBitsSet);
        for (var k = 0; k < Depth; k++)
        {
            var step = Vector512.Create((long)k);
            Step(ref ax, ref ay, a, cy, ref na, ref ra, step);
            Step(ref bx, ref by, b, cy, ref nb, ref rb, step);
            Step(ref cx, ref dy, c, cy, ref nc, ref rc, step);
            Step(ref dx, ref ey, d, cy, ref nd, ref rd, step);
            if ((ra | rb | rc | rd) == Vector512<long>.Zero)
            {
                break;
            }
        }

        na.CopyTo(result);
        nb.CopyTo(result[Lanes..]);
        nc.CopyTo(result[(2 * Lanes)..]);
        nd.CopyTo(result[(3 * Lanes)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref Vector512<double> x, ref Vector512<double> y, Vector512<double> cx, Vector512<double> cy, ref Vector512<long> escaped, ref Vector512<long> runs, Vector512<long> step)
    {
        (x, y) = ((x * x) - (y * y) + cx, (x * y * 2) + cy);
        var leaves = Vector512.GreaterThan((x * x) + (y * y), Vector512.Create(4.0)).AsInt64() & runs;
        escaped |= leaves & step;
        runs &= ~leaves;
    }
}
