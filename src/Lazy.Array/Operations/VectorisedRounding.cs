using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Rounding to a whole number, which keeps the type.</summary>
internal static class Rounding<T>
    where T : unmanaged, IFloatingPoint<T>
{
    public static Operation Floor => UnaryOperation<FloorOperator, T, T>.Instance;

    public static Operation Ceiling => UnaryOperation<CeilingOperator, T, T>.Instance;

    public static Operation Truncate => UnaryOperation<TruncateOperator, T, T>.Instance;

    /// <summary>Gets the nearest whole number; of two as near, the even one.</summary>
    public static Operation RoundToEven => UnaryOperation<RoundToEvenOperator, T, T>.Instance;

    private readonly struct FloorOperator : IUnaryOperator<T, T>
    {
        public static string Name => "floor";

        public static VectorCode Code => VectorCode.Floor;

        public static T Invoke(T x) => T.Floor(x);
    }

    private readonly struct CeilingOperator : IUnaryOperator<T, T>
    {
        public static string Name => "ceil";

        public static VectorCode Code => VectorCode.Ceiling;

        public static T Invoke(T x) => T.Ceiling(x);
    }

    private readonly struct TruncateOperator : IUnaryOperator<T, T>
    {
        public static string Name => "trunc";

        public static VectorCode Code => VectorCode.Truncate;

        public static T Invoke(T x) => T.Truncate(x);
    }

    private readonly struct RoundToEvenOperator : IUnaryOperator<T, T>
    {
        public static string Name => "rint";

        public static VectorCode Code => VectorCode.RoundToEven;

        public static T Invoke(T x) => T.Round(x);
    }
}
