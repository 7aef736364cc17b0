using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Whether two numbers are equal as C# means it: NaN equals nothing, and 0 equals -0.</summary>
internal static class Equality<T>
    where T : unmanaged, IEqualityOperators<T, T, bool>
{
    public static Operation Equal => BinaryOperation<EqualOperator, T, T, bool>.Instance;

    public static Operation NotEqual => BinaryOperation<NotEqualOperator, T, T, bool>.Instance;

    private readonly struct EqualOperator : IBinaryOperator<T, T, bool>
    {
        public static string Name => "==";

        public static VectorCode Code => VectorCode.Equal;

        public static bool Invoke(T left, T right) => left == right;
    }

    private readonly struct NotEqualOperator : IBinaryOperator<T, T, bool>
    {
        public static string Name => "!=";

        public static VectorCode Code => VectorCode.NotEqual;

        public static bool Invoke(T left, T right) => left != right;
    }
}
