using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>Each kernel gives the bits of the plain loop, wherever a product is cut.</summary>
public sealed class GemmTests
{
    private static readonly bool IsFused = Fma.IsSupported || AdvSimd.Arm64.IsSupported;

    [Fact]
    public unsafe void TheBestKernel() => AnyProduct.ForAll(
        product =>
        {
            Same(product.Expected(AsDouble, Add), product.Actual<double>(AsDouble, Gemm.Multiply), BitConverter.DoubleToInt64Bits);
            Same(product.Expected(AsFloat, Add), product.Actual<float>(AsFloat, Gemm.Multiply), BitConverter.SingleToInt32Bits);
        },
        runs: 200);

    [Fact]
    public unsafe void LargerOnes() => AnyProduct.ForAll(
        product => Same(product.Expected(AsDouble, Add), product.Actual<double>(AsDouble, Gemm.Multiply), BitConverter.DoubleToInt64Bits),
        runs: 10,
        most: 300);

    [Fact]
    public void Registers512()
    {
        Assert.SkipUnless(Vector512.IsHardwareAccelerated, "The processor has no AVX-512.");
        OfKernel<GemmKernel512<double, MultiplyAdd<double>>, GemmKernel512<float, MultiplyAdd<float>>>();
    }

    [Fact]
    public void Registers256()
    {
        Assert.SkipUnless(Vector256.IsHardwareAccelerated && Fma.IsSupported, "The processor has no AVX2 with FMA.");
        OfKernel<GemmKernel256<double, MultiplyAdd<double>>, GemmKernel256<float, MultiplyAdd<float>>>();
    }

    [Fact]
    public void Registers128() => OfKernel<GemmKernel128<double, MultiplyAdd<double>>, GemmKernel128<float, MultiplyAdd<float>>>();

    [Theory]
    [InlineData(150, 530, 600)]
    [InlineData(1, 700, 300)]
    [InlineData(700, 1, 300)]
    [InlineData(257, 2100, 20)]
    public unsafe void PiecesGiveTheSameBits(int m, int n, int k)
    {
        var random = new Random(m);
        var a = Enumerable.Range(0, m * k).Select(_ => random.NextDouble() - 0.5).ToArray();
        var b = Enumerable.Range(0, k * n).Select(_ => random.NextDouble() - 0.5).ToArray();
        var whole = new double[m * n];
        var pieces = new double[m * n];
        fixed (double* aStart = a, bStart = b, wholeStart = whole, piecesStart = pieces)
        {
            var (left, right) = (new Matrix<double>(aStart, k, 1), new Matrix<double>(bStart, n, 1));
            Gemm.Multiply(left, right, wholeStart, n, m, n, k, accumulate: false);
            for (var run = 0; run < 3; run++)
            {
                Array.Fill(pieces, double.NaN);
                int[] rows = Cuts(random, m), columns = Cuts(random, n), depths = Cuts(random, k);
                for (var i = 1; i < rows.Length; i++)
                {
                    for (var j = 1; j < columns.Length; j++)
                    {
                        for (var p = 1; p < depths.Length; p++)
                        {
                            var (row, column, depth) = (rows[i - 1], columns[j - 1], depths[p - 1]);
                            Gemm.Multiply(
                                new Matrix<double>(left.At(row, depth), k, 1),
                                new Matrix<double>(right.At(depth, column), n, 1),
                                piecesStart + (row * n) + column,
                                n,
                                rows[i] - row,
                                columns[j] - column,
                                depths[p] - depth,
                                accumulate: p > 1);
                        }
                    }
                }

                Same(whole, pieces, BitConverter.DoubleToInt64Bits);
            }
        }
    }

    [Fact]
    public unsafe void NotANumberStaysInItsRowAndColumn()
    {
        const int n = 30;
        var a = Enumerable.Repeat(1.0, n * n).ToArray();
        var b = Enumerable.Repeat(1.0, n * n).ToArray();
        var c = new double[n * n];
        a[(3 * n) + 5] = double.NaN;
        b[(4 * n) + 29] = double.PositiveInfinity;
        fixed (double* aStart = a, bStart = b, cStart = c)
        {
            Gemm.Multiply(new Matrix<double>(aStart, n, 1), new Matrix<double>(bStart, n, 1), cStart, n, n, n, n, accumulate: false);
        }

        for (var i = 0; i < n * n; i++)
        {
            Assert.Equal(i / n == 3 ? double.NaN : i % n == 29 ? double.PositiveInfinity : n, c[i]);
        }
    }

    private static int[] Cuts(Random random, int length) => [0, .. Enumerable.Range(0, 3).Select(_ => random.Next(1, Math.Max(2, length))).Where(cut => cut < length).Order().Distinct(), length];

    private static unsafe void OfKernel<TDouble, TFloat>()
        where TDouble : struct, IGemmKernel<double>
        where TFloat : struct, IGemmKernel<float> => AnyProduct.ForAll(
            product =>
            {
                Same(product.Expected(AsDouble, Add), product.Actual<double>(AsDouble, Gemm.Multiply<double, TDouble>), BitConverter.DoubleToInt64Bits);
                Same(product.Expected(AsFloat, Add), product.Actual<float>(AsFloat, Gemm.Multiply<float, TFloat>), BitConverter.SingleToInt32Bits);
            },
            runs: 60);

    private static double AsDouble(int number) => (number - 30_000) / 7.0;

    private static float AsFloat(int number) => (number - 30_000) / 7.0f;

    private static double Add(double x, double y, double sum) => IsFused ? Math.FusedMultiplyAdd(x, y, sum) : (x * y) + sum;

    private static float Add(float x, float y, float sum) => IsFused ? MathF.FusedMultiplyAdd(x, y, sum) : (x * y) + sum;

    private static void Same<T, TBits>(T[] expected, T[] actual, Func<T, TBits> bits) => Assert.Equal(expected.Select(bits), actual.Select(bits));
}
