using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The parts of complex numbers, and their order: by real part, then by imaginary part, as NumPy has it.</summary>
internal static class ComplexParts
{
    public static Operation Real => UnaryOperation<RealOperator, Complex, double>.Instance;

    public static Operation Imag => UnaryOperation<ImagOperator, Complex, double>.Instance;

    public static Operation Angle => UnaryOperation<AngleOperator, Complex, double>.Instance;

    public static Operation Conj => UnaryOperation<ConjOperator, Complex, Complex>.Instance;

    public static Operation Abs => UnaryOperation<AbsOperator, Complex, double>.Instance;

    public static Operation Square => UnaryOperation<SquareOperator, Complex, Complex>.Instance;

    public static Operation Negative => UnaryOperation<NegativeOperator, Complex, Complex>.Instance;

    public static Operation Sign => UnaryOperation<SignOperator, Complex, Complex>.Instance;

    public static Operation Rint => UnaryOperation<RintOperator, Complex, Complex>.Instance;

    public static Operation IsNaN => UnaryOperation<IsNaNOperator, Complex, bool>.Instance;

    public static Operation IsInf => UnaryOperation<IsInfOperator, Complex, bool>.Instance;

    public static Operation IsFinite => UnaryOperation<IsFiniteOperator, Complex, bool>.Instance;

    public static Operation NanToNum => UnaryOperation<NanToNumOperator, Complex, Complex>.Instance;

    public static Operation Reciprocal => UnaryOperation<ReciprocalOperator, Complex, Complex>.Instance;

    public static Operation Less => BinaryOperation<LessOperator, Complex, Complex, bool>.Instance;

    public static Operation LessEqual => BinaryOperation<LessEqualOperator, Complex, Complex, bool>.Instance;

    public static Operation Greater => BinaryOperation<GreaterOperator, Complex, Complex, bool>.Instance;

    public static Operation GreaterEqual => BinaryOperation<GreaterEqualOperator, Complex, Complex, bool>.Instance;

    public static Operation Maximum => BinaryOperation<MaximumOperator, Complex, Complex, Complex>.Instance;

    public static Operation Minimum => BinaryOperation<MinimumOperator, Complex, Complex, Complex>.Instance;

    public static Operation FMax => BinaryOperation<FMaxOperator, Complex, Complex, Complex>.Instance;

    public static Operation FMin => BinaryOperation<FMinOperator, Complex, Complex, Complex>.Instance;

    public static Operation IsClose => TernaryOperation<IsCloseOperator, Complex, Complex, Complex, bool>.Instance;

    public static Operation IsCloseOrNaN => TernaryOperation<IsCloseOrNaNOperator, Complex, Complex, Complex, bool>.Instance;

    public static Operation MultiplyAdd => TernaryOperation<MultiplyAddOperator, Complex, Complex, Complex, Complex>.Instance;

    private static bool HasNaN(Complex x) => double.IsNaN(x.Real) || double.IsNaN(x.Imaginary);

    private static bool IsLess(Complex left, Complex right) =>
        left.Real < right.Real || (left.Real == right.Real && left.Imaginary < right.Imaginary);

    private static double Finite(double x) => double.IsNaN(x) ? 0
        : double.IsPositiveInfinity(x) ? double.MaxValue
        : double.IsNegativeInfinity(x) ? double.MinValue
        : x;

    private readonly struct RealOperator : IUnaryOperator<Complex, double>
    {
        public static string Name => "real";

        public static double Invoke(Complex x) => x.Real;
    }

    private readonly struct ImagOperator : IUnaryOperator<Complex, double>
    {
        public static string Name => "imag";

        public static double Invoke(Complex x) => x.Imaginary;
    }

    private readonly struct AngleOperator : IUnaryOperator<Complex, double>
    {
        public static string Name => "angle";

        public static double Invoke(Complex x) => Math.Atan2(x.Imaginary, x.Real);
    }

    private readonly struct ConjOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "conj";

        public static Complex Invoke(Complex x) => new(x.Real, -x.Imaginary);
    }

    private readonly struct AbsOperator : IUnaryOperator<Complex, double>
    {
        public static string Name => "absolute";

        public static double Invoke(Complex x) => double.Hypot(x.Real, x.Imaginary);
    }

    private readonly struct SquareOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "square";

        public static Complex Invoke(Complex x) => new((x.Real * x.Real) - (x.Imaginary * x.Imaginary), (x.Real * x.Imaginary) + (x.Imaginary * x.Real));
    }

    private readonly struct NegativeOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "negative";

        public static Complex Invoke(Complex x) => new(-x.Real, -x.Imaginary);
    }

    private readonly struct SignOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "sign";

        public static Complex Invoke(Complex x) => x == Complex.Zero ? x : x / Complex.Abs(x);
    }

    private readonly struct RintOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "rint";

        public static Complex Invoke(Complex x) => new(Math.Round(x.Real, MidpointRounding.ToEven), Math.Round(x.Imaginary, MidpointRounding.ToEven));
    }

    private readonly struct IsNaNOperator : IUnaryOperator<Complex, bool>
    {
        public static string Name => "isnan";

        public static bool Invoke(Complex x) => double.IsNaN(x.Real) || double.IsNaN(x.Imaginary);
    }

    private readonly struct IsInfOperator : IUnaryOperator<Complex, bool>
    {
        public static string Name => "isinf";

        public static bool Invoke(Complex x) => double.IsInfinity(x.Real) || double.IsInfinity(x.Imaginary);
    }

    private readonly struct IsFiniteOperator : IUnaryOperator<Complex, bool>
    {
        public static string Name => "isfinite";

        public static bool Invoke(Complex x) => double.IsFinite(x.Real) && double.IsFinite(x.Imaginary);
    }

    private readonly struct NanToNumOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "nan_to_num";

        public static Complex Invoke(Complex x) => new(Finite(x.Real), Finite(x.Imaginary));
    }

    private readonly struct ReciprocalOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "reciprocal";

        public static Complex Invoke(Complex x) => Complex.One / x;
    }

    private readonly struct LessOperator : IBinaryOperator<Complex, Complex, bool>
    {
        public static string Name => "less";

        public static bool Invoke(Complex left, Complex right) => IsLess(left, right);
    }

    private readonly struct LessEqualOperator : IBinaryOperator<Complex, Complex, bool>
    {
        public static string Name => "less_equal";

        public static bool Invoke(Complex left, Complex right) => IsLess(left, right) || left == right;
    }

    private readonly struct GreaterOperator : IBinaryOperator<Complex, Complex, bool>
    {
        public static string Name => "greater";

        public static bool Invoke(Complex left, Complex right) => IsLess(right, left);
    }

    private readonly struct GreaterEqualOperator : IBinaryOperator<Complex, Complex, bool>
    {
        public static string Name => "greater_equal";

        public static bool Invoke(Complex left, Complex right) => IsLess(right, left) || left == right;
    }

    private readonly struct MaximumOperator : IBinaryOperator<Complex, Complex, Complex>
    {
        public static string Name => "maximum";

        public static Complex Invoke(Complex left, Complex right) => HasNaN(left) ? left : HasNaN(right) || IsLess(left, right) ? right : left;
    }

    private readonly struct MinimumOperator : IBinaryOperator<Complex, Complex, Complex>
    {
        public static string Name => "minimum";

        public static Complex Invoke(Complex left, Complex right) => HasNaN(left) ? left : HasNaN(right) || IsLess(right, left) ? right : left;
    }

    private readonly struct FMaxOperator : IBinaryOperator<Complex, Complex, Complex>
    {
        public static string Name => "fmax";

        public static Complex Invoke(Complex left, Complex right) => HasNaN(right) || IsLess(right, left) ? left : HasNaN(left) || IsLess(left, right) ? right : left;
    }

    private readonly struct FMinOperator : IBinaryOperator<Complex, Complex, Complex>
    {
        public static string Name => "fmin";

        public static Complex Invoke(Complex left, Complex right) => HasNaN(right) || IsLess(left, right) ? left : HasNaN(left) || IsLess(right, left) ? right : left;
    }

    private readonly struct IsCloseOperator : ITernaryOperator<Complex, Complex, Complex, bool>
    {
        public static string Name => "isclose";

        public static bool Invoke(Complex first, Complex second, Complex third) => Complex.IsFinite(first) && Complex.IsFinite(second) ? Complex.Abs(first - second) <= third.Real : first == second;
    }

    private readonly struct IsCloseOrNaNOperator : ITernaryOperator<Complex, Complex, Complex, bool>
    {
        public static string Name => "isclose";

        public static bool Invoke(Complex first, Complex second, Complex third) => Complex.IsFinite(first) && Complex.IsFinite(second) ? Complex.Abs(first - second) <= third.Real : first == second || (HasNaN(first) && HasNaN(second));
    }

    private readonly struct MultiplyAddOperator : ITernaryOperator<Complex, Complex, Complex, Complex>
    {
        public static string Name => "multiply_add";

        public static Complex Invoke(Complex first, Complex second, Complex third) => (first * second) + third;
    }
}
