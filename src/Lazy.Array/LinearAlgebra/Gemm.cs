using System.Buffers;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LazyGraph.Arrays;

/// <summary>Products of matrices of doubles, floats or integers, on the calling thread.</summary>
/// <remarks>
/// Each floating-point element of the result is one chain of fused multiply-adds over k = 0, 1, 2, … that begins with zero, or with the
/// element itself where products are added to it. So its bits depend on its row, its column and nothing else: not on
/// where a matrix is cut, in any of the three directions as long as the pieces of k are added in their order, not on strides,
/// and not on the processor as long as it has fused multiply-add (x86 since 2013, every ARM64).
/// <para>
/// The way is that of GotoBLAS and BLIS: panels of both operands are packed so that the kernel reads them one element after
/// the other; a packed block of A stays in the second cache, a packed panel of B in the last one.
/// </para>
/// </remarks>
internal static unsafe class Gemm
{
    private const int Alignment = 64;

    // In bytes of one element of eight: 256 of k, 128 rows of A (256 KB), 2016 columns of B (4 MB).
    private const int Depth = 256;
    private const int RowsAtOnce = 128;
    private const int ColumnBytesAtOnce = 2016 * sizeof(double);

    /// <summary>C = A·B, or C += A·B.</summary>
    /// <param name="a">A, m by k.</param>
    /// <param name="b">B, k by n.</param>
    /// <param name="c">C, m by n; overlaps neither. Its columns lie side by side.</param>
    /// <param name="cRow">How many elements further the next row of C is.</param>
    /// <param name="m">The number of rows of A and C.</param>
    /// <param name="n">The number of columns of B and C.</param>
    /// <param name="k">The number of columns of A and of rows of B.</param>
    /// <param name="accumulate">Whether to add to what is in C.</param>
    /// <typeparam name="T">Double, float or an integer type of at most 64 bits.</typeparam>
    public static void Multiply<T>(Matrix<T> a, Matrix<T> b, T* c, nint cRow, int m, int n, int k, bool accumulate)
        where T : unmanaged => MultiplyBest<T, MultiplyAdd<T>>(a, b, c, cRow, m, n, k, accumulate);

    /// <summary>C = A·B by another operation, with the widest registers there are.</summary>
    public static void MultiplyBest<T, TOperation>(Matrix<T> a, Matrix<T> b, T* c, nint cRow, int m, int n, int k, bool accumulate)
        where T : unmanaged
        where TOperation : struct, IGemmOperation<T>
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Multiply<T, GemmKernel512<T, TOperation>>(a, b, c, cRow, m, n, k, accumulate);
        }
        else if (Vector256.IsHardwareAccelerated && Fma.IsSupported)
        {
            Multiply<T, GemmKernel256<T, TOperation>>(a, b, c, cRow, m, n, k, accumulate);
        }
        else
        {
            Multiply<T, GemmKernel128<T, TOperation>>(a, b, c, cRow, m, n, k, accumulate);
        }
    }

    /// <summary>The same by one of the kernels.</summary>
    public static void Multiply<T, TKernel>(Matrix<T> a, Matrix<T> b, T* c, nint cRow, int m, int n, int k, bool accumulate)
        where T : unmanaged
        where TKernel : struct, IGemmKernel<T>
    {
        if (m == 0 || n == 0)
        {
            return;
        }

        if (k == 0)
        {
            for (var row = 0; row < m && !accumulate; row++)
            {
                new Span<T>(c + (row * cRow), n).Clear();
            }

            return;
        }

        if (n == 1 && m > 1 && cRow == 1)
        {
            // A column is a row of the transposed product, whose elements are the same.
            Multiply<T, TKernel>(b.Transposed, a.Transposed, c, m, 1, m, k, accumulate);
            return;
        }

        var depth = Math.Min(k, Depth);
        var rows = Math.Min(RowsAtOnce, RoundUp(m, TKernel.Rows));
        var columns = Math.Min(ColumnBytesAtOnce / sizeof(T) / TKernel.Columns * TKernel.Columns, RoundUp(n, TKernel.Columns));
        var tileBytes = TKernel.Rows * TKernel.Columns * sizeof(T);
        var aBytes = RoundUp(rows * depth * sizeof(T), Alignment);
        var bBytes = columns * depth * sizeof(T);
        var memory = ArrayPool<byte>.Shared.Rent(tileBytes + aBytes + bBytes + Alignment);
        fixed (byte* start = memory)
        {
            var tile = (byte*)(((nint)start + Alignment - 1) & ~(Alignment - 1));
            var product = new Blocked<T, TKernel>((T*)tile, (T*)(tile + tileBytes), (T*)(tile + tileBytes + aBytes), rows, columns);
            product.Run(a, b, c, cRow, m, n, k, accumulate);
        }

        ArrayPool<byte>.Shared.Return(memory);
    }

    private static int RoundUp(int length, int unit) => (length + unit - 1) / unit * unit;

    /// <summary>One product with its buffers: a tile for the edges, packed rows of A, packed columns of B.</summary>
    private readonly struct Blocked<T, TKernel>(T* tile, T* packedA, T* packedB, int rowsAtOnce, int columnsAtOnce)
        where T : unmanaged
        where TKernel : struct, IGemmKernel<T>
    {
        public void Run(Matrix<T> a, Matrix<T> b, T* c, nint cRow, int m, int n, int k, bool accumulate)
        {
            for (var column = 0; column < n; column += columnsAtOnce)
            {
                var width = Math.Min(columnsAtOnce, n - column);
                for (var first = 0; first < k; first += Depth)
                {
                    var depth = Math.Min(Depth, k - first);
                    Pack(b.At(first, column), b.Row, b.Column, width, depth, packedB, TKernel.Columns);
                    for (var row = 0; row < m; row += rowsAtOnce)
                    {
                        var height = Math.Min(rowsAtOnce, m - row);
                        Pack(a.At(row, first), a.Column, a.Row, height, depth, packedA, TKernel.Rows);
                        MultiplyBlock(c + (row * cRow) + column, cRow, height, width, depth, accumulate || first > 0);
                    }
                }
            }
        }

        /// <summary>Packs panels of so many lines: one after the other, and in each of them one element of each line, then the next. Missing lines are zero.</summary>
        private static void Pack(T* source, int alongDepth, int alongLines, int lines, int depth, T* packed, int panel)
        {
            for (var line = 0; line < lines; line += panel)
            {
                var some = Math.Min(panel, lines - line);
                if (some < panel)
                {
                    new Span<T>(packed, panel * depth).Clear();
                }

                StridedCopy.Copy(source + ((nint)line * alongLines), [alongDepth, alongLines], packed, [panel, 1], [depth, some]);
                packed += panel * depth;
            }
        }

        private void MultiplyBlock(T* c, nint cRow, int height, int width, int depth, bool load)
        {
            for (var column = 0; column < width; column += TKernel.Columns)
            {
                var b = packedB + ((nint)column * depth);
                var columns = Math.Min(TKernel.Columns, width - column);
                for (var row = 0; row < height; row += TKernel.Rows)
                {
                    var a = packedA + ((nint)row * depth);
                    var rows = Math.Min(TKernel.Rows, height - row);
                    var to = c + (row * cRow) + column;
                    if (rows == TKernel.Rows && columns == TKernel.Columns)
                    {
                        TKernel.Multiply(depth, a, b, to, cRow, load);
                        continue;
                    }

                    for (var i = 0; i < rows && load; i++)
                    {
                        new ReadOnlySpan<T>(to + (i * cRow), columns).CopyTo(new Span<T>(tile + (i * TKernel.Columns), columns));
                    }

                    TKernel.Multiply(depth, a, b, tile, TKernel.Columns, load);
                    for (var i = 0; i < rows; i++)
                    {
                        new ReadOnlySpan<T>(tile + (i * TKernel.Columns), columns).CopyTo(new Span<T>(to + (i * cRow), columns));
                    }
                }
            }
        }
    }
}
