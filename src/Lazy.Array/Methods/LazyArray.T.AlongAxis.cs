using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Reduces each line along an axis to one element by a function of the user's. The axis is put together to one block.</summary>
    /// <param name="function">Gives an element for the elements of a line.</param>
    /// <param name="axis">The axis, which the result does not have.</param>
    /// <param name="name">The label; <c>along axis</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public LazyArray<TResult> ApplyAlongAxis<TResult>(Func<ReadOnlySpan<T>, TResult> function, int axis, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return LineMapping.Apply<T, TResult>(ArrayOrigin.At(name ?? "along axis", file, line, function), this, (elements, result) => result[0] = function(elements), axis, null);
    }

    /// <summary>Puts another line in the place of each line along an axis. The axis is put together to one block.</summary>
    /// <param name="function">Fills the line of the result for a line. The compiler finds the types of a lambda only if those of its parameters are written.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="length">The length of the result's lines; that of the axis if not given.</param>
    /// <param name="name">The label; <c>along axis</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">There is no such axis, or the length is negative.</exception>
    /// <exception cref="InvalidOperationException">The length is not given, and that of the axis is not known before a compute.</exception>
    public LazyArray<TResult> ApplyAlongAxis<TResult>(SpanKernel<T, TResult> function, int axis, int? length = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        if (length < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Found length {length}, expected 0 or more.");
        }

        var along = Shape[ArrayAxes.Of(this, axis)];
        if (length is null && along == Chunks.Unknown)
        {
            Chunks.RequireKnown("ApplyAlongAxis without a length");
        }

        return LineMapping.Apply(ArrayOrigin.At(name ?? "along axis", file, line, function), this, function, axis, length ?? along);
    }

    /// <summary>Applies a function of an array and an axis once for each of several axes, to what the axis before has given.</summary>
    /// <param name="function">Gives an array with as many axes, or without the axis, which then comes back with length 1.</param>
    /// <param name="axes">The axes, in the order in which the function is applied.</param>
    /// <returns>An array with as many axes.</returns>
    /// <exception cref="ArgumentException">There is no such axis, or the function gives an array with other axes.</exception>
    public LazyArray<T> ApplyOverAxes(Func<LazyArray<T>, int, LazyArray<T>> function, params ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(function);
        var result = this;
        foreach (var given in axes)
        {
            var axis = ArrayAxes.Of(this, given, nameof(axes));
            var next = function(result, axis);
            if (next.Rank == Rank - 1)
            {
                next = Views.Axes(next, "expand", [.. Enumerable.Range(0, axis), -1, .. Enumerable.Range(axis, Rank - 1 - axis)]);
            }

            result = next.Rank == Rank
                ? next
                : throw new ArgumentException($"Found an array of shape {ArrayText.Shape(next.Shape)} for axis {axis} of shape {ArrayText.Shape(result.Shape)}, expected as many axes, or all but this one.", nameof(function));
        }

        return result;
    }
}
