using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Division of integers as NumPy does it: quotients round down, and a divisor of zero gives 0.</summary>
internal static class IntegerDivision<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static Operation FloorDivide => BinaryOperation<FloorDivideOperator, T, T, T>.Instance;

    public static Operation Remainder => BinaryOperation<RemainderOperator, T, T, T>.Instance;

    public static Operation FMod => BinaryOperation<FModOperator, T, T, T>.Instance;

    public static Operation Reciprocal => UnaryOperation<ReciprocalOperator, T, T>.Instance;

    /// <summary>The remainder that has the dividend's sign. The processor has no answer for a divisor of zero, nor for the least integer by -1.</summary>
    private static T Truncated(T left, T right) => T.IsZero(right) || IsMinusOne(right) ? T.Zero : left % right;

    private static bool IsMinusOne(T x) => T.IsNegative(T.MinValue) && x == T.AllBitsSet;

    private readonly struct FloorDivideOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "floor_divide";

        public static T Invoke(T left, T right)
        {
            if (T.IsZero(right))
            {
                return T.Zero;
            }

            if (IsMinusOne(right))
            {
                return unchecked(T.Zero - left); // the least integer stays itself
            }

            var quotient = left / right;
            return T.IsNegative(left) != T.IsNegative(right) && quotient * right != left ? quotient - T.One : quotient;
        }
    }

    private readonly struct RemainderOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "remainder";

        public static T Invoke(T left, T right)
        {
            var remainder = Truncated(left, right);
            return !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(right) ? remainder + right : remainder;
        }
    }

    private readonly struct FModOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "fmod";

        public static T Invoke(T left, T right) => Truncated(left, right);
    }

    private readonly struct ReciprocalOperator : IUnaryOperator<T, T>
    {
        public static string Name => "reciprocal";

        public static T Invoke(T x) => x == T.One || IsMinusOne(x) ? x : T.Zero;
    }
}
