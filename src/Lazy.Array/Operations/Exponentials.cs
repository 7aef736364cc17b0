using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Exponential functions and logarithms. Those that the framework hasn't, or rounds badly near 0, go by way of double.</summary>
internal static class Exponentials<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Operation Exp2 => UnaryOperation<Exp2Operator, T, T>.Instance;

    public static Operation Expm1 => UnaryOperation<Expm1Operator, T, T>.Instance;

    public static Operation Log10 => UnaryOperation<Log10Operator, T, T>.Instance;

    public static Operation Log1p => UnaryOperation<Log1pOperator, T, T>.Instance;

    public static Operation Exp =>
        typeof(T) == typeof(double) ? VectorFunctions.ExpDouble
        : typeof(T) == typeof(float) ? VectorFunctions.ExpSingle
        : UnaryOperation<ExpOperator, T, T>.Instance;

    public static Operation Log =>
        typeof(T) == typeof(double) ? VectorFunctions.LogDouble
        : typeof(T) == typeof(float) ? VectorFunctions.LogSingle
        : UnaryOperation<LogOperator, T, T>.Instance;

    public static Operation Log2 =>
        typeof(T) == typeof(double) ? VectorFunctions.Log2Double
        : typeof(T) == typeof(float) ? VectorFunctions.Log2Single
        : UnaryOperation<Log2Operator, T, T>.Instance;

    public static Operation LogAddExp => BinaryOperation<LogAddExpOperator, T, T, T>.Instance;

    public static Operation LogAddExp2 => BinaryOperation<LogAddExp2Operator, T, T, T>.Instance;

    private readonly struct Exp2Operator : IUnaryOperator<T, T>
    {
        public static string Name => "exp2";

        public static T Invoke(T x) => T.Exp2(x);
    }

    private readonly struct Expm1Operator : IUnaryOperator<T, T>
    {
        public static string Name => "expm1";

        public static T Invoke(T x) => T.CreateTruncating(RealMath.Expm1(double.CreateTruncating(x)));
    }

    private readonly struct Log10Operator : IUnaryOperator<T, T>
    {
        public static string Name => "log10";

        public static T Invoke(T x) => T.Log10(x);
    }

    private readonly struct Log1pOperator : IUnaryOperator<T, T>
    {
        public static string Name => "log1p";

        public static T Invoke(T x) => T.CreateTruncating(RealMath.Log1p(double.CreateTruncating(x)));
    }

    private readonly struct ExpOperator : IUnaryOperator<T, T>
    {
        public static string Name => "exp";

        public static T Invoke(T x) => T.Exp(x);
    }

    private readonly struct LogOperator : IUnaryOperator<T, T>
    {
        public static string Name => "log";

        public static T Invoke(T x) => T.Log(x);
    }

    private readonly struct Log2Operator : IUnaryOperator<T, T>
    {
        public static string Name => "log2";

        public static T Invoke(T x) => T.Log2(x);
    }

    private readonly struct LogAddExpOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "logaddexp";

        public static T Invoke(T left, T right) => T.CreateTruncating(RealMath.LogAddExp(double.CreateTruncating(left), double.CreateTruncating(right)));
    }

    private readonly struct LogAddExp2Operator : IBinaryOperator<T, T, T>
    {
        public static string Name => "logaddexp2";

        public static T Invoke(T left, T right) => T.CreateTruncating(RealMath.LogAddExp2(double.CreateTruncating(left), double.CreateTruncating(right)));
    }
}
