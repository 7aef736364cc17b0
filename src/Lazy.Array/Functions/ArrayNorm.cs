using System.Numerics;
using LazyGraph.Arrays;

namespace LazyGraph;

/// <summary>Norms of arrays of floating-point and complex numbers; for which there are, see <see cref="LazyArray.Norm"/>. Integers are cast by <c>As&lt;double&gt;()</c> before.</summary>
public static class ArrayNorm
{
    /// <summary>Computes the norm of a vector or a matrix; without an order, that of all elements of any array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="order">Which norm; null for the root of the sum of all squares.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>A promise of the norm.</returns>
    /// <exception cref="ArgumentException">There is no such norm for so many axes, or it needs elements and there are none.</exception>
    public static Delayed<T> Norm<T>(this LazyArray<T> array, NormOrder? order = null)
        where T : unmanaged, IFloatingPointIeee754<T> => ((LazyArray<T>)Norms.Of(array, order, Axes.All, keepDims: false)).Node(0).ToElement();

    /// <summary>Computes the norms of vectors along an axis, or of matrices along two.</summary>
    /// <param name="array">The array.</param>
    /// <param name="order">Which norm; null for the root of the sum of all squares.</param>
    /// <param name="axis">The axis of the vectors; or that of the rows, then that of the columns.</param>
    /// <param name="keepDims">Whether these axes stay, with a length of 1.</param>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <returns>The norms.</returns>
    /// <exception cref="ArgumentException">There is no such norm for so many axes, or it needs elements and there are none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such axis.</exception>
    public static LazyArray<T> Norm<T>(this LazyArray<T> array, NormOrder? order, Axes axis, bool keepDims = false)
        where T : unmanaged, IFloatingPointIeee754<T> => (LazyArray<T>)Norms.Of(array, order, axis, keepDims);

    /// <inheritdoc cref="Norm{T}(LazyArray{T}, NormOrder?)"/>
    public static Delayed<double> Norm(this LazyArray<Complex> array, NormOrder? order = null) =>
        ((LazyArray<double>)Norms.Of(array, order, Axes.All, keepDims: false)).Node(0).ToElement();

    /// <inheritdoc cref="Norm{T}(LazyArray{T}, NormOrder?, Axes, bool)"/>
    public static LazyArray<double> Norm(this LazyArray<Complex> array, NormOrder? order, Axes axis, bool keepDims = false) =>
        (LazyArray<double>)Norms.Of(array, order, axis, keepDims);
}
