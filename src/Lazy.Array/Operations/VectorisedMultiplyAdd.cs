using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>A product and a sum in one operation.</summary>
internal static class MultiplyAddition<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Gets a × b + c, rounded after each step.</summary>
    public static Operation MultiplyAdd => TernaryOperation<MultiplyAddOperator, T, T, T, T>.Instance;

    private readonly struct MultiplyAddOperator : ITernaryOperator<T, T, T, T>
    {
        public static string Name => "multiply-add";

        public static VectorCode Code => VectorCode.MultiplyAdd;

        public static T Invoke(T first, T second, T third) => unchecked((first * second) + third);
    }
}
