using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Applies a generalised universal function to an array: <c>ApplyGufunc("(i)->()", f, x)</c>.</summary>
    /// <remarks>
    /// The signature names the core axes, which are the last ones of each array and of the result; the others are loop axes, which are
    /// broadcast. The function gets blocks with their loop axes in front, and core axes whole. It is never called before a compute.
    /// </remarks>
    /// <param name="signature">The core axes of each array and, behind the arrow, of the result.</param>
    /// <param name="function">Gives a block of the result. It must not change what it gets; a loop axis that an array lacks or that has one element is for it to broadcast.</param>
    /// <param name="first">One array.</param>
    /// <param name="allowRechunk">Whether core axes of several blocks are put together; if not, they are refused.</param>
    /// <param name="outputSizes">The lengths of core axes that only the result has.</param>
    /// <param name="name">The label; <c>gufunc</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Signature, shapes and chunks do not fit each other.</exception>
    /// <exception cref="FormatException">The signature can't be read.</exception>
    public static LazyArray<TResult> ApplyGufunc<T1, TResult>(string signature, Func<Tensor<T1>, Tensor<TResult>> function, LazyArray<T1> first, bool allowRechunk = false, IReadOnlyDictionary<string, long>? outputSizes = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(function);
        return Gufunc.Apply(ArrayOrigin.At(name ?? "gufunc", file, line, function), signature, [first], allowRechunk, outputSizes, reader => reader.ToBlock(function(reader.Tensor<T1>(0))));
    }

    /// <summary>Applies a generalised universal function to two arrays: <c>ApplyGufunc("(i),(i)->()", f, x, y)</c>.</summary>
    /// <remarks>
    /// The signature names the core axes, which are the last ones of each array and of the result; the others are loop axes, which are
    /// broadcast. The function gets blocks with their loop axes in front, and core axes whole. It is never called before a compute.
    /// </remarks>
    /// <param name="signature">The core axes of each array and, behind the arrow, of the result.</param>
    /// <param name="function">Gives a block of the result. It must not change what it gets; a loop axis that an array lacks or that has one element is for it to broadcast.</param>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="allowRechunk">Whether core axes of several blocks are put together; if not, they are refused.</param>
    /// <param name="outputSizes">The lengths of core axes that only the result has.</param>
    /// <param name="name">The label; <c>gufunc</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Signature, shapes and chunks do not fit each other.</exception>
    /// <exception cref="FormatException">The signature can't be read.</exception>
    public static LazyArray<TResult> ApplyGufunc<T1, T2, TResult>(string signature, Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function, LazyArray<T1> first, LazyArray<T2> second, bool allowRechunk = false, IReadOnlyDictionary<string, long>? outputSizes = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(function);
        return Gufunc.Apply(ArrayOrigin.At(name ?? "gufunc", file, line, function), signature, [first, second], allowRechunk, outputSizes, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1))));
    }

    /// <summary>Applies a generalised universal function to three arrays: <c>ApplyGufunc("(i),(i,j),(j)->()", f, x, y, z)</c>.</summary>
    /// <remarks>
    /// The signature names the core axes, which are the last ones of each array and of the result; the others are loop axes, which are
    /// broadcast. The function gets blocks with their loop axes in front, and core axes whole. It is never called before a compute.
    /// </remarks>
    /// <param name="signature">The core axes of each array and, behind the arrow, of the result.</param>
    /// <param name="function">Gives a block of the result. It must not change what it gets; a loop axis that an array lacks or that has one element is for it to broadcast.</param>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="allowRechunk">Whether core axes of several blocks are put together; if not, they are refused.</param>
    /// <param name="outputSizes">The lengths of core axes that only the result has.</param>
    /// <param name="name">The label; <c>gufunc</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Signature, shapes and chunks do not fit each other.</exception>
    /// <exception cref="FormatException">The signature can't be read.</exception>
    public static LazyArray<TResult> ApplyGufunc<T1, T2, T3, TResult>(string signature, Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function, LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, bool allowRechunk = false, IReadOnlyDictionary<string, long>? outputSizes = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(function);
        return Gufunc.Apply(ArrayOrigin.At(name ?? "gufunc", file, line, function), signature, [first, second, third], allowRechunk, outputSizes, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1), reader.Tensor<T3>(2))));
    }
}
