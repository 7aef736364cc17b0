namespace LazyGraph.Arrays;

/// <summary>The order of bools: false is less than true.</summary>
internal static class BoolOrder
{
    public static Operation Less => BinaryOperation<LessOperator, bool, bool, bool>.Instance;

    public static Operation LessEqual => BinaryOperation<LessEqualOperator, bool, bool, bool>.Instance;

    public static Operation Greater => BinaryOperation<GreaterOperator, bool, bool, bool>.Instance;

    public static Operation GreaterEqual => BinaryOperation<GreaterEqualOperator, bool, bool, bool>.Instance;

    private readonly struct LessOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "less";

        public static bool Invoke(bool left, bool right) => !left & right;
    }

    private readonly struct LessEqualOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "less_equal";

        public static bool Invoke(bool left, bool right) => !left | right;
    }

    private readonly struct GreaterOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "greater";

        public static bool Invoke(bool left, bool right) => left & !right;
    }

    private readonly struct GreaterEqualOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "greater_equal";

        public static bool Invoke(bool left, bool right) => left | !right;
    }
}
