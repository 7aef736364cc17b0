using System.Numerics;
using System.Runtime.CompilerServices;

namespace LazyGraph.Arrays;

/// <summary>Shifts of the bits of integers.</summary>
internal static class Shifts<T>
    where T : unmanaged, IBinaryInteger<T>
{
    /// <summary>Gets NumPy's shift: as many bits as the type has, or more, leave nothing; so does a negative count.</summary>
    public static Operation ShiftLeft => BinaryOperation<ShiftLeftOperator, T, T, T>.Instance;

    /// <summary>Gets NumPy's shift: too many bits leave 0, or -1 of a negative number.</summary>
    public static Operation ShiftRight => BinaryOperation<ShiftRightOperator, T, T, T>.Instance;

    /// <summary>Gets C#'s shift: only the lowest bits of the count are looked at.</summary>
    public static Operation MaskedShiftLeft => BinaryOperation<MaskedShiftLeftOperator, T, int, T>.Instance;

    /// <inheritdoc cref="MaskedShiftLeft"/>
    public static Operation MaskedShiftRight => BinaryOperation<MaskedShiftRightOperator, T, int, T>.Instance;

    private static int Width => Unsafe.SizeOf<T>() * 8;

    private static bool IsWithin(T count) => !T.IsNegative(count) && ulong.CreateTruncating(count) < (ulong)Width;

    private readonly struct ShiftLeftOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "left_shift";

        public static T Invoke(T left, T right) => IsWithin(right) ? left << int.CreateTruncating(right) : T.Zero;
    }

    private readonly struct ShiftRightOperator : IBinaryOperator<T, T, T>
    {
        public static string Name => "right_shift";

        public static T Invoke(T left, T right) => IsWithin(right) ? left >> int.CreateTruncating(right)
            : T.IsNegative(left) ? T.Zero - T.One
            : T.Zero;
    }

    private readonly struct MaskedShiftLeftOperator : IBinaryOperator<T, int, T>
    {
        public static string Name => "<<";

        public static T Invoke(T left, int right) => left << right;
    }

    private readonly struct MaskedShiftRightOperator : IBinaryOperator<T, int, T>
    {
        public static string Name => ">>";

        public static T Invoke(T left, int right) => left >> right;
    }
}
