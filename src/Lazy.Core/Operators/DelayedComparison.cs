using System.Numerics;

namespace LazyGraph;

/// <summary>Comparison of promised values.</summary>
/// <remarks>Operators are pure: the same operator on the same operands is computed once. They mean what C# means for the type.</remarks>
public static class DelayedComparison
{
    extension<T>(Delayed<T>)
        where T : IComparisonOperators<T, T, bool>
    {
        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator <(Delayed<T> left, Delayed<T> right) => Functions<T>.LessThan.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator <(Delayed<T> left, T right) => Functions<T>.LessThan.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator <(T left, Delayed<T> right) => Functions<T>.LessThan.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator <=(Delayed<T> left, Delayed<T> right) => Functions<T>.LessThanOrEqual.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator <=(Delayed<T> left, T right) => Functions<T>.LessThanOrEqual.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator <=(T left, Delayed<T> right) => Functions<T>.LessThanOrEqual.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator >(Delayed<T> left, Delayed<T> right) => Functions<T>.GreaterThan.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator >(Delayed<T> left, T right) => Functions<T>.GreaterThan.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator >(T left, Delayed<T> right) => Functions<T>.GreaterThan.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator >=(Delayed<T> left, Delayed<T> right) => Functions<T>.GreaterThanOrEqual.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator >=(Delayed<T> left, T right) => Functions<T>.GreaterThanOrEqual.Of(left, right);

        /// <summary>Promises the comparison.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator >=(T left, Delayed<T> right) => Functions<T>.GreaterThanOrEqual.Of(left, right);
    }

    /// <summary>Promises whether two promised values are equal; <c>==</c> between promises asks whether they are the same promise.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand, plain or promised.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <returns>A promise; nothing runs.</returns>
    public static Delayed<bool> EqualTo<T>(this Delayed<T> left, Arg<T> right) => Equality<T>.EqualTo.Of(left, right.Node);

    /// <summary>Promises whether two promised values differ.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand, plain or promised.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <returns>A promise; nothing runs.</returns>
    public static Delayed<bool> NotEqualTo<T>(this Delayed<T> left, Arg<T> right) => Equality<T>.NotEqualTo.Of(left, right.Node);

    private static class Functions<T>
        where T : IComparisonOperators<T, T, bool>
    {
        public static readonly BinaryOperator<T, T, bool> LessThan = new("<", static (a, b) => a < b);
        public static readonly BinaryOperator<T, T, bool> LessThanOrEqual = new("<=", static (a, b) => a <= b);
        public static readonly BinaryOperator<T, T, bool> GreaterThan = new(">", static (a, b) => a > b);
        public static readonly BinaryOperator<T, T, bool> GreaterThanOrEqual = new(">=", static (a, b) => a >= b);
    }

    private static class Equality<T>
    {
        public static readonly BinaryOperator<T, T, bool> EqualTo = new("==", static (a, b) => EqualityComparer<T>.Default.Equals(a, b));
        public static readonly BinaryOperator<T, T, bool> NotEqualTo = new("!=", static (a, b) => !EqualityComparer<T>.Default.Equals(a, b));
    }
}
