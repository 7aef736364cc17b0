// Written by eng/GenerateElementwise.cs; change it there.
#nullable enable
using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Arithmetic on arrays, element by element: <c>x + y * 2</c> is an array, too.</summary>
/// <remarks>Operators mean what C# means for the type, and keep it. Operands are broadcast; a number, or the promise of one, meets every element.</remarks>
public static class ArrayArithmetic
{
    extension<T>(LazyArray<T>)
        where T : unmanaged, INumberBase<T>
    {
        /// <summary>Adds element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator +(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Add, left, right);

        /// <summary>Adds element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator +(LazyArray<T> left, T right) => Elementwise.Apply<T>(Arithmetic<T>.Add, left, LazyArray.Scalar(right));

        /// <summary>Adds element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator +(T left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Add, LazyArray.Scalar(left), right);

        /// <summary>Adds element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator +(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Add, left, LazyArray.Scalar(right));

        /// <summary>Adds element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator +(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Add, LazyArray.Scalar(left), right);

        /// <summary>Subtracts element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator -(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Subtract, left, right);

        /// <summary>Subtracts element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator -(LazyArray<T> left, T right) => Elementwise.Apply<T>(Arithmetic<T>.Subtract, left, LazyArray.Scalar(right));

        /// <summary>Subtracts element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator -(T left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Subtract, LazyArray.Scalar(left), right);

        /// <summary>Subtracts element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator -(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Subtract, left, LazyArray.Scalar(right));

        /// <summary>Subtracts element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator -(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Subtract, LazyArray.Scalar(left), right);

        /// <summary>Multiplies element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator *(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Multiply, left, right);

        /// <summary>Multiplies element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator *(LazyArray<T> left, T right) => Elementwise.Apply<T>(Arithmetic<T>.Multiply, left, LazyArray.Scalar(right));

        /// <summary>Multiplies element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator *(T left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Multiply, LazyArray.Scalar(left), right);

        /// <summary>Multiplies element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator *(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Multiply, left, LazyArray.Scalar(right));

        /// <summary>Multiplies element by element. Integers wrap.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator *(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Multiply, LazyArray.Scalar(left), right);

        /// <summary>Divides element by element, as C# does for the type: integers lose the fraction, and fail when computed if a divisor is 0.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator /(LazyArray<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Divide, left, right);

        /// <summary>Divides element by element, as C# does for the type: integers lose the fraction, and fail when computed if a divisor is 0.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator /(LazyArray<T> left, T right) => Elementwise.Apply<T>(Arithmetic<T>.Divide, left, LazyArray.Scalar(right));

        /// <summary>Divides element by element, as C# does for the type: integers lose the fraction, and fail when computed if a divisor is 0.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator /(T left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Divide, LazyArray.Scalar(left), right);

        /// <summary>Divides element by element, as C# does for the type: integers lose the fraction, and fail when computed if a divisor is 0.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator /(LazyArray<T> left, Delayed<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Divide, left, LazyArray.Scalar(right));

        /// <summary>Divides element by element, as C# does for the type: integers lose the fraction, and fail when computed if a divisor is 0.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <returns>An array of the common shape.</returns>
        public static LazyArray<T> operator /(Delayed<T> left, LazyArray<T> right) => Elementwise.Apply<T>(Arithmetic<T>.Divide, LazyArray.Scalar(left), right);

        /// <summary>Gives the elements as they are.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>An array of the same shape.</returns>
        public static LazyArray<T> operator +(LazyArray<T> operand) => Elementwise.Apply<T>(Constancy<T>.Self, operand);

        /// <summary>Negates each element. Integers wrap.</summary>
        /// <param name="operand">The operand.</param>
        /// <returns>An array of the same shape.</returns>
        public static LazyArray<T> operator -(LazyArray<T> operand) => Elementwise.Apply<T>(Arithmetic<T>.Negate, operand);
    }
}
