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

    private sealed class SinhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "sinh";

        public static T Invoke(T x) => T.Sinh(x);
    }

    private sealed class CoshOperator : IUnaryOperator<T, T>
    {
        public static string Name => "cosh";

        public static T Invoke(T x) => T.Cosh(x);
    }

    private sealed class TanhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "tanh";

        public static T Invoke(T x) => T.Tanh(x);
    }

    private sealed class ArcsinhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arcsinh";

        public static T Invoke(T x) => T.Asinh(x);
    }

    private sealed class ArccoshOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arccosh";

        public static T Invoke(T x) => T.Acosh(x);
    }

    private sealed class ArctanhOperator : IUnaryOperator<T, T>
    {
        public static string Name => "arctanh";

        public static T Invoke(T x) => T.Atanh(x);
    }
}
