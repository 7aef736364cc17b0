using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Four rows by three registers of 256 bits: 12 of the 16 registers are sums.</summary>
/// <remarks>For processors with AVX2 and FMA.</remarks>
internal readonly unsafe struct GemmKernel256<T, TOperation> : IGemmKernel<T>
    where T : unmanaged
    where TOperation : struct, IGemmOperation<T>
{
    public static int Rows => 4;

    public static int Columns => 3 * Vector256<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(nint k, T* a, T* b, T* c, nint cRow, bool load)
    {
        var second = Vector256<T>.Count;
        var third = 2 * Vector256<T>.Count;
        var c00 = Vector256<T>.Zero;
        var c01 = Vector256<T>.Zero;
        var c02 = Vector256<T>.Zero;
        var c10 = Vector256<T>.Zero;
        var c11 = Vector256<T>.Zero;
        var c12 = Vector256<T>.Zero;
        var c20 = Vector256<T>.Zero;
        var c21 = Vector256<T>.Zero;
        var c22 = Vector256<T>.Zero;
        var c30 = Vector256<T>.Zero;
        var c31 = Vector256<T>.Zero;
        var c32 = Vector256<T>.Zero;
        var row = c;
        if (load)
        {
            c00 = Vector256.Load(row);
            c01 = Vector256.Load(row + second);
            c02 = Vector256.Load(row + third);
            row += cRow;
            c10 = Vector256.Load(row);
            c11 = Vector256.Load(row + second);
            c12 = Vector256.Load(row + third);
            row += cRow;
            c20 = Vector256.Load(row);
            c21 = Vector256.Load(row + second);
            c22 = Vector256.Load(row + third);
            row += cRow;
            c30 = Vector256.Load(row);
            c31 = Vector256.Load(row + second);
            c32 = Vector256.Load(row + third);
        }

        for (; k > 0; k--)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + second);
            var b2 = Vector256.Load(b + third);
            var x = Vector256.Create(a[0]);
            c00 = TOperation.Add(x, b0, c00);
            c01 = TOperation.Add(x, b1, c01);
            c02 = TOperation.Add(x, b2, c02);
            x = Vector256.Create(a[1]);
            c10 = TOperation.Add(x, b0, c10);
            c11 = TOperation.Add(x, b1, c11);
            c12 = TOperation.Add(x, b2, c12);
            x = Vector256.Create(a[2]);
            c20 = TOperation.Add(x, b0, c20);
            c21 = TOperation.Add(x, b1, c21);
            c22 = TOperation.Add(x, b2, c22);
            x = Vector256.Create(a[3]);
            c30 = TOperation.Add(x, b0, c30);
            c31 = TOperation.Add(x, b1, c31);
            c32 = TOperation.Add(x, b2, c32);
            a += 4;
            b += 3 * Vector256<T>.Count;
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
    }
}
