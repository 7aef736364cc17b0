using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Multiplies matrices by the kernel that was asked for.</summary>
internal static unsafe class MatrixKernels
{
    /// <summary>Checks that a kernel can be had for a type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kernel.</exception>
    /// <exception cref="NotSupportedException">It does not know the type.</exception>
    /// <exception cref="DllNotFoundException">The machine does not have it.</exception>
    public static void Require<T>(MatrixKernel kernel)
    {
        switch (kernel)
        {
            case MatrixKernel.Managed:
                return;
            case MatrixKernel.OpenBlas when typeof(T) == typeof(double) || typeof(T) == typeof(float):
                Blas.Require();
                return;
            case MatrixKernel.OpenBlas:
                throw new NotSupportedException($"Found OpenBLAS for elements of {TypeName.Of(typeof(T))}, expected float or double: cast by As<double>(), or use the managed kernel.");
            default:
                throw new ArgumentOutOfRangeException(nameof(kernel), kernel, $"Found kernel {kernel}, expected Managed or OpenBlas.");
        }
    }

    /// <summary>C = A·B, or C += A·B; the parameters are those of <see cref="Gemm.Multiply{T}(Matrix{T}, Matrix{T}, T*, nint, int, int, int, bool)"/>.</summary>
    public static void Multiply<T>(MatrixKernel kernel, Matrix<T> a, Matrix<T> b, T* c, int m, int n, int k, bool accumulate)
        where T : unmanaged
    {
        if (kernel == MatrixKernel.Managed)
        {
            MatrixProduct.Multiply(a, b, c, n, m, n, k, accumulate);
        }
        else if (typeof(T) == typeof(double))
        {
            Blas.Multiply(new Matrix<double>(a.Start, a.Row, a.Column), new Matrix<double>(b.Start, b.Row, b.Column), (double*)c, n, m, n, k, accumulate);
        }
        else
        {
            Blas.Multiply(new Matrix<float>(a.Start, a.Row, a.Column), new Matrix<float>(b.Start, b.Row, b.Column), (float*)c, n, m, n, k, accumulate);
        }
    }
}
