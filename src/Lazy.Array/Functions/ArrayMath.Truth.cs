using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class ArrayMath
{
    /// <summary>Tells where both are equal; NaN equals nothing.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<bool> EqualTo<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, bool>("equal", x, y);
    }

    /// <inheritdoc cref="EqualTo{T}(LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<bool> EqualTo<T>(this LazyArray<T> x, T y)
        where T : unmanaged => EqualTo(x, LazyArray.Scalar(y));

    /// <summary>Tells where both differ; NaN differs from all.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<bool> NotEqualTo<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return TypedFunction.Call<T, bool>("not_equal", x, y);
    }

    /// <inheritdoc cref="NotEqualTo{T}(LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<bool> NotEqualTo<T>(this LazyArray<T> x, T y)
        where T : unmanaged => NotEqualTo(x, LazyArray.Scalar(y));

    /// <summary>Tells where both are equal within a tolerance: |x - y| ≤ absolute + relative × |y|.</summary>
    /// <param name="x">The array.</param>
    /// <param name="y">What is expected.</param>
    /// <param name="relative">The tolerance as a part of <paramref name="y"/>.</param>
    /// <param name="absolute">The tolerance that is added.</param>
    /// <param name="equalNaN">Whether NaN equals NaN.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape. Infinities are equal to themselves.</returns>
    public static LazyArray<bool> IsClose<T>(this LazyArray<T> x, LazyArray<T> y, double relative = 1e-5, double absolute = 1e-8, bool equalNaN = false)
        where T : unmanaged, INumberBase<T> => (LazyArray<bool>)Ufunc.IsClose(x, y, relative, absolute, equalNaN);

    /// <summary>Tells where neither is 0 or false.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<bool> LogicalAnd<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged => Truth(Logic.And, x, y);

    /// <summary>Tells where not both are 0 or false.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<bool> LogicalOr<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged => Truth(Logic.Or, x, y);

    /// <summary>Tells where just one is 0 or false.</summary>
    /// <param name="x">The first operand.</param>
    /// <param name="y">The second operand.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape.</returns>
    public static LazyArray<bool> LogicalXor<T>(this LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged => Truth(Logic.Xor, x, y);

    /// <summary>Tells which elements are 0 or false.</summary>
    /// <param name="x">The array.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the same shape.</returns>
    public static LazyArray<bool> LogicalNot<T>(this LazyArray<T> x)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        return Elementwise.Apply<bool>(Logic.Not, x.As<bool>());
    }

    private static LazyArray<bool> Truth<T>(Operation operation, LazyArray<T> x, LazyArray<T> y)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return Elementwise.Apply<bool>(operation, x.As<bool>(), y.As<bool>());
    }
}
