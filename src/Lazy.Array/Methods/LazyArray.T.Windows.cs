using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Makes an array of all windows along an axis: views on the blocks, which are extended by the window first.</summary>
    /// <param name="window">The length of a window.</param>
    /// <param name="axis">The axis along which it slides.</param>
    /// <returns>An array whose axis is shorter by the window's length less one, with a last axis of the window's length.</returns>
    /// <exception cref="ArgumentException">The window is longer than the axis or shorter than 1, or there is no such axis.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<T> SlidingWindowView(int window, int axis) => SlidingWindows.Of(this, [window], [axis]);

    /// <summary>Makes an array of all windows along several axes: views on the blocks, which are extended by the windows first.</summary>
    /// <param name="window">The lengths of a window.</param>
    /// <param name="axis">The axes along which it slides; if not given, one for each length, from the first on, which must be all.</param>
    /// <returns>An array whose axes are shorter by the window's lengths less one, with last axes of the window's lengths.</returns>
    /// <exception cref="ArgumentException">The window is longer than an axis or shorter than 1, or its lengths do not fit the axes.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<T> SlidingWindowView(int[] window, int[]? axis = null)
    {
        ArgumentNullException.ThrowIfNull(window);
        return SlidingWindows.Of(this, window, axis);
    }

    /// <summary>Merges neighbouring elements to one: a cell of so many elements along each axis becomes its reduction.</summary>
    /// <remarks>Blocks are cut anew where they do not end with a cell.</remarks>
    /// <param name="reduction">Gives the element of the result for the elements of a cell, which come row by row.</param>
    /// <param name="factors">Axes, and how many elements are merged along each; 1 along the others.</param>
    /// <param name="trimExcess">Whether to leave out elements at the end of an axis that make no whole cell; if not, they are refused.</param>
    /// <param name="name">The label; <c>coarsen</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">A factor is less than 1 or does not divide its axis, or there is no such axis.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<TResult> Coarsen<TResult>(Func<ReadOnlySpan<T>, TResult> reduction, ReadOnlySpan<(int Axis, int Factor)> factors, bool trimExcess = false, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(reduction);
        return Coarsening.Of(ArrayOrigin.At(name ?? "coarsen", file, line, reduction), this, reduction, factors, trimExcess);
    }
}
