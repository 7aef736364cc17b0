using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph.Tests.Operations;

public sealed class ArrayFunctionTests
{
    private static readonly double[] Reals = [1.5, -2.0, 0.0, 4.0, double.NaN];

    [Fact]
    public void Operators_take_arrays_values_and_promises_on_either_side()
    {
        var x = Of(1, 2, 3, 4);
        var y = Of(10, 20, 30, 40);
        Assert.Equal([11, 22, 33, 44], Values(x + y));
        Assert.Equal([9, 8, 7, 6], Values(10 - x));
        Assert.Equal([9, 18, 27, 36], Values(y - x));
        Assert.Equal([2, 4, 6, 8], Values(x * Delayed.Value(2)));
        Assert.Equal([6, 3, 2, 1], Values(Delayed.Value(6) / x));
        Assert.Equal([-1, -2, -3, -4], Values(-x));
        Assert.Equal([1, 2, 0, 1], Values(x % 3));
        Assert.Equal([2, 4, 6, 8], Values(x << 1));
        Assert.Equal([0, 2, 2, 0], Values(x & 2));
        Assert.Equal([-2, -3, -4, -5], Values(~x));
        Assert.Equal([true, true, false, false], Values(x < 3));
        Assert.Equal([false, false, true, true], Values(!(x < 3)));
        Assert.Equal([false, true, true, false], Values((x > 1) & (x < Delayed.Value(4))));
        Assert.Equal([true, false, false, true], Values((x <= 1) | (4 <= x)));
    }

    [Fact]
    public void The_remainder_of_the_operator_has_the_left_sign_and_that_of_mod_the_right()
    {
        Assert.Equal([-1, 1], Values(Of(-7, 7) % 3));
        Assert.Equal([2, 1], Values(Of(-7, 7).Mod(3)));
        Assert.Equal([-3, 2], Values(Of(-7, 7).FloorDivide(3)));
        Assert.Equal([-3.5, 3.5], Values(Of(-7, 7).TrueDivide(2)));
    }

    [Fact]
    public void Functions_of_real_numbers_give_double_for_integers()
    {
        Assert.Equal([1.0, 2.0, 3.0], Values(Of(1, 4, 9).Sqrt()));
        Assert.Equal([1.0, 2.0, 3.0], Values(Of(1L, 4L, 9L).Sqrt()));
        Assert.Equal([1f, 2f, 3f], Values(Of(1f, 4f, 9f).Sqrt()));
        Assert.Equal([new Complex(0, 1)], Values(Of(new Complex(-1, 0)).Sqrt()));
        Assert.Equal([5.0], Values(Of(new Complex(3, 4)).Abs()));
        Assert.Equal([8.0, 9.0], Values(Of(2, 3).FloatPower(Of(3, 2))));
    }

    [Fact]
    public void Where_clip_round_and_parts()
    {
        var x = Of(Reals);
        Assert.Equal([1.5, 0.0, 0.0, 4.0, 0.0], Values(LazyArray.Where(x > 0.0, x, 0.0)));
        Assert.Equal([1.5, -1.0, 0.0, 2.0, double.NaN], Values(x.Clip(-1.0, 2.0)));
        Assert.Equal([2.0, -2.0, 0.0, 4.0, double.NaN], Values(x.Round()));
        Assert.Equal([1230.0, -1240.0], Values(Of(1234.0, -1235.0).Round(-1)));
        Assert.Equal([1200, -1400], Values(Of(1250, -1350).Round(-2)));
        Assert.Equal([0.12, 0.3], Values(Of(0.125, 0.3).Round(2)));
        Assert.Equal([0.0], Values(x.IsNaN().As<double>().Clip(0.0, 0.0))[..1]);
        var (fraction, whole) = Of(-1.25, 3.5).Modf();
        Assert.Equal([-0.25, 0.5], Values(fraction));
        Assert.Equal([-1.0, 3.0], Values(whole));
        var (quotient, remainder) = Of(-7, 7).DivMod(2);
        Assert.Equal([-4, 3], Values(quotient));
        Assert.Equal([1, 1], Values(remainder));
        var (mantissa, exponent) = Of(8.0, -3.0).FrExp();
        Assert.Equal([8.0, -3.0], Values(mantissa.LdExp(exponent)));
    }

    [Fact]
    public void Truth()
    {
        Assert.Equal([true, false, false], Values(Of(1, 2, 3).EqualTo(Of(1, 3, 2))));
        Assert.Equal([false, true], Values(Of(true, false).NotEqualTo(true)));
        Assert.Equal([true, false, false], Values(Of(2.0, 0.0, 1.0).LogicalAnd(Of(1.0, 1.0, 0.0))));
        Assert.Equal([false, true], Values(Of(2, 0).LogicalNot()));
        Assert.Equal([true, false, false, true], Values(Of(1.0, 1.0, double.NaN, double.PositiveInfinity).IsClose(Of(1.000001, 1.1, double.NaN, double.PositiveInfinity))));
        Assert.Equal([true], Values(Of(double.NaN).IsClose(Of(double.NaN), equalNaN: true)));
    }

    [Fact]
    public void Scalars_without_a_type_take_the_arrays()
    {
        Assert.Equal(typeof(sbyte), Ufunc.Add(Of<sbyte>(1), Ufunc.Scalar(2)).ElementType);
        Assert.Equal(typeof(float), Ufunc.Multiply(Ufunc.Scalar(2.5), Of(1f)).ElementType);
        Assert.Equal(typeof(double), Ufunc.Add(Of(1), Ufunc.Scalar(2.0)).ElementType);
        Assert.Equal(typeof(long), Ufunc.Add(Of(true), Ufunc.Scalar(2)).ElementType);
        Assert.Equal(typeof(Complex), Ufunc.Add(Of(1f), Ufunc.Scalar(Complex.One)).ElementType);
        Assert.Equal(typeof(float), Ufunc.Add(Of(1f), Ufunc.Scalar(2)).ElementType);
        Assert.Equal(typeof(double), Ufunc.Add(Of(1f), LazyArray.Scalar(2.0)).ElementType);
        Assert.Equal(typeof(Half), Ufunc.LdExp(Of((Half)1), Ufunc.Scalar(2)).ElementType);
        Assert.Equal([6f], Values((LazyArray<float>)Ufunc.Multiply(Of(2f), Ufunc.Scalar(3))));
    }

    [Fact]
    public void A_scalar_that_does_not_fit_fails_but_can_be_compared()
    {
        Assert.StartsWith("Found the number 300 beside elements of byte, expected", Assert.Throws<ArgumentException>(() => Ufunc.Add(Of<byte>(1), Ufunc.Scalar(300))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ufunc.Add(Of(1UL), Ufunc.Scalar(-1)));
        Assert.Equal([true], Values((LazyArray<bool>)Ufunc.Less(Of<byte>(1), Ufunc.Scalar(300))));
        Assert.Equal([true], Values((LazyArray<bool>)Ufunc.Greater(Of(1UL), Ufunc.Scalar(-1))));
    }

    [Fact]
    public void Functions_that_numpy_has_not_fail_when_built()
    {
        Assert.StartsWith("Found negative of bool, expected sbyte, byte", Assert.Throws<NotSupportedException>(() => Ufunc.Negative(Of(true))).Message, StringComparison.Ordinal);
        Assert.StartsWith("Found bitwise_and of double and long, expected bool", Assert.Throws<NotSupportedException>(() => Ufunc.BitwiseAnd(Of(1.0), Of(1L))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrays_of_different_types_meet()
    {
        var (a, b) = LazyArray.Promote(Of<sbyte>(-1), Of<byte>(200));
        Assert.Equal([-1], Values((LazyArray<short>)a));
        Assert.Equal([200], Values((LazyArray<short>)b));
        Assert.Equal([199], Values((LazyArray<short>)Ufunc.Add(Of<sbyte>(-1), Of<byte>(200))));
        Assert.Equal([0.5, 5.0, 7.0], Values((LazyArray<double>)Ufunc.NanToNum(Of(0.5, double.NaN, double.PositiveInfinity), nan: 5, posInf: 7, negInf: 0)));
        Assert.Equal([float.PositiveInfinity, float.MaxValue, -1f], Values((LazyArray<float>)Ufunc.NanToNum(Of(float.NaN, float.PositiveInfinity, float.NegativeInfinity), nan: double.PositiveInfinity, negInf: -1)));
        Assert.Equal([2.5, 1.0], Values((LazyArray<double>)Ufunc.Where(Of(0, 3), Of(1, 1), Of(2.5, 2.5))));
    }

    [Fact]
    public void An_array_that_has_the_type_is_not_cast()
    {
        var x = Of(1.0);
        Assert.Same(x, x.As<double>());
        Assert.Same(x, Ufunc.AsType(x, typeof(double)));
        Assert.Equal([true, false], Values(Of(0.5, 0.0).As<bool>()));
        Assert.Equal([255], Values(Of(-1.0).As<byte>()));
    }

    private static LazyArray<T> Of<T>(params T[] values)
        where T : unmanaged
    {
        var first = values.Length / 2;
        var chunks = new Chunks([first == 0 ? [values.Length] : [first, values.Length - first]]);
        return MemorySource.Of(ArrayOrigin.At("from", string.Empty, 0), new Block<T>(values, [values.Length]), chunks);
    }

    private static T[] Values<T>(LazyArray<T> array)
        where T : unmanaged
    {
        var tensor = array.Compute();
        var values = new T[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }
}
