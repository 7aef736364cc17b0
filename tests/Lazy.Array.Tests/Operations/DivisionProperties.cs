using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace LazyGraph.Tests.Operations;

public sealed class DivisionProperties
{
    [Fact]
    public void Quotient_and_remainder_of_bytes_with_sign_are_those_of_exact_division() => CheckExact<sbyte>();

    [Fact]
    public void Quotient_and_remainder_of_bytes_are_those_of_exact_division() => CheckExact<byte>();

    [Fact]
    public void Quotient_and_remainder_of_longs_are_those_of_exact_division() => CheckExact<long>();

    [Fact]
    public void Quotient_and_remainder_of_ulongs_are_those_of_exact_division() => CheckExact<ulong>();

    [Fact]
    public void A_double_is_its_quotient_times_the_divisor_and_the_remainder()
    {
        var numbers = from whole in Gen.Choose(-1000, 1000) select whole / 8.0;
        ForAll(from left in numbers from right in numbers where right != 0 select (left, right), pair =>
        {
            var (left, right) = pair;
            var quotient = OperationRun.Of("floor_divide", left, right);
            var remainder = OperationRun.Of("remainder", left, right);
            Assert.Equal(Math.Floor(quotient), quotient);
            Assert.Equal(left, (quotient * right) + remainder); // eighths are exact
            Assert.True(Math.Abs(remainder) < Math.Abs(right));
            Assert.Equal(double.IsNegative(right), double.IsNegative(remainder));
        });
    }

    [Fact]
    public void A_number_is_its_mantissa_times_its_power_of_two() =>
        ForAll(from bits in ArbMap.Default.GeneratorFor<long>() select BitConverter.Int64BitsToDouble(bits), x =>
        {
            var mantissa = OperationRun.Of("frexp_mantissa", x);
            var exponent = OperationRun.On<double, int>(Arrays.Catalog.Of(typeof(double), "frexp_exponent"), x)[0];
            Assert.Equal(x, Math.ScaleB(mantissa, exponent));
            Assert.True(!double.IsFinite(x) || x == 0 || Math.Abs(mantissa) is >= 0.5 and < 1);
        });

    private static void CheckExact<T>()
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var any = from bits in ArbMap.Default.GeneratorFor<long>() select T.CreateTruncating(bits);
        var numbers = Gen.OneOf(any, Gen.Elements(T.MinValue, T.MaxValue, T.Zero, T.One, unchecked(T.Zero - T.One)), from small in Gen.Choose(0, 12) select unchecked(T.CreateTruncating(small) - T.CreateTruncating(6)));
        ForAll(from left in numbers from right in numbers select (left, right), pair =>
        {
            var (left, right) = (BigInteger.CreateChecked(pair.left), BigInteger.CreateChecked(pair.right));
            var quotient = right.IsZero ? 0 : BigInteger.Divide(left - Modulo(left, right), right);
            Assert.Equal(T.CreateTruncating(quotient), OperationRun.Of("floor_divide", pair.left, pair.right));
            Assert.Equal(T.CreateTruncating(Modulo(left, right)), OperationRun.Of("remainder", pair.left, pair.right));
            Assert.Equal(T.CreateTruncating(right.IsZero ? 0 : BigInteger.Remainder(left, right)), OperationRun.Of("fmod", pair.left, pair.right));
        });
    }

    // Of the divisor's sign; 0 by 0.
    private static BigInteger Modulo(BigInteger left, BigInteger right)
    {
        if (right.IsZero)
        {
            return 0;
        }

        var remainder = BigInteger.Remainder(left, right);
        return remainder.IsZero || remainder.Sign == right.Sign ? remainder : remainder + right;
    }

    private static void ForAll<T>(Gen<T> generator, Action<T> check) =>
        Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500), Prop.ForAll(generator.ToArbitrary(), check));
}
