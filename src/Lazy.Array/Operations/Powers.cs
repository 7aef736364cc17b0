using System.Numerics;

namespace LazyGraph.Arrays;

/// <summary>Powers of integers, which wrap.</summary>
internal static class IntegerPowers<T>
    where T : unmanaged, IBinaryInteger<T>
{
    public static Operation Power => BinaryOperation<PowerOperator, T, T, T>.Instance;

    private readonly struct PowerOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "power";

        public static T Invoke(T left, T right)
        {
            if (T.IsNegative(right))
            {
                throw new ArgumentException($"Found an integer to the power {right}, expected a power of 0 or more: convert the base to floating point first.");
            }

            var result = T.One;
            for (; !T.IsZero(right); right >>= 1)
            {
                if (T.IsOddInteger(right))
                {
                    result = unchecked(result * left);
                }

                left = unchecked(left * left);
            }

            return result;
        }
    }
}

/// <summary>Powers of floating-point numbers.</summary>
internal static class FloatPowers<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static Operation Power => BinaryOperation<PowerOperator, T, T, T>.Instance;

    private readonly struct PowerOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "power";

        public static T Invoke(T left, T right) => T.Pow(left, right);
    }
}
