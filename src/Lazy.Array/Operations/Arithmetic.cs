using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The operators as C# means them for T: integers wrap, and integer division by zero throws.</summary>
internal static class Arithmetic<T>
    where T : unmanaged, INumberBase<T>
{
    public static Operation Add => BinaryOperation<AddOperator, T, T, T>.Instance;

    public static Operation Subtract => BinaryOperation<SubtractOperator, T, T, T>.Instance;

    public static Operation Multiply => BinaryOperation<MultiplyOperator, T, T, T>.Instance;

    public static Operation Divide => BinaryOperation<DivideOperator, T, T, T>.Instance;

    public static Operation Negate => UnaryOperation<NegateOperator, T, T>.Instance;

    public static Operation Square => UnaryOperation<SquareOperator, T, T>.Instance;

    private readonly struct AddOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "+";

        public static VectorCode Code => VectorCode.Add;

        public static T Invoke(T left, T right) => unchecked(left + right);
    }

    private readonly struct SubtractOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "-";

        public static VectorCode Code => VectorCode.Subtract;

        public static T Invoke(T left, T right) => unchecked(left - right);
    }

    private readonly struct MultiplyOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "*";

        public static VectorCode Code => VectorCode.Multiply;

        public static T Invoke(T left, T right) => unchecked(left * right);
    }

    private readonly struct DivideOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "/";

        public static VectorCode Code => VectorCode.Divide;

        public static T Invoke(T left, T right) => left / right;
    }

    private readonly struct NegateOperator : IUnaryOperator<T, T>
    {
        public static string Name => "negative";

        public static VectorCode Code => VectorCode.Negate;

        public static T Invoke(T x) => unchecked(-x);
    }

    private readonly struct SquareOperator : IUnaryOperator<T, T>
    {
        public static string Name => "square";

        public static VectorCode Code => VectorCode.Square;

        public static T Invoke(T x) => unchecked(x * x);
    }
}
