namespace LazyGraph.Arrays;

/// <summary>Comparisons of integers of 64 bits with and without a sign, which have no common type: exact, as NumPy 2 makes them.</summary>
internal static class MixedOrder
{
    public static Operation Less => BinaryOperation<LessOperator, long, ulong, bool>.Instance;

    public static Operation LessEqual => BinaryOperation<LessEqualOperator, long, ulong, bool>.Instance;

    public static Operation Greater => BinaryOperation<GreaterOperator, long, ulong, bool>.Instance;

    public static Operation GreaterEqual => BinaryOperation<GreaterEqualOperator, long, ulong, bool>.Instance;

    public static Operation Equal => BinaryOperation<EqualOperator, long, ulong, bool>.Instance;

    public static Operation NotEqual => BinaryOperation<NotEqualOperator, long, ulong, bool>.Instance;

    private sealed class LessOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "less";

        public static bool Invoke(long left, ulong right) => left < 0 || (ulong)left < right;
    }

    private sealed class LessEqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "less_equal";

        public static bool Invoke(long left, ulong right) => left < 0 || (ulong)left <= right;
    }

    private sealed class GreaterOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "greater";

        public static bool Invoke(long left, ulong right) => left >= 0 && (ulong)left > right;
    }

    private sealed class GreaterEqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "greater_equal";

        public static bool Invoke(long left, ulong right) => left >= 0 && (ulong)left >= right;
    }

    private sealed class EqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "equal";

        public static bool Invoke(long left, ulong right) => left >= 0 && (ulong)left == right;
    }

    private sealed class NotEqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "not_equal";

        public static bool Invoke(long left, ulong right) => left < 0 || (ulong)left != right;
    }
}
