using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Roots.</summary>
internal static class Roots<T>
    where T : unmanaged, IRootFunctions<T>
{
    public static Operation Sqrt => UnaryOperation<SqrtOperator, T, T>.Instance;

    private readonly struct SqrtOperator : IUnaryOperator<T, T>
    {
        public static string Name => "sqrt";

        public static VectorCode Code => VectorCode.Sqrt;

        public static T Invoke(T x) => T.Sqrt(x);
    }
}
