using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>What kind of number a floating-point number is.</summary>
internal static class Classification<T>
    where T : unmanaged, IFloatingPoint<T>
{
    public static Operation IsNaN => UnaryOperation<IsNaNOperator, T, bool>.Instance;

    public static Operation IsInfinity => UnaryOperation<IsInfinityOperator, T, bool>.Instance;

    public static Operation IsFinite => UnaryOperation<IsFiniteOperator, T, bool>.Instance;

    private readonly struct IsNaNOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isnan";

        public static VectorCode Code => VectorCode.IsNaN;

        public static bool Invoke(T x) => T.IsNaN(x);
    }

    private readonly struct IsInfinityOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isinf";

        public static VectorCode Code => VectorCode.IsInfinity;

        public static bool Invoke(T x) => T.IsInfinity(x);
    }

    private readonly struct IsFiniteOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isfinite";

        public static VectorCode Code => VectorCode.IsFinite;

        public static bool Invoke(T x) => T.IsFinite(x);
    }
}
