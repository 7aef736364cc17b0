using System.Numerics;

namespace LazyGraph;

/// <summary>The remainder operator on promises of numbers.</summary>
/// <remarks>Operators are pure: the same operator on the same operands is computed once. They mean what C# means for the type.</remarks>
public static class DelayedModulus
{
    extension<T>(Delayed<T>)
        where T : IModulusOperators<T, T, T>
    {
        /// <summary>Promises the remainder.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator %(Delayed<T> left, Delayed<T> right) => Functions<T>.Remainder.Of(left, right);

        /// <summary>Promises the remainder.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator %(Delayed<T> left, T right) => Functions<T>.Remainder.Of(left, right);

        /// <summary>Promises the remainder.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator %(T left, Delayed<T> right) => Functions<T>.Remainder.Of(left, right);
    }

    private static class Functions<T>
        where T : IModulusOperators<T, T, T>
    {
        public static readonly BinaryOperator<T, T, T> Remainder = new("%", static (a, b) => a % b);
    }
}
