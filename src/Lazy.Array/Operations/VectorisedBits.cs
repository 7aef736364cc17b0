using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The operators on the bits of integers.</summary>
internal static class Bits<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public static Operation And => BinaryOperation<AndOperator, T, T, T>.Instance;

    public static Operation Or => BinaryOperation<OrOperator, T, T, T>.Instance;

    public static Operation Xor => BinaryOperation<XorOperator, T, T, T>.Instance;

    public static Operation Not => UnaryOperation<NotOperator, T, T>.Instance;

    private readonly struct AndOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "&";

        public static VectorCode Code => VectorCode.And;

        public static T Invoke(T left, T right) => left & right;
    }

    private readonly struct OrOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "|";

        public static VectorCode Code => VectorCode.Or;

        public static T Invoke(T left, T right) => left | right;
    }

    private readonly struct XorOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "^";

        public static VectorCode Code => VectorCode.Xor;

        public static T Invoke(T left, T right) => left ^ right;
    }

    private readonly struct NotOperator : IUnaryOperator<T, T>
    {
        public static string Name => "~";

        public static VectorCode Code => VectorCode.Not;

        public static T Invoke(T x) => ~x;
    }
}
