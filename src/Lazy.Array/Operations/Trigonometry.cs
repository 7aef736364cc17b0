using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Trigonometric functions and their inverses.</summary>
internal static class Trigonometry<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Operation Sin =>
        typeof(T) == typeof(double) ? VectorFunctions.SinDouble
        : typeof(T) == typeof(float) ? VectorFunctions.SinSingle
        : UnaryOperation<SinOperator, T, T>.Instance;

    public static Operation Cos =>
        typeof(T) == typeof(double) ? VectorFunctions.CosDouble
        : typeof(T) == typeof(float) ? VectorFunctions.CosSingle
        : UnaryOperation<CosOperator, T, T>.Instance;

    public static Operation Tan => UnaryOperation<TanOperator, T, T>.Instance;

    public static Operation Arcsin => UnaryOperation<ArcsinOperator, T, T>.Instance;

    public static Operation Arccos => UnaryOperation<ArccosOperator, T, T>.Instance;

    public static Operation Arctan => UnaryOperation<ArctanOperator, T, T>.Instance;

    public static Operation Deg2Rad => UnaryOperation<Deg2RadOperator, T, T>.Instance;

    public static Operation Rad2Deg => UnaryOperation<Rad2DegOperator, T, T>.Instance;

    public static Operation Sinc => UnaryOperation<SincOperator, T, T>.Instance;

    public static Operation Arctan2 => BinaryOperation<Arctan2Operator, T, T, T>.Instance;

    public static Operation Hypot => BinaryOperation<HypotOperator, T, T, T>.Instance;

    private readonly struct SinOperator : IUnaryOperator<T, T>
    {
        public static string Name => "sin";

        public static T Invoke(T x) => T.Sin(x);
    }

    private readonly struct CosOperator : IUnaryOperator<T, T>
    {
        public static string Name => "cos";

        public static T Invoke(T x) => T.Cos(x);
    }

    private readonly struct TanOperator : IUnaryOperator<T, T>
    {
        public static string Name => "tan";

        public static T Invoke(T x) => T.Tan(x);
    }

    private readonly struct ArcsinOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arcsin";

        public static T Invoke(T x) => T.Asin(x);
    }

    private readonly struct ArccosOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arccos";

        public static T Invoke(T x) => T.Acos(x);
    }

    private readonly struct ArctanOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arctan";

        public static T Invoke(T x) => T.Atan(x);
    }

    private readonly struct Deg2RadOperator : IUnaryOperator<T, T>
    {
        public static string Name => "deg2rad";

        public static T Invoke(T x) => T.CreateTruncating(double.CreateTruncating(x) * (Math.PI / 180));
    }

    private readonly struct Rad2DegOperator : IUnaryOperator<T, T>
    {
        public static string Name => "rad2deg";

        public static T Invoke(T x) => T.CreateTruncating(double.CreateTruncating(x) * (180 / Math.PI));
    }

    private readonly struct SincOperator : IUnaryOperator<T, T>
    {
        public static string Name => "sinc";

        public static T Invoke(T x) => T.CreateTruncating(RealMath.Sinc(double.CreateTruncating(x)));
    }

    private readonly struct Arctan2Operator : IBinaryOperator<T, T, T>
    {
        public static string Name => "arctan2";

        public static T Invoke(T left, T right) => T.Atan2(left, right);
    }

    private readonly struct HypotOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "hypot";

        public static T Invoke(T left, T right) => T.Hypot(left, right);
    }
}
