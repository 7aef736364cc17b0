using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The absolute value.</summary>
internal static class Magnitude<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Gets the absolute value; that of the least integer is itself.</summary>
    public static Operation Abs => UnaryOperation<AbsOperator, T, T>.Instance;

    /// <summary>Gets the absolute value as <see cref="Math"/> means it: the least integer has none and throws.</summary>
    public static Operation CheckedAbs => UnaryOperation<CheckedAbsOperator, T, T>.Instance;

    private readonly struct AbsOperator : IUnaryOperator<T, T>
    {
        public static string Name => "absolute";

        public static VectorCode Code => VectorCode.Abs;

        public static T Invoke(T x) => T.IsNegative(x) ? unchecked(-x) : x;
    }

    private readonly struct CheckedAbsOperator : IUnaryOperator<T, T>
    {
        public static string Name => "abs";

        public static T Invoke(T x) => T.Abs(x);
    }
}
