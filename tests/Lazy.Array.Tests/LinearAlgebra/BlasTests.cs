using LazyGraph.Arrays;

namespace LazyGraph.Tests.LinearAlgebra;

/// <summary>The library of the machine, if there is one, gives about what the plain loop gives.</summary>
public sealed class BlasTests
{
    private const string Missing = "The machine has no OpenBLAS.";

    [Fact]
    public unsafe void Doubles()
    {
        Assert.SkipUnless(Blas.IsAvailable, Missing);
        AnyProduct.ForAll(
            product =>
            {
                var expected = product.Expected(AsNumber, (x, y, sum) => sum + (x * y));
                var actual = product.Actual<double>(AsNumber, Blas.Multiply);
                Assert.All(expected, (value, i) => Assert.Equal(value, actual[i], 1e-9));
            },
            runs: 100);
    }

    [Fact]
    public unsafe void Floats()
    {
        Assert.SkipUnless(Blas.IsAvailable, Missing);
        AnyProduct.ForAll(
            product =>
            {
                var expected = product.Expected(number => (float)AsNumber(number), (x, y, sum) => sum + (x * y));
                var actual = product.Actual<float>(number => (float)AsNumber(number), Blas.Multiply);
                Assert.All(expected, (value, i) => Assert.Equal(value, actual[i], 1e-3f));
            },
            runs: 100);
    }

    [Fact]
    public void AskingNeverThrows() => Assert.Equal(Blas.IsAvailable, Blas.Name is not null);

    [Fact]
    public void WithoutALibraryTheMessageSaysWhatToDo()
    {
        var none = Blas.Find(["libthere-is-no-such-blas.so", "no-such-blas.dll"]);
        Assert.Null(none);
        var error = Assert.Throws<DllNotFoundException>(() => Blas.Require(none));
        Assert.StartsWith("Found no OpenBLAS on this machine, expected libopenblas", error.Message);
        Assert.Contains("use the managed kernel", error.Message);
    }

    private static double AsNumber(int number) => (number / 65536.0) - 0.5;
}
