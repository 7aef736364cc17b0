using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Division of floating-point numbers with a whole quotient, as Python does it.</summary>
internal static class FloatDivision<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Operation FloorDivide => BinaryOperation<FloorDivideOperator, T, T, T>.Instance;

    public static Operation Remainder => BinaryOperation<RemainderOperator, T, T, T>.Instance;

    public static Operation FMod => BinaryOperation<FModOperator, T, T, T>.Instance;

    public static Operation Reciprocal => UnaryOperation<ReciprocalOperator, T, T>.Instance;

    private static T Floored(T left, T right)
    {
        if (T.IsZero(right))
        {
            return left / right;
        }

        var remainder = left % right;
        var quotient = (left - remainder) / right; // whole but for a rounding
        if (!T.IsZero(remainder) && T.IsNegative(right) != T.IsNegative(remainder))
        {
            quotient -= T.One;
        }

        if (T.IsZero(quotient))
        {
            return T.CopySign(T.Zero, left / right);
        }

        var floor = T.Floor(quotient);
        return quotient - floor > T.One / (T.One + T.One) ? floor + T.One : floor;
    }

    private readonly struct FloorDivideOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "floor_divide";

        // Halves by way of float, as NumPy: the quotient of two halves may round to a whole number.
        public static T Invoke(T left, T right) => typeof(T) == typeof(Half)
            ? T.CreateTruncating(FloatDivision<float>.Floored(float.CreateTruncating(left), float.CreateTruncating(right)))
            : Floored(left, right);
    }

    private readonly struct RemainderOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "remainder";

        public static T Invoke(T left, T right)
        {
            var remainder = left % right;
            return T.IsZero(right) ? remainder
                : T.IsZero(remainder) ? T.CopySign(T.Zero, right)
                : T.IsNegative(right) != T.IsNegative(remainder) ? remainder + right
                : remainder;
        }
    }

    private readonly struct FModOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "fmod";

        public static T Invoke(T left, T right) => left % right;
    }

    private readonly struct ReciprocalOperator : IUnaryOperator<T, T>
    {
        public static string Name => "reciprocal";

        public static T Invoke(T x) => T.One / x;
    }
}
