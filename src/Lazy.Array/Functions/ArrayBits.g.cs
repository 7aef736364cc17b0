// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>The operators on the bits of integers in arrays, element by element.</summary>
public static class ArrayBits
{
    extension<T>(LazyArray<T>)
        where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Gets the bits that both have.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator &(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.And, left, right);

        /// <summary>Gets the bits that both have.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator &(LazyArray<T> left, T right) => Elementwise.Apply<T>(Bits<T>.And, left, LazyArray.Scalar(right));

        /// <summary>Gets the bits that both have.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator &(T left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.And, LazyArray.Scalar(left), right);

        /// <summary>Gets the bits that both have.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator &(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Bits<T>.And, left, LazyArray.Scalar(right));

        /// <summary>Gets the bits that both have.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator &(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.And, LazyArray.Scalar(left), right);

        /// <summary>Gets the bits that either has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator |(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.Or, left, right);

        /// <summary>Gets the bits that either has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator |(LazyArray<T> left, T right) => Elementwise.Apply<T>(Bits<T>.Or, left, LazyArray.Scalar(right));

        /// <summary>Gets the bits that either has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator |(T left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.Or, LazyArray.Scalar(left), right);

        /// <summary>Gets the bits that either has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator |(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Bits<T>.Or, left, LazyArray.Scalar(right));

        /// <summary>Gets the bits that either has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator |(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.Or, LazyArray.Scalar(left), right);

        /// <summary>Gets the bits that just one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator ^(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.Xor, left, right);

        /// <summary>Gets the bits that just one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator ^(LazyArray<T> left, T right) => Elementwise.Apply<T>(Bits<T>.Xor, left, LazyArray.Scalar(right));

        /// <summary>Gets the bits that just one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator ^(T left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.Xor, LazyArray.Scalar(left), right);

        /// <summary>Gets the bits that just one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator ^(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Bits<T>.Xor, left, LazyArray.Scalar(right));

        /// <summary>Gets the bits that just one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator ^(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Bits<T>.Xor, LazyArray.Scalar(left), right);

        /// <summary>Inverts all bits.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>An array of the same shape.</returns>
        public static LazyArray<T> operator ~(LazyArray<T> operand) => Elementwise.Apply<T>(Bits<T>.Not, operand);

        /// <summary>Shifts the bits to the left, as C# does: only the lowest bits of the count are looked at.</summary>
        /// <param name="operand">What is shifted.</param>
        /// <param name="count">By how many bits.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator <<(LazyArray<T> operand, LazyArray<int> count) => Elementwise.Apply<T>(Shifts<T>.MaskedShiftLeft, operand, count);

        /// <summary>Shifts the bits to the left, as C# does: only the lowest bits of the count are looked at.</summary>
        /// <param name="operand">What is shifted.</param>
        /// <param name="count">By how many bits.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator <<(LazyArray<T> operand, int count) => Elementwise.Apply<T>(Shifts<T>.MaskedShiftLeft, operand, LazyArray.Scalar(count));

        /// <summary>Shifts the bits to the right, as C# does: only the lowest bits of the count are looked at.</summary>
        /// <param name="operand">What is shifted.</param>
        /// <param name="count">By how many bits.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator >>(LazyArray<T> operand, LazyArray<int> count) => Elementwise.Apply<T>(Shifts<T>.MaskedShiftRight, operand, count);

        /// <summary>Shifts the bits to the right, as C# does: only the lowest bits of the count are looked at.</summary>
        /// <param name="operand">What is shifted.</param>
        /// <param name="count">By how many bits.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator >>(LazyArray<T> operand, int count) => Elementwise.Apply<T>(Shifts<T>.MaskedShiftRight, operand, LazyArray.Scalar(count));
    }
}
