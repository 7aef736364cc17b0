using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Operations;

public sealed class SpecialValueTests
{
    private const double NaN = double.NaN;
    private const double Inf = double.PositiveInfinity;

    [Theory]
    [InlineData("sign", -0.0, 0.0)]
    [InlineData("sign", NaN, NaN)]
    [InlineData("sign", -Inf, -1.0)]
    [InlineData("reciprocal", -0.0, -Inf)]
    [InlineData("rint", 2.5, 2.0)]
    [InlineData("rint", -0.5, -0.0)]
    [InlineData("expm1", -0.0, -0.0)]
    [InlineData("expm1", 1e-10, 1.00000000005e-10)]
    [InlineData("expm1", Inf, Inf)]
    [InlineData("expm1", -Inf, -1.0)]
    [InlineData("expm1", -1e-300, -1e-300)]
    [InlineData("log1p", 1e-10, 9.9999999995e-11)]
    [InlineData("log1p", -1.0, -Inf)]
    [InlineData("log1p", -2.0, NaN)]
    [InlineData("log1p", Inf, Inf)]
    [InlineData("log1p", -0.0, -0.0)]
    [InlineData("log", 0.0, -Inf)]
    [InlineData("log", -1.0, NaN)]
    [InlineData("sqrt", -0.0, -0.0)]
    [InlineData("cbrt", -27.0, -3.0)]
    [InlineData("sinc", 0.0, 1.0)]
    [InlineData("sinc", 0.5, 0.6366197723675814)]
    [InlineData("i0", 0.0, 1.0)]
    [InlineData("i0", 1.0, 1.2660658777520082)]
    [InlineData("i0", -10.0, 2815.7166284662544)]
    [InlineData("i0", 50.0, 2.932553783849336e20)]
    [InlineData("i0", Inf, Inf)]
    [InlineData("spacing", 1.0, 2.220446049250313e-16)]
    [InlineData("spacing", -1.0, -2.220446049250313e-16)]
    [InlineData("spacing", 0.0, 5e-324)]
    [InlineData("spacing", Inf, NaN)]
    [InlineData("nan_to_num", NaN, 0.0)]
    [InlineData("nan_to_num", -Inf, double.MinValue)]
    [InlineData("modf_fraction", -Inf, -0.0)]
    [InlineData("modf_fraction", -1.25, -0.25)]
    [InlineData("frexp_mantissa", -6.0, -0.75)]
    [InlineData("frexp_mantissa", 5e-324, 0.5)]
    [InlineData("frexp_mantissa", Inf, Inf)]
    [InlineData("angle", -2.0, Math.PI)]
    [InlineData("deg2rad", 180.0, Math.PI)]
    public void Doubles(string name, double x, double expected) => AssertNear(expected, OperationRun.Of(name, x));

    [Theory]
    [InlineData("floor_divide", 7.0, -2.0, -4.0)]
    [InlineData("floor_divide", 1.0, 0.0, Inf)]
    [InlineData("floor_divide", 0.0, 0.0, NaN)]
    [InlineData("floor_divide", -1.0, Inf, -1.0)]
    [InlineData("floor_divide", Inf, 2.0, NaN)]
    [InlineData("floor_divide", -0.0, 2.0, -0.0)]
    [InlineData("floor_divide", 1.0, 0.1, 9.0)]
    [InlineData("remainder", -7.0, 3.0, 2.0)]
    [InlineData("remainder", 7.0, -3.0, -2.0)]
    [InlineData("remainder", 6.0, -3.0, -0.0)]
    [InlineData("remainder", 1.0, 0.0, NaN)]
    [InlineData("remainder", -1.0, Inf, Inf)]
    [InlineData("remainder", 1.0, Inf, 1.0)]
    [InlineData("fmod", -7.0, 3.0, -1.0)]
    [InlineData("maximum", NaN, 1.0, NaN)]
    [InlineData("minimum", 1.0, NaN, NaN)]
    [InlineData("fmax", NaN, 1.0, 1.0)]
    [InlineData("fmin", 1.0, NaN, 1.0)]
    [InlineData("fmin", NaN, NaN, NaN)]
    [InlineData("copysign", 2.0, -0.0, -2.0)]
    [InlineData("copysign", -2.0, NaN, 2.0)]
    [InlineData("nextafter", 0.0, -1.0, -5e-324)]
    [InlineData("nextafter", 1.0, NaN, NaN)]
    [InlineData("hypot", Inf, NaN, Inf)]
    [InlineData("arctan2", 0.0, -0.0, Math.PI)]
    [InlineData("arctan2", -0.0, 1.0, -0.0)]
    [InlineData("logaddexp", 1000.0, 1000.0, 1000.6931471805599)]
    [InlineData("logaddexp", -Inf, -Inf, -Inf)]
    [InlineData("logaddexp", Inf, NaN, NaN)]
    [InlineData("logaddexp2", 3.0, 3.0, 4.0)]
    [InlineData("power", 0.0, 0.0, 1.0)]
    [InlineData("power", NaN, 0.0, 1.0)]
    [InlineData("power", -8.0, 0.5, NaN)]
    public void Pairs_of_doubles(string name, double left, double right, double expected) => AssertNear(expected, OperationRun.Of(name, left, right));

    [Theory]
    [InlineData("floor_divide", 7, -2, -4)]
    [InlineData("floor_divide", 7, 0, 0)]
    [InlineData("floor_divide", int.MinValue, -1, int.MinValue)]
    [InlineData("remainder", -7, 3, 2)]
    [InlineData("remainder", 7, -3, -2)]
    [InlineData("remainder", 7, 0, 0)]
    [InlineData("remainder", int.MinValue, -1, 0)]
    [InlineData("fmod", -7, 3, -1)]
    [InlineData("fmod", 7, 0, 0)]
    [InlineData("add", int.MaxValue, 1, int.MinValue)]
    [InlineData("multiply", int.MaxValue, 2, -2)]
    [InlineData("power", 3, 4, 81)]
    [InlineData("power", 0, 0, 1)]
    [InlineData("power", 2, 32, 0)]
    [InlineData("left_shift", 1, 31, int.MinValue)]
    [InlineData("left_shift", 1, 32, 0)]
    [InlineData("left_shift", 1, -1, 0)]
    [InlineData("right_shift", -8, 1, -4)]
    [InlineData("right_shift", -8, 99, -1)]
    [InlineData("right_shift", 8, 99, 0)]
    public void Pairs_of_integers(string name, int left, int right, int expected) => Assert.Equal(expected, OperationRun.Of(name, left, right));

    [Fact]
    public void Small_integers_wrap_and_shift_by_their_own_width()
    {
        Assert.Equal((byte)44, OperationRun.Of<byte>("add", 200, 100));
        Assert.Equal((byte)0, OperationRun.Of<byte>("left_shift", 1, 8));
        Assert.Equal((byte)255, OperationRun.Of<byte>("negative", 1));
        Assert.Equal((sbyte)-128, OperationRun.Of<sbyte>("absolute", -128));
        Assert.Equal((sbyte)-128, OperationRun.Of<sbyte>("floor_divide", -128, -1));
        Assert.Equal((byte)2, OperationRun.Of<byte>("floor_divide", 255, 100));
        Assert.Equal((byte)0, OperationRun.Of<byte>("reciprocal", 255));
        Assert.Equal((sbyte)-1, OperationRun.Of<sbyte>("reciprocal", -1));
    }

    [Fact]
    public void A_negative_power_of_an_integer_fails() =>
        Assert.StartsWith("Found an integer to the power -1, expected", Assert.Throws<ArgumentException>(() => OperationRun.Of("power", 1, -1)).Message, StringComparison.Ordinal);

    [Fact]
    public void Longs_and_ulongs_compare_exactly()
    {
        Assert.True(OperationRun.Of<long, ulong, bool>(Catalog.Find("less", typeof(long), typeof(ulong)), long.MaxValue, 1UL << 63));
        Assert.True(OperationRun.Of<long, ulong, bool>(Catalog.Find("less", typeof(long), typeof(ulong)), -1, 0));
        Assert.False(OperationRun.Of<ulong, long, bool>(Catalog.Find("equal", typeof(ulong), typeof(long)), ulong.MaxValue, -1));
        Assert.True(OperationRun.Of<ulong, long, bool>(Catalog.Find("greater", typeof(ulong), typeof(sbyte)), 0, -1));
    }

    [Fact]
    public void Nan_has_no_negative_sign() =>
        Assert.Equal([false, true, false], OperationRun.On<double, bool>(Catalog.Of(typeof(double), "signbit"), NaN, -0.0, 1.0));

    [Theory]
    [InlineData(3.99, 3, 3, 3)]
    [InlineData(-3.99, -3, 253, -3)]
    [InlineData(300.0, 44, 44, 300)]
    [InlineData(NaN, 0, 0, int.MinValue)]
    [InlineData(Inf, 0, 0, int.MinValue)]
    [InlineData(3e9, 0, 0, int.MinValue)]
    public void Casts_cut_fractions_off_and_then_upper_bits(double x, sbyte asSByte, byte asByte, int asInt)
    {
        Assert.Equal(asSByte, OperationRun.On<double, sbyte>(Casts.Find(typeof(double), typeof(sbyte)), x)[0]);
        Assert.Equal(asByte, OperationRun.On<double, byte>(Casts.Find(typeof(double), typeof(byte)), x)[0]);
        Assert.Equal(asInt, OperationRun.On<double, int>(Casts.Find(typeof(double), typeof(int)), x)[0]);
    }

    [Fact]
    public void Casts_of_wide_numbers()
    {
        Assert.Equal([long.MinValue, long.MinValue, -2], OperationRun.On<double, long>(Casts.Find(typeof(double), typeof(long)), NaN, 1e19, -2.5));
        Assert.Equal([ulong.MaxValue, 1UL << 63, 10_000_000_000_000_000_000], OperationRun.On<double, ulong>(Casts.Find(typeof(double), typeof(ulong)), -1.0, NaN, 1e19));
        Assert.Equal([uint.MaxValue, 3_000_000_000], OperationRun.On<float, uint>(Casts.Find(typeof(float), typeof(uint)), -1.0f, 3e9f));
        Assert.Equal([7, -7], OperationRun.On<Complex, int>(Casts.Find(typeof(Complex), typeof(int)), new(7.9, 1), new(-7.9, 0)));
        Assert.Equal([true, false, true], OperationRun.On<Complex, bool>(Casts.Find(typeof(Complex), typeof(bool)), new(0, 1), Complex.Zero, new(NaN, 0)));
        Assert.Equal([(Half)1, (Half)0], OperationRun.On<bool, Half>(Casts.Find(typeof(bool), typeof(Half)), true, false));
        Assert.Equal([0.5], OperationRun.On<Complex, double>(Casts.Find(typeof(Complex), typeof(double)), new Complex(0.5, 3)));
    }

    [Fact]
    public void Complex_functions_near_zero_and_on_branch_cuts()
    {
        AssertNear(new(1e-12, 1e-12), OperationRun.Of("arctanh", new Complex(1e-12, 1e-12)));
        AssertNear(new(1.0000000000005e-12, 0), OperationRun.Of("expm1", new Complex(1e-12, 0)));
        AssertNear(new(0, Math.PI), OperationRun.Of("arccosh", new Complex(-1, 0)));
        AssertNear(new(1.3169578969248166, 0), OperationRun.Of("arccosh", new Complex(2, 0)));
        AssertNear(new(1.4436354751788103, 0), OperationRun.Of("arcsinh", new Complex(2, 0)));
        AssertNear(new(0.5493061443340549, Math.PI / 2), OperationRun.Of("arctanh", new Complex(2, 0.0)));
        AssertNear(new(1.0172219678978514, 0.40235947810852507), OperationRun.Of("arctan", new Complex(1, 1)));
        AssertNear(new(Math.PI / 2, 1.3169578969248166), OperationRun.Of("arcsin", new Complex(2, 0)));
        AssertNear(new(Math.PI / 2, -1.3169578969248166), OperationRun.Of("arcsin", new Complex(2, -0.0)));
        AssertNear(new(0, -1.3169578969248166), OperationRun.Of("arccos", new Complex(2, 0)));
        AssertNear(new(0, 2), OperationRun.Of("sqrt", new Complex(-4, 0)));
        AssertNear(new(0, -2), OperationRun.Of("sqrt", new Complex(-4, -0.0)));
        AssertNear(new(0, -Math.PI), OperationRun.Of("log", new Complex(-1, -0.0)));
        AssertNear(new(-4, 0), OperationRun.Of("power", new Complex(1, 1), new Complex(4, 0)));
        AssertNear(Complex.One, OperationRun.Of("power", Complex.Zero, Complex.Zero));
        Assert.True(double.IsNaN(OperationRun.Of("power", Complex.Zero, new Complex(-1, 0)).Real));
    }

    [Fact]
    public void Complex_numbers_are_ordered_by_real_part_first()
    {
        Assert.Equal(new Complex(1, 2), OperationRun.Of("maximum", new Complex(1, -5), new Complex(1, 2)));
        Assert.Equal(new Complex(0, 9), OperationRun.Of("minimum", new Complex(0, 9), new Complex(1, 0)));
        Assert.Equal(new Complex(1, 0), OperationRun.Of("fmax", new Complex(NaN, 0), new Complex(1, 0)));
        Assert.True(double.IsNaN(OperationRun.Of("maximum", new Complex(1, 0), new Complex(0, NaN)).Imaginary));
    }

    [Fact]
    public void Exponents_of_frexp() =>
        Assert.Equal([3, -1073, 0, 0, 1], OperationRun.On<double, int>(Catalog.Of(typeof(double), "frexp_exponent"), -6.0, 5e-324, 0.0, Inf, 1.0));

    [Fact]
    public void Halves_have_neighbours_of_their_own()
    {
        Assert.Equal(Half.BitIncrement(Half.One), OperationRun.Of("nextafter", Half.One, (Half)2));
        Assert.Equal((Half)0.0009766, OperationRun.Of("spacing", Half.One));
        Assert.Equal((Half)1.57, OperationRun.Of("arcsin", Half.One));
        Assert.Equal(Half.MaxValue, OperationRun.Of("nan_to_num", Half.PositiveInfinity));
    }

    private static void AssertNear(double expected, double actual)
    {
        if (double.IsNaN(expected) || double.IsInfinity(expected) || expected == 0)
        {
            Assert.Equal(expected, actual);
            Assert.True(double.IsNaN(expected) || double.IsNegative(expected) == double.IsNegative(actual), $"Found {actual}, expected {expected}.");
            return;
        }

        Assert.True(Math.Abs(actual - expected) <= 4e-15 * Math.Abs(expected), $"Found {actual:R}, expected {expected:R}.");
    }

    private static void AssertNear(Complex expected, Complex actual) =>
        Assert.True(Complex.Abs(actual - expected) <= 1e-15 * Math.Max(1e-11, Complex.Abs(expected)) * 4, $"Found {actual}, expected {expected}.");
}
