// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>The remainder on arrays, element by element.</summary>
public static class ArrayModulus
{
    extension<T>(LazyArray<T>)
        where T : unmanaged, INumber<T>
    {
        /// <summary>Computes the remainder as C# does, with the sign of the left operand; integers fail when computed if a divisor is 0. NumPy's is <c>Mod</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator %(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Remainder<T>.Truncated, left, right);

        /// <summary>Computes the remainder as C# does, with the sign of the left operand; integers fail when computed if a divisor is 0. NumPy's is <c>Mod</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator %(LazyArray<T> left, T right) => Elementwise.Apply<T>(Remainder<T>.Truncated, left, LazyArray.Scalar(right));

        /// <summary>Computes the remainder as C# does, with the sign of the left operand; integers fail when computed if a divisor is 0. NumPy's is <c>Mod</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator %(T left, LazyArray<T> right) => Elementwise.Apply<T>(Remainder<T>.Truncated, LazyArray.Scalar(left), right);

        /// <summary>Computes the remainder as C# does, with the sign of the left operand; integers fail when computed if a divisor is 0. NumPy's is <c>Mod</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator %(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Remainder<T>.Truncated, left, LazyArray.Scalar(right));

        /// <summary>Computes the remainder as C# does, with the sign of the left operand; integers fail when computed if a divisor is 0. NumPy's is <c>Mod</c>.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator %(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Remainder<T>.Truncated, LazyArray.Scalar(left), right);
    }
}
