using System.Numerics;

namespace LazyGraph;

/// <summary>Bitwise operators on promises of integers, and logic on promises of booleans.</summary>
/// <remarks>Operators are pure: the same operator on the same operands is computed once. They mean what C# means for the type.</remarks>
public static class DelayedIntegers
{
    extension<T>(Delayed<T>)
        where T : IBinaryInteger<T>
    {
        /// <summary>Promises the bitwise and.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator &(Delayed<T> left, Delayed<T> right) => Functions<T>.And.Of(left, right);

        /// <summary>Promises the bitwise and.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator &(Delayed<T> left, T right) => Functions<T>.And.Of(left, right);

        /// <summary>Promises the bitwise and.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator &(T left, Delayed<T> right) => Functions<T>.And.Of(left, right);

        /// <summary>Promises the bitwise or.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator |(Delayed<T> left, Delayed<T> right) => Functions<T>.Or.Of(left, right);

        /// <summary>Promises the bitwise or.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator |(Delayed<T> left, T right) => Functions<T>.Or.Of(left, right);

        /// <summary>Promises the bitwise or.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator |(T left, Delayed<T> right) => Functions<T>.Or.Of(left, right);

        /// <summary>Promises the bitwise exclusive or.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator ^(Delayed<T> left, Delayed<T> right) => Functions<T>.Xor.Of(left, right);

        /// <summary>Promises the bitwise exclusive or.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator ^(Delayed<T> left, T right) => Functions<T>.Xor.Of(left, right);

        /// <summary>Promises the bitwise exclusive or.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator ^(T left, Delayed<T> right) => Functions<T>.Xor.Of(left, right);

        /// <summary>Promises the complement.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator ~(Delayed<T> operand) => Functions<T>.Complement.Of(operand);

        /// <summary>Promises the value shifted left.</summary>
        /// <param name="left">The value.</param>
        /// <param name="right">The number of bits.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator <<(Delayed<T> left, int right) => Functions<T>.ShiftLeft.Of(left, right);

        /// <summary>Promises the value shifted right, keeping the sign.</summary>
        /// <param name="left">The value.</param>
        /// <param name="right">The number of bits.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<T> operator >>(Delayed<T> left, int right) => Functions<T>.ShiftRight.Of(left, right);
    }

    extension(Delayed<bool>)
    {
        /// <summary>Promises the conjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator &(Delayed<bool> left, Delayed<bool> right) => Logic.And.Of(left, right);

        /// <summary>Promises the conjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator &(Delayed<bool> left, bool right) => Logic.And.Of(left, right);

        /// <summary>Promises the conjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator &(bool left, Delayed<bool> right) => Logic.And.Of(left, right);

        /// <summary>Promises the disjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator |(Delayed<bool> left, Delayed<bool> right) => Logic.Or.Of(left, right);

        /// <summary>Promises the disjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator |(Delayed<bool> left, bool right) => Logic.Or.Of(left, right);

        /// <summary>Promises the disjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator |(bool left, Delayed<bool> right) => Logic.Or.Of(left, right);

        /// <summary>Promises the exclusive disjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator ^(Delayed<bool> left, Delayed<bool> right) => Logic.Xor.Of(left, right);

        /// <summary>Promises the exclusive disjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator ^(Delayed<bool> left, bool right) => Logic.Xor.Of(left, right);

        /// <summary>Promises the exclusive disjunction; both operands are computed.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator ^(bool left, Delayed<bool> right) => Logic.Xor.Of(left, right);

        /// <summary>Promises the negation.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>A promise; nothing runs.</returns>
        public static Delayed<bool> operator !(Delayed<bool> operand) => Logic.Not.Of(operand);
    }

    private static class Functions<T>
        where T : IBinaryInteger<T>
    {
        public static readonly BinaryOperator<T, T, T> And = new("&", static (a, b) => a & b);
        public static readonly BinaryOperator<T, T, T> Or = new("|", static (a, b) => a | b);
        public static readonly BinaryOperator<T, T, T> Xor = new("^", static (a, b) => a ^ b);
        public static readonly UnaryOperator<T, T> Complement = new("~", static a => ~a);
        public static readonly BinaryOperator<T, int, T> ShiftLeft = new("<<", static (a, b) => a << b);
        public static readonly BinaryOperator<T, int, T> ShiftRight = new(">>", static (a, b) => a >> b);
    }

    private static class Logic
    {
        public static readonly BinaryOperator<bool, bool, bool> And = new("&", static (a, b) => a & b);
        public static readonly BinaryOperator<bool, bool, bool> Or = new("|", static (a, b) => a | b);
        public static readonly BinaryOperator<bool, bool, bool> Xor = new("^", static (a, b) => a ^ b);
        public static readonly UnaryOperator<bool, bool> Not = new("!", static a => !a);
    }
}
