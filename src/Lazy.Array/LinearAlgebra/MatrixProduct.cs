using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Arrays;

/// <summary>Products of matrices of any type of element that arrays can have, on the calling thread.</summary>
/// <remarks>
/// All of them are done by <see cref="Gemm"/>. Integers wrap around. Halves are multiplied and summed as floats and rounded
/// once. A complex product is a product of doubles of twice the size: sums take the real products of k = 0, then the
/// imaginary ones, then those of k = 1. Booleans: whether any product is true.
/// </remarks>
internal static unsafe class MatrixProduct
{
    // The doubled matrix of complex numbers is made piece by piece along k.
    private const int ComplexDepth = 128;

    /// <summary>C = A·B, or C += A·B; the parameters are those of <see cref="Gemm.Multiply{T}(Matrix{T}, Matrix{T}, T*, nint, int, int, int, bool)"/>.</summary>
    public static void Multiply<T>(Matrix<T> a, Matrix<T> b, T* c, nint cRow, int m, int n, int k, bool accumulate)
        where T : unmanaged
    {
        if (typeof(T) == typeof(bool))
        {
            Gemm.MultiplyBest<byte, AndOr>(As<T, byte>(a), As<T, byte>(b), (byte*)c, cRow, m, n, k, accumulate);
        }
        else if (typeof(T) == typeof(Complex))
        {
            MultiplyComplex(As<T, Complex>(a), As<T, Complex>(b), (Complex*)c, cRow, m, n, k, accumulate);
        }
        else if (typeof(T) == typeof(Half))
        {
            MultiplyHalf(As<T, Half>(a), As<T, Half>(b), (Half*)c, cRow, m, n, k, accumulate);
        }
        else if (Vector<T>.IsSupported)
        {
            Gemm.Multiply(a, b, c, cRow, m, n, k, accumulate);
        }
        else
        {
            throw new NotSupportedException($"Found a matrix product of {typeof(T)}, expected bool, an integer type, Half, float, double or Complex: convert the operands by As<double>().");
        }
    }

    private static Matrix<TOther> As<T, TOther>(Matrix<T> matrix)
        where T : unmanaged
        where TOther : unmanaged => new(matrix.Start, matrix.Row, matrix.Column);

    /// <summary>
    /// Pairs of doubles: the row (x + iy) of A is already the row (x, y); the element u + iv of B becomes the square (u, v), (-v, u).
    /// </summary>
    private static void MultiplyComplex(Matrix<Complex> a, Matrix<Complex> b, Complex* c, nint cRow, int m, int n, int k, bool accumulate)
    {
        if (k == 0)
        {
            for (var row = 0; row < m && !accumulate; row++)
            {
                new Span<Complex>(c + (row * cRow), n).Clear();
            }

            return;
        }

        var most = Math.Min(k, ComplexDepth);
        var left = ArrayPool<Complex>.Shared.Rent(checked(m * most));
        var right = ArrayPool<double>.Shared.Rent(checked(4 * n * most));
        fixed (Complex* leftStart = left)
        fixed (double* rightStart = right)
        {
            for (var first = 0; first < k; first += most)
            {
                var depth = Math.Min(most, k - first);
                StridedCopy.Copy(a.At(0, first), [a.Row, a.Column], leftStart, [depth, 1], [m, depth]);
                var upper = (Complex*)rightStart;
                for (var row = 0; row < depth; row++)
                {
                    var lower = upper + n;
                    StridedCopy.Copy(b.At(first + row, 0), [b.Column], upper, [1], [n]);
                    for (var column = 0; column < n; column++)
                    {
                        lower[column] = new Complex(-upper[column].Imaginary, upper[column].Real);
                    }

                    upper = lower + n;
                }

                Gemm.Multiply(
                    new Matrix<double>((double*)leftStart, 2 * depth, 1),
                    new Matrix<double>(rightStart, 2 * n, 1),
                    (double*)c,
                    2 * cRow,
                    m,
                    2 * n,
                    2 * depth,
                    accumulate || first > 0);
            }
        }

        ArrayPool<Complex>.Shared.Return(left);
        ArrayPool<double>.Shared.Return(right);
    }

    private static void MultiplyHalf(Matrix<Half> a, Matrix<Half> b, Half* c, nint cRow, int m, int n, int k, bool accumulate)
    {
        var left = ToFloats(a, m, k);
        var right = ToFloats(b, k, n);
        var sums = ToFloats(new Matrix<Half>(c, checked((int)cRow), 1), m, accumulate ? n : 0, room: checked(m * n));
        fixed (float* leftStart = left, rightStart = right, sumsStart = sums)
        {
            Gemm.Multiply(new Matrix<float>(leftStart, k, 1), new Matrix<float>(rightStart, n, 1), sumsStart, n, m, n, k, accumulate);
        }

        for (var row = 0; row < m; row++)
        {
            TensorPrimitives.ConvertToHalf(sums.AsSpan(row * n, n), new Span<Half>(c + (row * cRow), n));
        }

        ArrayPool<float>.Shared.Return(left);
        ArrayPool<float>.Shared.Return(right);
        ArrayPool<float>.Shared.Return(sums);
    }

    private static float[] ToFloats(Matrix<Half> matrix, int rows, int columns, int room = 0)
    {
        var count = checked(rows * columns);
        var floats = ArrayPool<float>.Shared.Rent(Math.Max(count, room));
        var halves = ArrayPool<Half>.Shared.Rent(count);
        fixed (Half* start = halves)
        {
            StridedCopy.Copy((Half*)matrix.Start, [matrix.Row, matrix.Column], start, [columns, 1], [rows, columns]);
        }

        TensorPrimitives.ConvertToSingle(halves.AsSpan(0, count), floats);
        ArrayPool<Half>.Shared.Return(halves);
        return floats;
    }
}
