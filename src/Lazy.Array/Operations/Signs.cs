using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Functions that every real number has.</summary>
internal static class Signs<T>
    where T : unmanaged, INumber<T>
{
    public static Operation Sign => UnaryOperation<SignOperator, T, T>.Instance;

    public static Operation FMax => BinaryOperation<FMaxOperator, T, T, T>.Instance;

    public static Operation FMin => BinaryOperation<FMinOperator, T, T, T>.Instance;

    private readonly struct SignOperator : IUnaryOperator<T, T>
    {
        public static string Name => "sign";

        public static T Invoke(T x) => x > T.Zero ? T.One : x < T.Zero ? unchecked(T.Zero - T.One) : T.IsZero(x) ? T.Zero : x;
    }

    private readonly struct FMaxOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "fmax";

        public static T Invoke(T left, T right) => T.MaxNumber(left, right);
    }

    private readonly struct FMinOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "fmin";

        public static T Invoke(T left, T right) => T.MinNumber(left, right);
    }
}
