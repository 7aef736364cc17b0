using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The parts that floating-point numbers are made of: sign, exponent, neighbours, whole and fraction. NaN counts as positive, as NumPy's is: the framework's has the sign set.</summary>
internal static class FloatParts<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Operation SignBit => UnaryOperation<SignBitOperator, T, bool>.Instance;

    public static Operation Angle => UnaryOperation<AngleOperator, T, T>.Instance;

    public static Operation IsPosInf => UnaryOperation<IsPosInfOperator, T, bool>.Instance;

    public static Operation IsNegInf => UnaryOperation<IsNegInfOperator, T, bool>.Instance;

    public static Operation Spacing => UnaryOperation<SpacingOperator, T, T>.Instance;

    public static Operation Fraction => UnaryOperation<FractionOperator, T, T>.Instance;

    public static Operation Mantissa => UnaryOperation<MantissaOperator, T, T>.Instance;

    public static Operation Exponent => UnaryOperation<ExponentOperator, T, int>.Instance;

    public static Operation Cbrt => UnaryOperation<CbrtOperator, T, T>.Instance;

    public static Operation I0 => UnaryOperation<I0Operator, T, T>.Instance;

    public static Operation NanToNum => UnaryOperation<NanToNumOperator, T, T>.Instance;

    public static Operation CopySign => BinaryOperation<CopySignOperator, T, T, T>.Instance;

    public static Operation NextAfter => BinaryOperation<NextAfterOperator, T, T, T>.Instance;

    public static Operation LdExp => BinaryOperation<LdExpOperator, T, int, T>.Instance;

    public static Operation LdExpLong => BinaryOperation<LdExpLongOperator, T, long, T>.Instance;

    public static Operation IfNaN => BinaryOperation<IfNaNOperator, T, T, T>.Instance;

    public static Operation IfPosInf => BinaryOperation<IfPosInfOperator, T, T, T>.Instance;

    public static Operation IfNegInf => BinaryOperation<IfNegInfOperator, T, T, T>.Instance;

    public static Operation IsClose => TernaryOperation<IsCloseOperator, T, T, T, bool>.Instance;

    public static Operation IsCloseOrNaN => TernaryOperation<IsCloseOrNaNOperator, T, T, T, bool>.Instance;

    private static T Most => T.BitDecrement(T.PositiveInfinity);

    private readonly struct SignBitOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "signbit";

        public static bool Invoke(T x) => T.IsNegative(x) && !T.IsNaN(x);
    }

    private readonly struct AngleOperator : IUnaryOperator<T, T>
    {
        public static string Name => "angle";

        public static T Invoke(T x) => T.Atan2(T.Zero, x);
    }

    private readonly struct IsPosInfOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isposinf";

        public static bool Invoke(T x) => T.IsPositiveInfinity(x);
    }

    private readonly struct IsNegInfOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isneginf";

        public static bool Invoke(T x) => T.IsNegativeInfinity(x);
    }

    private readonly struct SpacingOperator : IUnaryOperator<T, T>
    {
        public static string Name => "spacing";

        public static T Invoke(T x) => !T.IsFinite(x) ? T.NaN : T.IsNegative(x) && !T.IsZero(x) ? T.BitDecrement(x) - x : T.BitIncrement(x) - x;
    }

    private readonly struct FractionOperator : IUnaryOperator<T, T>
    {
        public static string Name => "modf";

        public static T Invoke(T x) => T.IsInfinity(x) ? T.CopySign(T.Zero, x) : T.CopySign(x - T.Truncate(x), x);
    }

    private readonly struct MantissaOperator : IUnaryOperator<T, T>
    {
        public static string Name => "frexp";

        public static T Invoke(T x) => T.CreateTruncating(RealMath.Mantissa(double.CreateTruncating(x)));
    }

    private readonly struct ExponentOperator : IUnaryOperator<T, int>
    {
        public static string Name => "frexp";

        public static int Invoke(T x) => RealMath.Exponent(double.CreateTruncating(x));
    }

    private readonly struct CbrtOperator : IUnaryOperator<T, T>
    {
        public static string Name => "cbrt";

        public static T Invoke(T x) => T.Cbrt(x);
    }

    private readonly struct I0Operator : IUnaryOperator<T, T>
    {
        public static string Name => "i0";

        public static T Invoke(T x) => T.CreateTruncating(Bessel.I0(double.CreateTruncating(x)));
    }

    private readonly struct NanToNumOperator : IUnaryOperator<T, T>
    {
        public static string Name => "nan_to_num";

        public static T Invoke(T x) => T.IsNaN(x) ? T.Zero : T.IsPositiveInfinity(x) ? Most : T.IsNegativeInfinity(x) ? -Most : x;
    }

    private readonly struct CopySignOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "copysign";

        public static T Invoke(T left, T right) => T.IsNaN(right) ? T.Abs(left) : T.CopySign(left, right);
    }

    private readonly struct NextAfterOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "nextafter";

        public static T Invoke(T left, T right) => T.IsNaN(left) || T.IsNaN(right) ? T.NaN : left == right ? right : left < right ? T.BitIncrement(left) : T.BitDecrement(left);
    }

    private readonly struct LdExpOperator : IBinaryOperator<T, int, T>
    {
        public static string Name => "ldexp";

        public static T Invoke(T left, int right) => T.ScaleB(left, right);
    }

    private readonly struct LdExpLongOperator : IBinaryOperator<T, long, T>
    {
        public static string Name => "ldexp";

        public static T Invoke(T left, long right) => T.ScaleB(left, (int)long.Clamp(right, int.MinValue / 2, int.MaxValue / 2));
    }

    private readonly struct IfNaNOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "nan_to_num";

        public static T Invoke(T left, T right) => T.IsNaN(left) ? right : left;
    }

    private readonly struct IfPosInfOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "nan_to_num";

        public static T Invoke(T left, T right) => T.IsPositiveInfinity(left) ? right : left;
    }

    private readonly struct IfNegInfOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "nan_to_num";

        public static T Invoke(T left, T right) => T.IsNegativeInfinity(left) ? right : left;
    }

    private readonly struct IsCloseOperator : ITernaryOperator<T, T, T, bool>
    {
        public static string Name => "isclose";

        public static bool Invoke(T first, T second, T third) => T.IsFinite(first) && T.IsFinite(second) ? T.Abs(first - second) <= third : first == second;
    }

    private readonly struct IsCloseOrNaNOperator : ITernaryOperator<T, T, T, bool>
    {
        public static string Name => "isclose";

        public static bool Invoke(T first, T second, T third) => T.IsFinite(first) && T.IsFinite(second) ? T.Abs(first - second) <= third : first == second || (T.IsNaN(first) && T.IsNaN(second));
    }
}
