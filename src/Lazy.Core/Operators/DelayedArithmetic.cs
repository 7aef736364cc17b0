using System.Numerics;

namespace LazyGraph;

/// <summary>Arithmetic on promises of numbers: <c>x + y * 2</c> is a promise, too. Complex numbers included.</summary>
/// <remarks>Operators are pure: the same operator on the same operands is computed once. They mean what C# means for the type.</remarks>
public static class DelayedArithmetic
{
    extension<T>(Delayed<T>)
        where T : INumberBase<T>
    {
        /// <summary>Promises the sum.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator +(Delayed<T> left, Delayed<T> right) => Functions<T>.Add.Of(left, right);

        /// <summary>Promises the sum.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator +(Delayed<T> left, T right) => Functions<T>.Add.Of(left, right);

        /// <summary>Promises the sum.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator +(T left, Delayed<T> right) => Functions<T>.Add.Of(left, right);

        /// <summary>Promises the difference.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator -(Delayed<T> left, Delayed<T> right) => Functions<T>.Subtract.Of(left, right);

        /// <summary>Promises the difference.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator -(Delayed<T> left, T right) => Functions<T>.Subtract.Of(left, right);

        /// <summary>Promises the difference.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator -(T left, Delayed<T> right) => Functions<T>.Subtract.Of(left, right);

        /// <summary>Promises the product.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator *(Delayed<T> left, Delayed<T> right) => Functions<T>.Multiply.Of(left, right);

        /// <summary>Promises the product.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator *(Delayed<T> left, T right) => Functions<T>.Multiply.Of(left, right);

        /// <summary>Promises the product.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator *(T left, Delayed<T> right) => Functions<T>.Multiply.Of(left, right);

        /// <summary>Promises the quotient.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator /(Delayed<T> left, Delayed<T> right) => Functions<T>.Divide.Of(left, right);

        /// <summary>Promises the quotient.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator /(Delayed<T> left, T right) => Functions<T>.Divide.Of(left, right);

        /// <summary>Promises the quotient.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator /(T left, Delayed<T> right) => Functions<T>.Divide.Of(left, right);

        /// <summary>Promises the value itself.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator +(Delayed<T> operand) => Functions<T>.Plus.Of(operand);

        /// <summary>Promises the negative.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator -(Delayed<T> operand) => Functions<T>.Negate.Of(operand);
    }

    private static class Functions<T>
        where T : INumberBase<T>
    {
        public static readonly BinaryOperator<T, T, T> Add = new("+", static (a, b) => a + b);
        public static readonly BinaryOperator<T, T, T> Subtract = new("-", static (a, b) => a - b);
        public static readonly BinaryOperator<T, T, T> Multiply = new("*", static (a, b) => a * b);
        public static readonly BinaryOperator<T, T, T> Divide = new("/", static (a, b) => a / b);
        public static readonly UnaryOperator<T, T> Plus = new("+", static a => +a);
        public static readonly UnaryOperator<T, T> Negate = new("-", static a => -a);
    }
}
