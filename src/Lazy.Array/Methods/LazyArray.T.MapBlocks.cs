using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Applies a function to each block.</summary>
    /// <remarks>
    /// The function is never called before a compute, and then once for each block; the type of the results is that of the lambda.
    /// It must not change the tensor that it gets, which lies over the block's own memory where possible. A block without axes comes as one axis of one element.
    /// A result of another shape than the chunks say fails when it is computed, with the block's place.
    /// </remarks>
    /// <param name="function">Gives a block of the result for a block.</param>
    /// <param name="chunks">The lengths of the results: for each axis a number for every block, or a list with one for each block. If not given, those of the array's blocks, and 1 along new axes.</param>
    /// <param name="dropAxis">Axes of the array that the results do not have; the function gets them whole.</param>
    /// <param name="newAxis">Axes of the result that the array does not have.</param>
    /// <param name="name">The label; <c>map blocks</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Axes or chunks do not fit the array.</exception>
    public LazyArray<TResult> MapBlocks<TResult>(Func<Tensor<T>, Tensor<TResult>> function, ChunkSpec? chunks = null, int[]? dropAxis = null, int[]? newAxis = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return BlockMapping.Apply(ArrayOrigin.At(name ?? "map blocks", file, line, function), [this], chunks, dropAxis, newAxis, reader => reader.ToBlock(function(reader.Tensor<T>(0))));
    }

    /// <summary>Applies a function to each block, with where the block lies.</summary>
    /// <remarks>
    /// The function is never called before a compute, and then once for each block; the type of the results is that of the lambda.
    /// It must not change the tensor that it gets, which lies over the block's own memory where possible. A block without axes comes as one axis of one element.
    /// A result of another shape than the chunks say fails when it is computed, with the block's place.
    /// </remarks>
    /// <param name="function">Gives a block of the result for a block and its place.</param>
    /// <param name="chunks">The lengths of the results: for each axis a number for every block, or a list with one for each block. If not given, those of the array's blocks, and 1 along new axes.</param>
    /// <param name="dropAxis">Axes of the array that the results do not have; the function gets them whole.</param>
    /// <param name="newAxis">Axes of the result that the array does not have.</param>
    /// <param name="name">The label; <c>map blocks</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Axes or chunks do not fit the array.</exception>
    public LazyArray<TResult> MapBlocks<TResult>(Func<Tensor<T>, BlockInfo, Tensor<TResult>> function, ChunkSpec? chunks = null, int[]? dropAxis = null, int[]? newAxis = null, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        return BlockMapping.Apply(ArrayOrigin.At(name ?? "map blocks", file, line, function), [this], chunks, dropAxis, newAxis, reader => reader.ToBlock(function(reader.Tensor<T>(0), reader.Info)));
    }
}
