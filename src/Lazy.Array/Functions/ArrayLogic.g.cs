// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Logic on arrays of bool, element by element.</summary>
public static class ArrayLogic
{
    extension(LazyArray<bool>)
    {
        /// <summary>Tells where both are true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator &(LazyArray<bool> left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.And, left, right);

        /// <summary>Tells where both are true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator &(LazyArray<bool> left, bool right) => Elementwise.Apply<bool>(Logic.And, left, LazyArray.Scalar(right));

        /// <summary>Tells where both are true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator &(bool left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.And, LazyArray.Scalar(left), right);

        /// <summary>Tells where both are true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator &(LazyArray<bool> left, Delayed<bool> right) => Elementwise.Apply<bool>(Logic.And, left, LazyArray.Scalar(right));

        /// <summary>Tells where both are true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator &(Delayed<bool> left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.And, LazyArray.Scalar(left), right);

        /// <summary>Tells where either is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator |(LazyArray<bool> left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.Or, left, right);

        /// <summary>Tells where either is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator |(LazyArray<bool> left, bool right) => Elementwise.Apply<bool>(Logic.Or, left, LazyArray.Scalar(right));

        /// <summary>Tells where either is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator |(bool left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.Or, LazyArray.Scalar(left), right);

        /// <summary>Tells where either is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator |(LazyArray<bool> left, Delayed<bool> right) => Elementwise.Apply<bool>(Logic.Or, left, LazyArray.Scalar(right));

        /// <summary>Tells where either is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator |(Delayed<bool> left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.Or, LazyArray.Scalar(left), right);

        /// <summary>Tells where just one is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator ^(LazyArray<bool> left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.Xor, left, right);

        /// <summary>Tells where just one is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator ^(LazyArray<bool> left, bool right) => Elementwise.Apply<bool>(Logic.Xor, left, LazyArray.Scalar(right));

        /// <summary>Tells where just one is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator ^(bool left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.Xor, LazyArray.Scalar(left), right);

        /// <summary>Tells where just one is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator ^(LazyArray<bool> left, Delayed<bool> right) => Elementwise.Apply<bool>(Logic.Xor, left, LazyArray.Scalar(right));

        /// <summary>Tells where just one is true.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<bool> operator ^(Delayed<bool> left, LazyArray<bool> right) => Elementwise.Apply<bool>(Logic.Xor, LazyArray.Scalar(left), right);

        /// <summary>Tells where it is false.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>An array of the same shape.</returns>
        public static LazyArray<bool> operator !(LazyArray<bool> operand) => Elementwise.Apply<bool>(Logic.Not, operand);
    }
}
