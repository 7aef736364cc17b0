// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>The order of numbers in arrays, element by element: <c>x &lt; 1.0</c> is an array of bool. Equality is <c>EqualTo</c>.</summary>
/// <remarks>NaN is neither less nor greater than anything.</remarks>
public static class ArrayComparison
{
    extension<T>(LazyArray<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Tells which elements are less.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Less, left, right);

        /// <summary>Tells which elements are less.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <(LazyArray<T> left, T right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Less, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are less.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <(T left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Less, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are less.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Less, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are less.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Less, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are at most as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <=(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.LessOrEqual, left, right);

        /// <summary>Tells which elements are at most as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <=(LazyArray<T> left, T right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.LessOrEqual, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are at most as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <=(T left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.LessOrEqual, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are at most as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <=(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.LessOrEqual, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are at most as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator <=(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.LessOrEqual, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are greater.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Greater, left, right);

        /// <summary>Tells which elements are greater.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >(LazyArray<T> left, T right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Greater, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are greater.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >(T left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Greater, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are greater.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Greater, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are greater.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.Greater, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are at least as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >=(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.GreaterOrEqual, left, right);

        /// <summary>Tells which elements are at least as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >=(LazyArray<T> left, T right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.GreaterOrEqual, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are at least as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >=(T left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.GreaterOrEqual, LazyArray.Scalar(left), right);

        /// <summary>Tells which elements are at least as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >=(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.GreaterOrEqual, left, LazyArray.Scalar(right));

        /// <summary>Tells which elements are at least as great.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator >=(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<bool>(Arrays.Comparison<T>.GreaterOrEqual, LazyArray.Scalar(left), right);
    }
}
