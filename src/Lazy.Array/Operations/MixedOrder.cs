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

    public static Operation UnsignedLess => BinaryOperation<UnsignedLessOperator, ulong, long, bool>.Instance;

    public static Operation UnsignedLessEqual => BinaryOperation<UnsignedLessEqualOperator, ulong, long, bool>.Instance;

    public static Operation UnsignedGreater => BinaryOperation<UnsignedGreaterOperator, ulong, long, bool>.Instance;

    public static Operation UnsignedGreaterEqual => BinaryOperation<UnsignedGreaterEqualOperator, ulong, long, bool>.Instance;

    public static Operation UnsignedEqual => BinaryOperation<UnsignedEqualOperator, ulong, long, bool>.Instance;

    public static Operation UnsignedNotEqual => BinaryOperation<UnsignedNotEqualOperator, ulong, long, bool>.Instance;

    /// <summary>Gets the comparison of a long with a ulong; null if the name isn't a comparison's.</summary>
    public static Operation? OfSigned(string name) => name switch
    {
        "less" => Less,
        "less_equal" => LessEqual,
        "greater" => Greater,
        "greater_equal" => GreaterEqual,
        "equal" => Equal,
        "not_equal" => NotEqual,
        _ => null,
    };

    /// <summary>Gets the comparison of a ulong with a long; null if the name isn't a comparison's.</summary>
    public static Operation? OfUnsigned(string name) => name switch
    {
        "less" => UnsignedLess,
        "less_equal" => UnsignedLessEqual,
        "greater" => UnsignedGreater,
        "greater_equal" => UnsignedGreaterEqual,
        "equal" => UnsignedEqual,
        "not_equal" => UnsignedNotEqual,
        _ => null,
    };

    private readonly struct LessOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "less";

        public static bool Invoke(long left, ulong right) => left < 0 || (ulong)left < right;
    }

    private readonly struct LessEqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "less_equal";

        public static bool Invoke(long left, ulong right) => left < 0 || (ulong)left <= right;
    }

    private readonly struct GreaterOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "greater";

        public static bool Invoke(long left, ulong right) => left >= 0 && (ulong)left > right;
    }

    private readonly struct GreaterEqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "greater_equal";

        public static bool Invoke(long left, ulong right) => left >= 0 && (ulong)left >= right;
    }

    private readonly struct EqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "equal";

        public static bool Invoke(long left, ulong right) => left >= 0 && (ulong)left == right;
    }

    private readonly struct NotEqualOperator : IBinaryOperator<long, ulong, bool>
    {
        public static string Name => "not_equal";

        public static bool Invoke(long left, ulong right) => left < 0 || (ulong)left != right;
    }

    private readonly struct UnsignedLessOperator : IBinaryOperator<ulong, long, bool>
    {
        public static string Name => "less";

        public static bool Invoke(ulong left, long right) => right > 0 && left < (ulong)right;
    }

    private readonly struct UnsignedLessEqualOperator : IBinaryOperator<ulong, long, bool>
    {
        public static string Name => "less_equal";

        public static bool Invoke(ulong left, long right) => right >= 0 && left <= (ulong)right;
    }

    private readonly struct UnsignedGreaterOperator : IBinaryOperator<ulong, long, bool>
    {
        public static string Name => "greater";

        public static bool Invoke(ulong left, long right) => right < 0 || left > (ulong)right;
    }

    private readonly struct UnsignedGreaterEqualOperator : IBinaryOperator<ulong, long, bool>
    {
        public static string Name => "greater_equal";

        public static bool Invoke(ulong left, long right) => right < 0 || left >= (ulong)right;
    }

    private readonly struct UnsignedEqualOperator : IBinaryOperator<ulong, long, bool>
    {
        public static string Name => "equal";

        public static bool Invoke(ulong left, long right) => right >= 0 && left == (ulong)right;
    }

    private readonly struct UnsignedNotEqualOperator : IBinaryOperator<ulong, long, bool>
    {
        public static string Name => "not_equal";

        public static bool Invoke(ulong left, long right) => right < 0 || left != (ulong)right;
    }
}
