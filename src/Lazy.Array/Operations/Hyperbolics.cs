using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Hyperbolic functions and their inverses.</summary>
internal static class Hyperbolics<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Operation Sinh => UnaryOperation<SinhOperator, T, T>.Instance;

    public static Operation Cosh => UnaryOperation<CoshOperator, T, T>.Instance;

    public static Operation Tanh => UnaryOperation<TanhOperator, T, T>.Instance;

    public static Operation Arcsinh => UnaryOperation<ArcsinhOperator, T, T>.Instance;

    public static Operation Arccosh => UnaryOperation<ArccoshOperator, T, T>.Instance;

    public static Operation Arctanh => UnaryOperation<ArctanhOperator, T, T>.Instance;

    private readonly struct SinhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "sinh";

        public static T Invoke(T x) => T.Sinh(x);
    }

    private readonly struct CoshOperator : IUnaryOperator<T, T>
    {
        public static string Name => "cosh";

        public static T Invoke(T x) => T.Cosh(x);
    }

    private readonly struct TanhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "tanh";

        public static T Invoke(T x) => T.Tanh(x);
    }

    private readonly struct ArcsinhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arcsinh";

        public static T Invoke(T x) => T.Asinh(x);
    }

    private readonly struct ArccoshOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arccosh";

        public static T Invoke(T x) => T.Acosh(x);
    }

    private readonly struct ArctanhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arctanh";

        public static T Invoke(T x) => T.Atanh(x);
    }
}
