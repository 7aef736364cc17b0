namespace LazyGraph.Arrays;

/// <summary>A block as a reduction along one axis sees it: its elements are numbered [outer, along, inner], row by row.</summary>
/// <param name="Outer">The number of elements along all axes before.</param>
/// <param name="Length">The length along the axis.</param>
/// <param name="Inner">The number of elements along all axes behind.</param>
/// <param name="First">The index, on the array's axis, of the block's first element.</param>
/// <param name="IsLast">Whether no axis of the array lies behind, so that what is reduced lies side by side.</param>
internal readonly record struct AxisExtent(int Outer, int Length, int Inner, long First, bool IsLast);

/// <summary>How an array is reduced along one axis: each block by itself, then neighbours with each other by a tree, then to results.</summary>
/// <remarks>Reducing several axes is reducing one after the other, the last axis first.</remarks>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TPart">What is known of a stretch of the axis, for all [outer, inner] of a block.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
internal abstract class AxisReduction<T, TPart, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    /// <summary>Gets the name for labels.</summary>
    public abstract string Name { get; }

    /// <summary>Reduces a block.</summary>
    /// <param name="scope">The task's scope.</param>
    /// <param name="elements">The elements; asked for in tiles, so that nothing of the block's size is held.</param>
    /// <param name="extent">How they are numbered.</param>
    public abstract TPart Start(TileScope scope, TileSource elements, in AxisExtent extent);

    /// <summary>Joins what is known of stretches that lie side by side, in their order.</summary>
    public abstract TPart Combine(TPart[] parts);

    /// <summary>Gets the results, [outer, inner] row by row, of what is known of the whole axis.</summary>
    /// <param name="part">What is known.</param>
    /// <param name="length">The length of the axis.</param>
    public abstract TResult[] Finish(TPart part, long length);

    /// <summary>Gets another way for an axis whose blocks are of unknown lengths, so that no element knows its index; null if this one does not ask for indices.</summary>
    public virtual LazyArray<TResult>? OverUnknownLengths(LazyArray<T> array, int axis, bool keepDims, int? splitEvery) => null;

    /// <summary>Reduces an axis that lies in one block.</summary>
    public virtual TResult[] Whole(TileScope scope, TileSource elements, in AxisExtent extent) => Finish(Start(scope, elements, extent), extent.Length);

    /// <summary>Reduces an axis that lies in one block as it is read by tiles, so that the block of results need not lie in memory; null if this can't be done.</summary>
    public virtual TileSource? OpenWhole(TileScope scope, TileSource elements, AxisExtent extent, int[] shape) => null;
}
