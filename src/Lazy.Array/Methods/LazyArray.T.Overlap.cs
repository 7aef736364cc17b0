using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using LazyGraph.Arrays;

namespace LazyGraph;

public sealed partial class LazyArray<T>
{
    /// <summary>Extends each block by elements of its neighbours. The array of the extended blocks repeats what they share.</summary>
    /// <remarks>Blocks that are shorter than the depth are put together first. At the corners the last axis' boundary counts.</remarks>
    /// <param name="depth">By how many elements, along every axis.</param>
    /// <param name="boundary">What lies behind the ends of the array; nothing if not given.</param>
    /// <returns>The extended blocks, side by side.</returns>
    /// <exception cref="ArgumentException">Depths or boundaries do not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<T> Overlap(OverlapDepth depth, Boundary? boundary = null) =>
        Overlapping.Extend(this, Overlapping.Every(Rank, depth), Overlapping.Every(Rank, boundary ?? Boundary.None));

    /// <summary>Extends each block by elements of its neighbours. The array of the extended blocks repeats what they share.</summary>
    /// <remarks>Blocks that are shorter than the depth are put together first. At the corners the last axis' boundary counts.</remarks>
    /// <param name="depth">By how many elements, for each axis.</param>
    /// <param name="boundary">For each axis what lies behind the ends of the array; nothing if not given.</param>
    /// <returns>The extended blocks, side by side.</returns>
    /// <exception cref="ArgumentException">Depths or boundaries do not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<T> Overlap(OverlapDepth[] depth, Boundary[]? boundary = null) =>
        Overlapping.Extend(this, depth, boundary);

    /// <summary>Takes away from each block what <c>Overlap</c> of the same depth and boundary has extended it by.</summary>
    /// <param name="depth">By how many elements, along every axis.</param>
    /// <param name="boundary">What lies behind the ends of the array; nothing if not given.</param>
    /// <returns>The blocks without it.</returns>
    /// <exception cref="ArgumentException">Depths or boundaries do not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<T> TrimOverlap(OverlapDepth depth, Boundary? boundary = null) =>
        Overlapping.Trim(this, Overlapping.Every(Rank, depth), Overlapping.Every(Rank, boundary ?? Boundary.None));

    /// <summary>Takes away from each block what <c>Overlap</c> of the same depth and boundary has extended it by.</summary>
    /// <param name="depth">By how many elements, for each axis.</param>
    /// <param name="boundary">For each axis what lies behind the ends of the array; nothing if not given.</param>
    /// <returns>The blocks without it.</returns>
    /// <exception cref="ArgumentException">Depths or boundaries do not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<T> TrimOverlap(OverlapDepth[] depth, Boundary[]? boundary = null) =>
        Overlapping.Trim(this, depth, boundary);

    /// <summary>Applies a function to each block, extended by elements of its neighbours: stencils, filters, windows.</summary>
    /// <remarks>
    /// The function gives a tensor of the shape of the extended block, and must not change what it gets; what the block was extended by is
    /// taken away from the result. Blocks that are shorter than the depth are put together first. At the corners the last axis' boundary counts.
    /// </remarks>
    /// <param name="function">Gives the extended block of the result for an extended block.</param>
    /// <param name="depth">By how many elements, along every axis.</param>
    /// <param name="boundary">What lies behind the ends of the array; nothing if not given.</param>
    /// <param name="trim">Whether to take away what the blocks were extended by.</param>
    /// <param name="name">The label; <c>map overlap</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Depths or boundaries do not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<TResult> MapOverlap<TResult>(Func<Tensor<T>, Tensor<TResult>> function, OverlapDepth depth, Boundary? boundary = null, bool trim = true, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        var result = Overlap(depth, boundary).MapBlocks(function, name: name ?? "map overlap", file: file, line: line);
        return trim ? result.TrimOverlap(depth, boundary) : result;
    }

    /// <summary>Applies a function to each block, extended by elements of its neighbours: stencils, filters, windows.</summary>
    /// <remarks>
    /// The function gives a tensor of the shape of the extended block, and must not change what it gets; what the block was extended by is
    /// taken away from the result. Blocks that are shorter than the depth are put together first. At the corners the last axis' boundary counts.
    /// </remarks>
    /// <param name="function">Gives the extended block of the result for an extended block.</param>
    /// <param name="depth">By how many elements, for each axis.</param>
    /// <param name="boundary">For each axis what lies behind the ends of the array; nothing if not given.</param>
    /// <param name="trim">Whether to take away what the blocks were extended by.</param>
    /// <param name="name">The label; <c>map overlap</c> if not given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <typeparam name="TResult">The type of the result's elements.</typeparam>
    /// <returns>The array of the results.</returns>
    /// <exception cref="ArgumentException">Depths or boundaries do not fit the array.</exception>
    /// <exception cref="InvalidOperationException">Lengths are not known before a compute.</exception>
    public LazyArray<TResult> MapOverlap<TResult>(Func<Tensor<T>, Tensor<TResult>> function, OverlapDepth[] depth, Boundary[]? boundary = null, bool trim = true, string? name = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where TResult : unmanaged
    {
        ArgumentNullException.ThrowIfNull(function);
        var result = Overlap(depth, boundary).MapBlocks(function, name: name ?? "map overlap", file: file, line: line);
        return trim ? result.TrimOverlap(depth, boundary) : result;
    }
}
