using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Applies a function to blocks of an array that letters put together: <c>Blockwise(f, "ij", x, "ik")</c>.</summary>
    /// <remarks>
    /// Axes of one letter are cut alike. A letter that the result does not have is handed over whole, in one block; a letter that only
    /// the result has is a new axis of one element a block. An axis of one element is not repeated for the function: it broadcasts.
    /// The function must not change what it gets. It is never called before a compute.
    /// </remarks>
    /// <param name="function">Gives a block of the result.</param>
    /// <param name="indices">A letter for each axis of the result.</param>
    /// <param name="first">One array.</param>
    /// <param name="firstIndices">A letter for each of its axes.</param>
    /// <param name="chunks">The lengths of the results, where the function changes them: for each axis a number for every block, or a list with one for each block.</param>
    /// <param name="name">The label; <c>blockwise</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Letters, shapes and chunks do not fit each other.</exception>
    public static LazyArray<TResult> Blockwise<T1, TResult>(Func<Tensor<T1>, Tensor<TResult>> function, string indices, LazyArray<T1> first, string firstIndices, ChunkSpec? chunks = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(function);
        return BlockIndices.Apply(ArrayOrigin.At(name ?? "blockwise", file, line, function), indices, [first], [firstIndices], chunks, reader => reader.ToBlock(function(reader.Tensor<T1>(0))));
    }

    /// <summary>Applies a function to blocks of two arrays that letters put together: <c>Blockwise(f, "ij", x, "ik", y, "kj")</c>.</summary>
    /// <remarks>
    /// Axes of one letter are cut alike. A letter that the result does not have is handed over whole, in one block; a letter that only
    /// the result has is a new axis of one element a block. An axis of one element is not repeated for the function: it broadcasts.
    /// The function must not change what it gets. It is never called before a compute.
    /// </remarks>
    /// <param name="function">Gives a block of the result.</param>
    /// <param name="indices">A letter for each axis of the result.</param>
    /// <param name="first">One array.</param>
    /// <param name="firstIndices">A letter for each of its axes.</param>
    /// <param name="second">Another.</param>
    /// <param name="secondIndices">A letter for each of its axes.</param>
    /// <param name="chunks">The lengths of the results, where the function changes them: for each axis a number for every block, or a list with one for each block.</param>
    /// <param name="name">The label; <c>blockwise</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Letters, shapes and chunks do not fit each other.</exception>
    public static LazyArray<TResult> Blockwise<T1, T2, TResult>(Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function, string indices, LazyArray<T1> first, string firstIndices, LazyArray<T2> second, string secondIndices, ChunkSpec? chunks = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(function);
        return BlockIndices.Apply(ArrayOrigin.At(name ?? "blockwise", file, line, function), indices, [first, second], [firstIndices, secondIndices], chunks, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1))));
    }

    /// <summary>Applies a function to blocks of three arrays that letters put together: <c>Blockwise(f, "ij", x, "ik", y, "kj", z, "j")</c>.</summary>
    /// <remarks>
    /// Axes of one letter are cut alike. A letter that the result does not have is handed over whole, in one block; a letter that only
    /// the result has is a new axis of one element a block. An axis of one element is not repeated for the function: it broadcasts.
    /// The function must not change what it gets. It is never called before a compute.
    /// </remarks>
    /// <param name="function">Gives a block of the result.</param>
    /// <param name="indices">A letter for each axis of the result.</param>
    /// <param name="first">One array.</param>
    /// <param name="firstIndices">A letter for each of its axes.</param>
    /// <param name="second">Another.</param>
    /// <param name="secondIndices">A letter for each of its axes.</param>
    /// <param name="third">A third.</param>
    /// <param name="thirdIndices">A letter for each of its axes.</param>
    /// <param name="chunks">The lengths of the results, where the function changes them: for each axis a number for every block, or a list with one for each block.</param>
    /// <param name="name">The label; <c>blockwise</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Letters, shapes and chunks do not fit each other.</exception>
    public static LazyArray<TResult> Blockwise<T1, T2, T3, TResult>(Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function, string indices, LazyArray<T1> first, string firstIndices, LazyArray<T2> second, string secondIndices, LazyArray<T3> third, string thirdIndices, ChunkSpec? chunks = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(function);
        return BlockIndices.Apply(ArrayOrigin.At(name ?? "blockwise", file, line, function), indices, [first, second, third], [firstIndices, secondIndices, thirdIndices], chunks, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1), reader.Tensor<T3>(2))));
    }
}
