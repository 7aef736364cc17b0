using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Applies a loop over spans to the elements of an array.</summary>
    /// <remarks>
    /// The kernel is called with spans of equal length, at most 1024 elements in row-major order; they do not stop at the ends of rows.
    /// It runs as a part of the task that reads the result, in the midst of other elementwise operations, and must give for each element what
    /// the elements at the same place make of it: in which pieces they come is not fixed, and some may come more than once. Arrays are broadcast.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="kernel">Fills the last span. The compiler finds the types of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;double&gt; x, Span&lt;double&gt; result) => ...</c>.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    public static unsafe LazyArray<TResult> Kernel<T1, TResult>(LazyArray<T1> first, SpanKernel<T1, TResult> kernel, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(kernel);
        return SpanKernels.Apply<TResult>(ArrayOrigin.At(name ?? "kernel", file, line, kernel), [first], (operands, result, count, position) => kernel(new ReadOnlySpan<T1>(operands[0], count), new Span<TResult>(result, count)), withPosition: false);
    }

    /// <summary>Applies a loop over spans to the elements of an array, with where they lie.</summary>
    /// <remarks>
    /// The kernel is called with pieces of a row along the last axis, at most 1024 elements long, and the position of the first of them in the array.
    /// It runs as a part of the task that reads the result, in the midst of other elementwise operations, and must give for each element what
    /// the elements at the same place make of it: in which pieces they come is not fixed, and some may come more than once. Arrays are broadcast.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="kernel">Fills the last span. The compiler finds the types of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;long&gt; at, ReadOnlySpan&lt;double&gt; x, Span&lt;double&gt; result) => ...</c>.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute, so positions are not.</exception>
    public static unsafe LazyArray<TResult> Kernel<T1, TResult>(LazyArray<T1> first, PositionedSpanKernel<T1, TResult> kernel, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(kernel);
        return SpanKernels.Apply<TResult>(ArrayOrigin.At(name ?? "kernel", file, line, kernel), [first], (operands, result, count, position) => kernel(position, new ReadOnlySpan<T1>(operands[0], count), new Span<TResult>(result, count)), withPosition: true);
    }

    /// <summary>Applies a loop over spans to the elements of two arrays.</summary>
    /// <remarks>
    /// The kernel is called with spans of equal length, at most 1024 elements in row-major order; they do not stop at the ends of rows.
    /// It runs as a part of the task that reads the result, in the midst of other elementwise operations, and must give for each element what
    /// the elements at the same place make of it: in which pieces they come is not fixed, and some may come more than once. Arrays are broadcast.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="kernel">Fills the last span. The compiler finds the types of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;double&gt; x, ..., Span&lt;double&gt; result) => ...</c>.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static unsafe LazyArray<TResult> Kernel<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, SpanKernel<T1, T2, TResult> kernel, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(kernel);
        return SpanKernels.Apply<TResult>(ArrayOrigin.At(name ?? "kernel", file, line, kernel), [first, second], (operands, result, count, position) => kernel(new ReadOnlySpan<T1>(operands[0], count), new ReadOnlySpan<T2>(operands[1], count), new Span<TResult>(result, count)), withPosition: false);
    }

    /// <summary>Applies a loop over spans to the elements of two arrays, with where they lie.</summary>
    /// <remarks>
    /// The kernel is called with pieces of a row along the last axis, at most 1024 elements long, and the position of the first of them in the array.
    /// It runs as a part of the task that reads the result, in the midst of other elementwise operations, and must give for each element what
    /// the elements at the same place make of it: in which pieces they come is not fixed, and some may come more than once. Arrays are broadcast.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="kernel">Fills the last span. The compiler finds the types of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;long&gt; at, ReadOnlySpan&lt;double&gt; x, ..., Span&lt;double&gt; result) => ...</c>.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute, so positions are not.</exception>
    public static unsafe LazyArray<TResult> Kernel<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, PositionedSpanKernel<T1, T2, TResult> kernel, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(kernel);
        return SpanKernels.Apply<TResult>(ArrayOrigin.At(name ?? "kernel", file, line, kernel), [first, second], (operands, result, count, position) => kernel(position, new ReadOnlySpan<T1>(operands[0], count), new ReadOnlySpan<T2>(operands[1], count), new Span<TResult>(result, count)), withPosition: true);
    }

    /// <summary>Applies a loop over spans to the elements of three arrays.</summary>
    /// <remarks>
    /// The kernel is called with spans of equal length, at most 1024 elements in row-major order; they do not stop at the ends of rows.
    /// It runs as a part of the task that reads the result, in the midst of other elementwise operations, and must give for each element what
    /// the elements at the same place make of it: in which pieces they come is not fixed, and some may come more than once. Arrays are broadcast.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="kernel">Fills the last span. The compiler finds the types of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;double&gt; x, ..., Span&lt;double&gt; result) => ...</c>.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    public static unsafe LazyArray<TResult> Kernel<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, SpanKernel<T1, T2, T3, TResult> kernel, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(kernel);
        return SpanKernels.Apply<TResult>(ArrayOrigin.At(name ?? "kernel", file, line, kernel), [first, second, third], (operands, result, count, position) => kernel(new ReadOnlySpan<T1>(operands[0], count), new ReadOnlySpan<T2>(operands[1], count), new ReadOnlySpan<T3>(operands[2], count), new Span<TResult>(result, count)), withPosition: false);
    }

    /// <summary>Applies a loop over spans to the elements of three arrays, with where they lie.</summary>
    /// <remarks>
    /// The kernel is called with pieces of a row along the last axis, at most 1024 elements long, and the position of the first of them in the array.
    /// It runs as a part of the task that reads the result, in the midst of other elementwise operations, and must give for each element what
    /// the elements at the same place make of it: in which pieces they come is not fixed, and some may come more than once. Arrays are broadcast.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="kernel">Fills the last span. The compiler finds the types of a lambda only if those of its parameters are written: <c>(ReadOnlySpan&lt;long&gt; at, ReadOnlySpan&lt;double&gt; x, ..., Span&lt;double&gt; result) => ...</c>.</param>
    /// <param name="name">The label; <c>kernel</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute, so positions are not.</exception>
    public static unsafe LazyArray<TResult> Kernel<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, PositionedSpanKernel<T1, T2, T3, TResult> kernel, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(kernel);
        return SpanKernels.Apply<TResult>(ArrayOrigin.At(name ?? "kernel", file, line, kernel), [first, second, third], (operands, result, count, position) => kernel(position, new ReadOnlySpan<T1>(operands[0], count), new ReadOnlySpan<T2>(operands[1], count), new ReadOnlySpan<T3>(operands[2], count), new Span<TResult>(result, count)), withPosition: true);
    }
}
