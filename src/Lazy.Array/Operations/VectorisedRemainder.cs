using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>The remainder as C# means it: of the sign of the first; of integers, by zero throws.</summary>
internal static class Remainder<T>
    where T : unmanaged, INumber<T>
{
    public static Operation Truncated => BinaryOperation<TruncatedOperator, T, T, T>.Instance;

    private readonly struct TruncatedOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "%";

        public static T Invoke(T left, T right) => left % right;
    }
}
