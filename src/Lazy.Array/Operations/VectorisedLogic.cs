namespace LazyGraph.Arrays;

/// <summary>The operators of bool, which look at both operands.</summary>
internal static class Logic
{
    public static Operation And => BinaryOperation<AndOperator, bool, bool, bool>.Instance;

    public static Operation Or => BinaryOperation<OrOperator, bool, bool, bool>.Instance;

    public static Operation Xor => BinaryOperation<XorOperator, bool, bool, bool>.Instance;

    public static Operation Not => UnaryOperation<NotOperator, bool, bool>.Instance;

    public static Operation Equal => BinaryOperation<EqualOperator, bool, bool, bool>.Instance;

    public static Operation NotEqual => BinaryOperation<NotEqualOperator, bool, bool, bool>.Instance;

    private readonly struct AndOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "&";

        public static VectorCode Code => VectorCode.And;

        public static bool Invoke(bool left, bool right) => left & right;
    }

    private readonly struct OrOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "|";

        public static VectorCode Code => VectorCode.Or;

        public static bool Invoke(bool left, bool right) => left | right;
    }

    private readonly struct XorOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "^";

        public static VectorCode Code => VectorCode.Xor;

        public static bool Invoke(bool left, bool right) => left ^ right;
    }

    private readonly struct NotOperator : IUnaryOperator<bool, bool>
    {
        public static string Name => "!";

        public static VectorCode Code => VectorCode.Not;

        public static bool Invoke(bool x) => !x;
    }

    private readonly struct EqualOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "==";

        public static VectorCode Code => VectorCode.Equal;

        public static bool Invoke(bool left, bool right) => left == right;
    }

    private readonly struct NotEqualOperator : IBinaryOperator<bool, bool, bool>
    {
        public static string Name => "!=";

        public static VectorCode Code => VectorCode.NotEqual;

        public static bool Invoke(bool left, bool right) => left != right;
    }
}
