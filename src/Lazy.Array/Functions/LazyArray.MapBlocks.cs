using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public static partial class LazyArray
{
    /// <summary>Applies a function to the blocks of two arrays that belong together as in broadcasting.</summary>
    /// <remarks>
    /// The function is never called before a compute, and then once for each block of the result; the type of the results is that of the lambda.
    /// It must not change the tensors that it gets, which lie over the blocks' own memory where possible. A block without axes comes as one axis of one element.
    /// An axis of one element is not repeated for it: the function broadcasts.
    /// A result of another shape than the chunks say fails when it is computed, with the block's place.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="function">Gives a block of the result for a block of each array.</param>
    /// <param name="chunks">The lengths of the results: for each axis a number for every block, or a list with one for each block. If not given, those of the arrays' blocks, and 1 along new axes.</param>
    /// <param name="dropAxis">Axes of the arrays that the results do not have; the function gets them whole.</param>
    /// <param name="newAxis">Axes of the result that the arrays does not have.</param>
    /// <param name="name">The label; <c>map blocks</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other, or axes or chunks do not fit the arrays.</exception>
    public static LazyArray<TResult> MapBlocks<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, Func<Tensor<T1>, Tensor<T2>, Tensor<TResult>> function, ChunkSpec? chunks = null, int[]? dropAxis = null, int[]? newAxis = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(function);
        return BlockMapping.Apply(ArrayOrigin.At(name ?? "map blocks", file, line, function), [first, second], chunks, dropAxis, newAxis, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1))));
    }

    /// <summary>Applies a function to the blocks of two arrays that belong together as in broadcasting, with where they lie.</summary>
    /// <remarks>
    /// The function is never called before a compute, and then once for each block of the result; the type of the results is that of the lambda.
    /// It must not change the tensors that it gets, which lie over the blocks' own memory where possible. A block without axes comes as one axis of one element.
    /// An axis of one element is not repeated for it: the function broadcasts.
    /// A result of another shape than the chunks say fails when it is computed, with the block's place.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="function">Gives a block of the result for a block of each array and its place.</param>
    /// <param name="chunks">The lengths of the results: for each axis a number for every block, or a list with one for each block. If not given, those of the arrays' blocks, and 1 along new axes.</param>
    /// <param name="dropAxis">Axes of the arrays that the results do not have; the function gets them whole.</param>
    /// <param name="newAxis">Axes of the result that the arrays does not have.</param>
    /// <param name="name">The label; <c>map blocks</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other, or axes or chunks do not fit the arrays.</exception>
    public static LazyArray<TResult> MapBlocks<T1, T2, TResult>(LazyArray<T1> first, LazyArray<T2> second, Func<Tensor<T1>, Tensor<T2>, BlockInfo, Tensor<TResult>> function, ChunkSpec? chunks = null, int[]? dropAxis = null, int[]? newAxis = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(function);
        return BlockMapping.Apply(ArrayOrigin.At(name ?? "map blocks", file, line, function), [first, second], chunks, dropAxis, newAxis, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1), reader.Info)));
    }

    /// <summary>Applies a function to the blocks of three arrays that belong together as in broadcasting.</summary>
    /// <remarks>
    /// The function is never called before a compute, and then once for each block of the result; the type of the results is that of the lambda.
    /// It must not change the tensors that it gets, which lie over the blocks' own memory where possible. A block without axes comes as one axis of one element.
    /// An axis of one element is not repeated for it: the function broadcasts.
    /// A result of another shape than the chunks say fails when it is computed, with the block's place.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="function">Gives a block of the result for a block of each array.</param>
    /// <param name="chunks">The lengths of the results: for each axis a number for every block, or a list with one for each block. If not given, those of the arrays' blocks, and 1 along new axes.</param>
    /// <param name="dropAxis">Axes of the arrays that the results do not have; the function gets them whole.</param>
    /// <param name="newAxis">Axes of the result that the arrays does not have.</param>
    /// <param name="name">The label; <c>map blocks</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other, or axes or chunks do not fit the arrays.</exception>
    public static LazyArray<TResult> MapBlocks<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, Tensor<TResult>> function, ChunkSpec? chunks = null, int[]? dropAxis = null, int[]? newAxis = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(function);
        return BlockMapping.Apply(ArrayOrigin.At(name ?? "map blocks", file, line, function), [first, second, third], chunks, dropAxis, newAxis, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1), reader.Tensor<T3>(2))));
    }

    /// <summary>Applies a function to the blocks of three arrays that belong together as in broadcasting, with where they lie.</summary>
    /// <remarks>
    /// The function is never called before a compute, and then once for each block of the result; the type of the results is that of the lambda.
    /// It must not change the tensors that it gets, which lie over the blocks' own memory where possible. A block without axes comes as one axis of one element.
    /// An axis of one element is not repeated for it: the function broadcasts.
    /// A result of another shape than the chunks say fails when it is computed, with the block's place.
    /// </remarks>
    /// <param name="first">One array.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="function">Gives a block of the result for a block of each array and its place.</param>
    /// <param name="chunks">The lengths of the results: for each axis a number for every block, or a list with one for each block. If not given, those of the arrays' blocks, and 1 along new axes.</param>
    /// <param name="dropAxis">Axes of the arrays that the results do not have; the function gets them whole.</param>
    /// <param name="newAxis">Axes of the result that the arrays does not have.</param>
    /// <param name="name">The label; <c>map blocks</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="T1">The type of the first array's elements.</typeparam>
    /// <typeparam name="T2">The type of the second array's elements.</typeparam>
    /// <typeparam name="T3">The type of the third array's elements.</typeparam>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit each other, or axes or chunks do not fit the arrays.</exception>
    public static LazyArray<TResult> MapBlocks<T1, T2, T3, TResult>(LazyArray<T1> first, LazyArray<T2> second, LazyArray<T3> third, Func<Tensor<T1>, Tensor<T2>, Tensor<T3>, BlockInfo, Tensor<TResult>> function, ChunkSpec? chunks = null, int[]? dropAxis = null, int[]? newAxis = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T1 : unmanaged
        where T2 : unmanaged
        where T3 : unmanaged
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(function);
        return BlockMapping.Apply(ArrayOrigin.At(name ?? "map blocks", file, line, function), [first, second, third], chunks, dropAxis, newAxis, reader => reader.ToBlock(function(reader.Tensor<T1>(0), reader.Tensor<T2>(1), reader.Tensor<T3>(2), reader.Info)));
    }
}
