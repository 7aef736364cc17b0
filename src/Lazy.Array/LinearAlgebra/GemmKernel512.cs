using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Eight rows by three registers of 512 bits: 24 of the 32 registers are sums.</summary>
/// <remarks>For processors with AVX-512.</remarks>
internal readonly unsafe struct GemmKernel512<T, TOperation> : IGemmKernel<T>
    where T : unmanaged
    where TOperation : struct, IGemmOperation<T>
{
    public static int Rows => 8;

    public static int Columns => 3 * Vector512<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(nint k, T* a, T* b, T* c, nint cRow, bool load)
    {
        var second = Vector512<T>.Count;
        var third = 2 * Vector512<T>.Count;
        var c00 = Vector512<T>.Zero;
        var c01 = Vector512<T>.Zero;
        var c02 = Vector512<T>.Zero;
        var c10 = Vector512<T>.Zero;
        var c11 = Vector512<T>.Zero;
        var c12 = Vector512<T>.Zero;
        var c20 = Vector512<T>.Zero;
        var c21 = Vector512<T>.Zero;
        var c22 = Vector512<T>.Zero;
        var c30 = Vector512<T>.Zero;
        var c31 = Vector512<T>.Zero;
        var c32 = Vector512<T>.Zero;
        var c40 = Vector512<T>.Zero;
        var c41 = Vector512<T>.Zero;
        var c42 = Vector512<T>.Zero;
        var c50 = Vector512<T>.Zero;
        var c51 = Vector512<T>.Zero;
        var c52 = Vector512<T>.Zero;
        var c60 = Vector512<T>.Zero;
        var c61 = Vector512<T>.Zero;
        var c62 = Vector512<T>.Zero;
        var c70 = Vector512<T>.Zero;
        var c71 = Vector512<T>.Zero;
        var c72 = Vector512<T>.Zero;
        var row = c;
        if (load)
        {
            c00 = Vector512.Load(row);
            c01 = Vector512.Load(row + second);
            c02 = Vector512.Load(row + third);
            row += cRow;
            c10 = Vector512.Load(row);
            c11 = Vector512.Load(row + second);
            c12 = Vector512.Load(row + third);
            row += cRow;
            c20 = Vector512.Load(row);
            c21 = Vector512.Load(row + second);
            c22 = Vector512.Load(row + third);
            row += cRow;
            c30 = Vector512.Load(row);
            c31 = Vector512.Load(row + second);
            c32 = Vector512.Load(row + third);
            row += cRow;
            c40 = Vector512.Load(row);
            c41 = Vector512.Load(row + second);
            c42 = Vector512.Load(row + third);
            row += cRow;
            c50 = Vector512.Load(row);
            c51 = Vector512.Load(row + second);
            c52 = Vector512.Load(row + third);
            row += cRow;
            c60 = Vector512.Load(row);
            c61 = Vector512.Load(row + second);
            c62 = Vector512.Load(row + third);
            row += cRow;
            c70 = Vector512.Load(row);
            c71 = Vector512.Load(row + second);
            c72 = Vector512.Load(row + third);
        }

        for (; k > 0; k--)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + second);
            var b2 = Vector512.Load(b + third);
            var x = Vector512.Create(a[0]);
            c00 = TOperation.Add(x, b0, c00);
            c01 = TOperation.Add(x, b1, c01);
            c02 = TOperation.Add(x, b2, c02);
            x = Vector512.Create(a[1]);
            c10 = TOperation.Add(x, b0, c10);
            c11 = TOperation.Add(x, b1, c11);
            c12 = TOperation.Add(x, b2, c12);
            x = Vector512.Create(a[2]);
            c20 = TOperation.Add(x, b0, c20);
            c21 = TOperation.Add(x, b1, c21);
            c22 = TOperation.Add(x, b2, c22);
            x = Vector512.Create(a[3]);
            c30 = TOperation.Add(x, b0, c30);
            c31 = TOperation.Add(x, b1, c31);
            c32 = TOperation.Add(x, b2, c32);
            x = Vector512.Create(a[4]);
            c40 = TOperation.Add(x, b0, c40);
            c41 = TOperation.Add(x, b1, c41);
            c42 = TOperation.Add(x, b2, c42);
            x = Vector512.Create(a[5]);
            c50 = TOperation.Add(x, b0, c50);
            c51 = TOperation.Add(x, b1, c51);
            c52 = TOperation.Add(x, b2, c52);
            x = Vector512.Create(a[6]);
            c60 = TOperation.Add(x, b0, c60);
            c61 = TOperation.Add(x, b1, c61);
            c62 = TOperation.Add(x, b2, c62);
            x = Vector512.Create(a[7]);
            c70 = TOperation.Add(x, b0, c70);
            c71 = TOperation.Add(x, b1, c71);
            c72 = TOperation.Add(x, b2, c72);
            a += 8;
            b += 3 * Vector512<T>.Count;
        }

        row = c;
        c00.Store(row);
        c01.Store(row + second);
        c02.Store(row + third);
        row += cRow;
        c10.Store(row);
        c11.Store(row + second);
        c12.Store(row + third);
        row += cRow;
        c20.Store(row);
        c21.Store(row + second);
        c22.Store(row + third);
        row += cRow;
        c30.Store(row);
        c31.Store(row + second);
        c32.Store(row + third);
        row += cRow;
        c40.Store(row);
        c41.Store(row + second);
        c42.Store(row + third);
        row += cRow;
        c50.Store(row);
        c51.Store(row + second);
        c52.Store(row + third);
        row += cRow;
        c60.Store(row);
        c61.Store(row + second);
        c62.Store(row + third);
        row += cRow;
        c70.Store(row);
        c71.Store(row + second);
        c72.Store(row + third);
    }
}
