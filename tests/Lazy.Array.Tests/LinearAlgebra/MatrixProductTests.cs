using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>Products of all the types that arrays can have.</summary>
public sealed class MatrixProductTests
{
    [Fact]
    public void Integers() => AnyProduct.ForAll(
        product =>
        {
            OfInteger<sbyte>(product);
            OfInteger<byte>(product);
            OfInteger<short>(product);
            OfInteger<ushort>(product);
            OfInteger<int>(product);
            OfInteger<uint>(product);
            OfInteger<long>(product);
            OfInteger<ulong>(product);
            OfInteger<double>(product);
        },
        runs: 60);

    [Fact]
    public unsafe void Booleans() => AnyProduct.ForAll(
        product => Assert.Equal(
            product.Expected(number => number % 5 == 0, (x, y, sum) => sum | (x & y)),
            product.Actual<bool>(number => number % 5 == 0, MatrixProduct.Multiply)),
        runs: 60);

    [Fact]
    public unsafe void ComplexNumbers() => AnyProduct.ForAll(
        product => Assert.Equal(
            product.Expected(AsComplex, (x, y, sum) => sum + (x * y)),
            product.Actual<Complex>(AsComplex, MatrixProduct.Multiply)),
        runs: 100,
        most: 200);

    [Fact]
    public unsafe void HalvesAreRoundedOnce() => AnyProduct.ForAll(
        product =>
        {
            var expected = product.Expected(number => (float)AsHalf(number), (x, y, sum) => MathF.FusedMultiplyAdd(x, y, sum));
            Assert.Equal(expected.Select(x => (Half)x), product.Actual<Half>(AsHalf, MatrixProduct.Multiply));
        },
        runs: 60);

    [Fact]
    public unsafe void OtherTypesAreRefused()
    {
        var error = Assert.Throws<NotSupportedException>(() => MatrixProduct.Multiply<decimal>(default, default, null, 0, 1, 1, 1, accumulate: false));
        Assert.Contains("Decimal", error.Message);
    }

    private static unsafe void OfInteger<T>(AnyProduct product)
        where T : unmanaged, INumberBase<T> => Assert.Equal(
            product.Expected(T.CreateTruncating, (x, y, sum) => unchecked(sum + (x * y))),
            product.Actual<T>(T.CreateTruncating, MatrixProduct.Multiply));

    // Small whole numbers: no sum is rounded, so the order of additions does not show.
    private static Complex AsComplex(int number) => new((number & 15) - 7, ((number >> 4) & 15) - 7);

    private static Half AsHalf(int number) => (Half)(((number & 255) - 127) / 16f);
}
