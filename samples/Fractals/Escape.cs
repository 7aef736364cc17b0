using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fractals;

/// <summary>Counts the steps z → z² + c before z leaves the circle of radius 2, up to a depth.</summary>
/// <remarks>Loops over spans count eight points at a time by the same operations in the same order, so the counts are the same.</remarks>
internal static class Escape
{
    /// <summary>Counts for one point c, from z = 0 on.</summary>
    public static int Mandelbrot(double x, double y, int depth) => Count(0, 0, x, y, depth);

    /// <summary>Counts for points c of a row, from the one of a column on: column n is at <paramref name="left"/> + n * <paramref name="step"/>.</summary>
    public static void Mandelbrot(long column, double left, double step, double y, int depth, Span<int> counts)
    {
        int i = 0;
        for (; i <= counts.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var columns = Vector512.Create((double)(column + i)) + Vector512<double>.Indices;
            Count(Vector512<double>.Zero, Vector512<double>.Zero, Vector512.Create(left) + (columns * step), Vector512.Create(y), depth, counts.Slice(i, Vector512<double>.Count));
        }

        for (; i < counts.Length; i++)
        {
            counts[i] = Count(0, 0, left + ((column + i) * step), y, depth);
        }
    }

    /// <summary>Counts from points z on, with the same c for all.</summary>
    public static void Julia(ReadOnlySpan<double> re, ReadOnlySpan<double> im, double x, double y, int depth, Span<int> counts)
    {
        int i = 0;
        for (; i <= counts.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            Count(Vector512.Create(re[i..]), Vector512.Create(im[i..]), Vector512.Create(x), Vector512.Create(y), depth, counts.Slice(i, Vector512<double>.Count));
        }

        for (; i < counts.Length; i++)
        {
            counts[i] = Count(re[i], im[i], x, y, depth);
        }
    }

    private static int Count(double re, double im, double x, double y, int depth)
    {
        int count = 0;
        double re2 = re * re, im2 = im * im;
        while (count < depth && re2 + im2 <= 4)
        {
            im = (2 * re * im) + y;
            re = re2 - im2 + x;
            re2 = re * re;
            im2 = im * im;
            count++;
        }

        return count;
    }

    // Optimized from the first call on: all calls are over before the runtime would do so by itself.
    // A point that has left stays outside, so its count stays as it is while the others go on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(Vector512<double> re, Vector512<double> im, Vector512<double> x, Vector512<double> y, int depth, Span<int> counts)
    {
        var count = Vector512<long>.Zero;
        var limit = Vector512.Create(4.0);
        for (int n = 0; n < depth; n++)
        {
            var re2 = re * re;
            var im2 = im * im;
            var inside = Vector512.LessThanOrEqual(re2 + im2, limit).AsInt64(); // -1 where it holds
            if (inside == Vector512<long>.Zero)
            {
                break;
            }

            count -= inside;
            im = (2.0 * re * im) + y;
            re = re2 - im2 + x;
        }

        Vector512.Narrow(count, count).GetLower().CopyTo(counts);
    }
}
