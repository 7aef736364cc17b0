using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LazyGraph.Arrays;

/// <summary>Transcendental functions: by vector code where that is within 2 units in the last place and gives each element the same bits
/// whatever its neighbours are, else by the scalar functions.</summary>
/// <remarks>The framework's vectors of log of double and of log2 are 3 and 4 units off near 1; its sin and cos take one of two ways by the
/// greatest element of a vector, and their bits differ.</remarks>
internal static class VectorFunctions
{
    public static Operation ExpDouble => VectorFunction<ExpDoubleFunction, double>.Instance;

    public static Operation ExpSingle => VectorFunction<ExpSingleFunction, float>.Instance;

    public static Operation LogDouble => UnaryOperation<LogDoubleOperator, double, double>.Instance;

    public static Operation LogSingle => VectorFunction<LogSingleFunction, float>.Instance;

    public static Operation Log2Double => UnaryOperation<Log2DoubleOperator, double, double>.Instance;

    public static Operation Log2Single => UnaryOperation<Log2SingleOperator, float, float>.Instance;

    public static Operation SinDouble => UnaryOperation<SinDoubleOperator, double, double>.Instance;

    public static Operation SinSingle => UnaryOperation<SinSingleOperator, float, float>.Instance;

    public static Operation CosDouble => UnaryOperation<CosDoubleOperator, double, double>.Instance;

    public static Operation CosSingle => UnaryOperation<CosSingleOperator, float, float>.Instance;

    private readonly struct ExpDoubleFunction : IVectorFunction<double>
    {
        public static string Name => "exp";

        public static VectorCode Code => VectorCode.Exp;

        public static double Limit => 700.0;

        public static double Invoke(double x) => Math.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<double> Invoke(Vector128<double> x) => Vector128.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Invoke(Vector256<double> x) => Vector256.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<double> Invoke(Vector512<double> x) => Vector512.Exp(x);
    }

    private readonly struct ExpSingleFunction : IVectorFunction<float>
    {
        public static string Name => "exp";

        public static VectorCode Code => VectorCode.Exp;

        public static float Limit => 80.0f;

        public static float Invoke(float x) => MathF.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Invoke(Vector128<float> x) => Vector128.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Invoke(Vector256<float> x) => Vector256.Exp(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Vector512.Exp(x);
    }

    private readonly struct LogSingleFunction : IVectorFunction<float>
    {
        public static string Name => "log";

        public static VectorCode Code => VectorCode.Log;

        public static float Limit => float.MaxValue;

        public static float Invoke(float x) => MathF.Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Invoke(Vector128<float> x) => Vector128.Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Invoke(Vector256<float> x) => Vector256.Log(x);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector512<float> Invoke(Vector512<float> x) => Vector512.Log(x);
    }

    private readonly struct LogDoubleOperator : IUnaryOperator<double, double>
    {
        public static string Name => "log";

        public static double Invoke(double x) => Math.Log(x);
    }

    private readonly struct Log2DoubleOperator : IUnaryOperator<double, double>
    {
        public static string Name => "log2";

        public static double Invoke(double x) => Math.Log2(x);
    }

    private readonly struct Log2SingleOperator : IUnaryOperator<float, float>
    {
        public static string Name => "log2";

        public static float Invoke(float x) => MathF.Log2(x);
    }

    private readonly struct SinDoubleOperator : IUnaryOperator<double, double>
    {
        public static string Name => "sin";

        public static double Invoke(double x) => Math.Sin(x);
    }

    private readonly struct SinSingleOperator : IUnaryOperator<float, float>
    {
        public static string Name => "sin";

        public static float Invoke(float x) => MathF.Sin(x);
    }

    private readonly struct CosDoubleOperator : IUnaryOperator<double, double>
    {
        public static string Name => "cos";

        public static double Invoke(double x) => Math.Cos(x);
    }

    private readonly struct CosSingleOperator : IUnaryOperator<float, float>
    {
        public static string Name => "cos";

        public static float Invoke(float x) => MathF.Cos(x);
    }
}
