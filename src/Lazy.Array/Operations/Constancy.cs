namespace LazyGraph.Arrays;

/// <summary>Functions whose result doesn't hang on the number: itself, 0, or an answer that all integers share.</summary>
internal static class Constancy<T>
    where T : unmanaged
{
    public static Operation Self => UnaryOperation<SelfOperator, T, T>.Instance;

    public static Operation Zero => UnaryOperation<ZeroOperator, T, T>.Instance;

    public static Operation False => UnaryOperation<FalseOperator, T, bool>.Instance;

    public static Operation True => UnaryOperation<TrueOperator, T, bool>.Instance;

    private readonly struct SelfOperator : IUnaryOperator<T, T>
    {
        public static string Name => "positive";

        public static T Invoke(T x) => x;
    }

    private readonly struct ZeroOperator : IUnaryOperator<T, T>
    {
        public static string Name => "imag";

        public static T Invoke(T x) => default;
    }

    private readonly struct FalseOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isnan";

        public static bool Invoke(T x) => false;
    }

    private readonly struct TrueOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "isfinite";

        public static bool Invoke(T x) => true;
    }
}
