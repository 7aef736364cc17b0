using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The order of two numbers as C# means it: false if either is NaN.</summary>
internal static class Comparison<T>
    where T : unmanaged, IComparisonOperators<T, T, bool>
{
    public static Operation Less => BinaryOperation<LessOperator, T, T, bool>.Instance;

    public static Operation LessOrEqual => BinaryOperation<LessOrEqualOperator, T, T, bool>.Instance;

    public static Operation Greater => BinaryOperation<GreaterOperator, T, T, bool>.Instance;

    public static Operation GreaterOrEqual => BinaryOperation<GreaterOrEqualOperator, T, T, bool>.Instance;

    private readonly struct LessOperator : IBinaryOperator<T, T, bool>
    {
        public static string Name => "<";

        public static VectorCode Code => VectorCode.Less;

        public static bool Invoke(T left, T right) => left < right;
    }

    private readonly struct LessOrEqualOperator : IBinaryOperator<T, T, bool>
    {
        public static string Name => "<=";

        public static VectorCode Code => VectorCode.LessOrEqual;

        public static bool Invoke(T left, T right) => left <= right;
    }

    private readonly struct GreaterOperator : IBinaryOperator<T, T, bool>
    {
        public static string Name => ">";

        public static VectorCode Code => VectorCode.Greater;

        public static bool Invoke(T left, T right) => left > right;
    }

    private readonly struct GreaterOrEqualOperator : IBinaryOperator<T, T, bool>
    {
        public static string Name => ">=";

        public static VectorCode Code => VectorCode.GreaterOrEqual;

        public static bool Invoke(T left, T right) => left >= right;
    }
}
