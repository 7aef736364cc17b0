using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Gets the type in which elements of two types meet, by NumPy's table: the smallest that holds every value of both, except that
    /// integers of 64 bits with and without a sign, and those with floating point, meet in double.</summary>
    /// <param name="a">A type of elements.</param>
    /// <param name="b">Another.</param>
    /// <returns>The type.</returns>
    /// <exception cref="NotSupportedException">Arrays can't hold one of them.</exception>
    public static Type PromotedType(Type a, Type b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Promotion.Of(a, b);
    }

    /// <summary>Casts two arrays to the type in which theirs meet, by NumPy's table.</summary>
    /// <param name="a">An array.</param>
    /// <param name="b">Another.</param>
    /// <returns>Both, in one type of elements; an array that has the type is given back as it is.</returns>
    public static (ILazyArray A, ILazyArray B) Promote(ILazyArray a, ILazyArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var type = Promotion.Of(UntypedFunction.TypesOf(a, b));
        return (Ufunc.AsType(a, type), Ufunc.AsType(b, type));
    }

    /// <summary>Chooses between the elements of two arrays.</summary>
    /// <param name="condition">Which to choose.</param>
    /// <param name="whenTrue">The elements where the condition holds.</param>
    /// <param name="whenFalse">The elements elsewhere.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>An array of the common shape. Both are computed everywhere.</returns>
    public static LazyArray<T> Where<T>(LazyArray<bool> condition, LazyArray<T> whenTrue, LazyArray<T> whenFalse)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(whenTrue);
        ArgumentNullException.ThrowIfNull(whenFalse);
        return Elementwise.Apply<T>(Selection<T>.Select, condition, whenTrue, whenFalse);
    }

    /// <inheritdoc cref="Where{T}(LazyArray{bool}, LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<T> Where<T>(LazyArray<bool> condition, LazyArray<T> whenTrue, T whenFalse)
        where T : unmanaged => Where(condition, whenTrue, Scalar(whenFalse));

    /// <inheritdoc cref="Where{T}(LazyArray{bool}, LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<T> Where<T>(LazyArray<bool> condition, T whenTrue, LazyArray<T> whenFalse)
        where T : unmanaged => Where(condition, Scalar(whenTrue), whenFalse);

    /// <inheritdoc cref="Where{T}(LazyArray{bool}, LazyArray{T}, LazyArray{T})"/>
    public static LazyArray<T> Where<T>(LazyArray<bool> condition, T whenTrue, T whenFalse)
        where T : unmanaged => Where(condition, Scalar(whenTrue), Scalar(whenFalse));
}
