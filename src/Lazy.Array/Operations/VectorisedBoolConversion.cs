using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Conversions between bool and numbers.</summary>
internal static class BoolConversion<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Gets 1 for true and 0 for false.</summary>
    public static Operation FromBool => UnaryOperation<FromBoolOperator, bool, T>.Instance;

    /// <summary>Gets whether the number isn't 0; NaN isn't.</summary>
    public static Operation ToBool => UnaryOperation<ToBoolOperator, T, bool>.Instance;

    private readonly struct FromBoolOperator : IUnaryOperator<bool, T>
    {
        public static string Name => "convert";

        public static VectorCode Code => VectorCode.Convert;

        public static T Invoke(bool x) => x ? T.One : T.Zero;
    }

    private readonly struct ToBoolOperator : IUnaryOperator<T, bool>
    {
        public static string Name => "convert";

        public static VectorCode Code => VectorCode.Convert;

        public static bool Invoke(T x) => !T.IsZero(x);
    }
}
