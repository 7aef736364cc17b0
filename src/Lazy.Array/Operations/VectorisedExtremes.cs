using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The lesser and the greater of two numbers, as <see cref="Math"/> means it: NaN if either is, and -0 is less than 0.</summary>
internal static class Extremes<T>
    where T : unmanaged, INumber<T>
{
    public static Operation Min => BinaryOperation<MinOperator, T, T, T>.Instance;

    public static Operation Max => BinaryOperation<MaxOperator, T, T, T>.Instance;

    private readonly struct MinOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "minimum";

        public static VectorCode Code => VectorCode.Min;

        public static T Invoke(T left, T right) => T.Min(left, right);
    }

    private readonly struct MaxOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "maximum";

        public static VectorCode Code => VectorCode.Max;

        public static T Invoke(T left, T right) => T.Max(left, right);
    }
}
