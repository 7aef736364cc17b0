using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The elementary functions of complex numbers.</summary>
internal static class ComplexFunctions
{
    public static Operation Sqrt => UnaryOperation<SqrtOperator, Complex, Complex>.Instance;

    public static Operation Exp => UnaryOperation<ExpOperator, Complex, Complex>.Instance;

    public static Operation Exp2 => UnaryOperation<Exp2Operator, Complex, Complex>.Instance;

    public static Operation Expm1 => UnaryOperation<Expm1Operator, Complex, Complex>.Instance;

    public static Operation Log => UnaryOperation<LogOperator, Complex, Complex>.Instance;

    public static Operation Log2 => UnaryOperation<Log2Operator, Complex, Complex>.Instance;

    public static Operation Log10 => UnaryOperation<Log10Operator, Complex, Complex>.Instance;

    public static Operation Log1p => UnaryOperation<Log1pOperator, Complex, Complex>.Instance;

    public static Operation Sin => UnaryOperation<SinOperator, Complex, Complex>.Instance;

    public static Operation Cos => UnaryOperation<CosOperator, Complex, Complex>.Instance;

    public static Operation Tan => UnaryOperation<TanOperator, Complex, Complex>.Instance;

    public static Operation Arcsin => UnaryOperation<ArcsinOperator, Complex, Complex>.Instance;

    public static Operation Arccos => UnaryOperation<ArccosOperator, Complex, Complex>.Instance;

    public static Operation Arctan => UnaryOperation<ArctanOperator, Complex, Complex>.Instance;

    public static Operation Sinh => UnaryOperation<SinhOperator, Complex, Complex>.Instance;

    public static Operation Cosh => UnaryOperation<CoshOperator, Complex, Complex>.Instance;

    public static Operation Tanh => UnaryOperation<TanhOperator, Complex, Complex>.Instance;

    public static Operation Arcsinh => UnaryOperation<ArcsinhOperator, Complex, Complex>.Instance;

    public static Operation Arccosh => UnaryOperation<ArccoshOperator, Complex, Complex>.Instance;

    public static Operation Arctanh => UnaryOperation<ArctanhOperator, Complex, Complex>.Instance;

    public static Operation Sinc => UnaryOperation<SincOperator, Complex, Complex>.Instance;

    public static Operation Power => BinaryOperation<PowerOperator, Complex, Complex, Complex>.Instance;

    private readonly struct SqrtOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "sqrt";

        public static Complex Invoke(Complex x) => ComplexMath.Sqrt(x);
    }

    private readonly struct ExpOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "exp";

        public static Complex Invoke(Complex x) => Complex.Exp(x);
    }

    private readonly struct Exp2Operator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "exp2";

        public static Complex Invoke(Complex x) => Complex.Exp(x * Math.Log(2));
    }

    private readonly struct Expm1Operator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "expm1";

        public static Complex Invoke(Complex x) => ComplexMath.Expm1(x);
    }

    private readonly struct LogOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "log";

        public static Complex Invoke(Complex x) => Complex.Log(x);
    }

    private readonly struct Log2Operator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "log2";

        public static Complex Invoke(Complex x) => Complex.Log(x) / Math.Log(2);
    }

    private readonly struct Log10Operator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "log10";

        public static Complex Invoke(Complex x) => Complex.Log(x) / Math.Log(10);
    }

    private readonly struct Log1pOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "log1p";

        public static Complex Invoke(Complex x) => ComplexMath.Log1p(x);
    }

    private readonly struct SinOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "sin";

        public static Complex Invoke(Complex x) => Complex.Sin(x);
    }

    private readonly struct CosOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "cos";

        public static Complex Invoke(Complex x) => Complex.Cos(x);
    }

    private readonly struct TanOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "tan";

        public static Complex Invoke(Complex x) => Complex.Tan(x);
    }

    private readonly struct ArcsinOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "arcsin";

        public static Complex Invoke(Complex x) => ComplexMath.Asin(x);
    }

    private readonly struct ArccosOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "arccos";

        public static Complex Invoke(Complex x) => ComplexMath.Acos(x);
    }

    private readonly struct ArctanOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "arctan";

        public static Complex Invoke(Complex x) => ComplexMath.Atan(x);
    }

    private readonly struct SinhOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "sinh";

        public static Complex Invoke(Complex x) => Complex.Sinh(x);
    }

    private readonly struct CoshOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "cosh";

        public static Complex Invoke(Complex x) => Complex.Cosh(x);
    }

    private readonly struct TanhOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "tanh";

        public static Complex Invoke(Complex x) => Complex.Tanh(x);
    }

    private readonly struct ArcsinhOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "arcsinh";

        public static Complex Invoke(Complex x) => ComplexMath.Asinh(x);
    }

    private readonly struct ArccoshOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "arccosh";

        public static Complex Invoke(Complex x) => ComplexMath.Acosh(x);
    }

    private readonly struct ArctanhOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "arctanh";

        public static Complex Invoke(Complex x) => ComplexMath.Atanh(x);
    }

    private readonly struct SincOperator : IUnaryOperator<Complex, Complex>
    {
        public static string Name => "sinc";

        public static Complex Invoke(Complex x) => ComplexMath.Sinc(x);
    }

    private readonly struct PowerOperator : IBinaryOperator<Complex, Complex, Complex>
    {
        public static string Name => "power";

        public static Complex Invoke(Complex left, Complex right) => ComplexMath.Pow(left, right);
    }
}
