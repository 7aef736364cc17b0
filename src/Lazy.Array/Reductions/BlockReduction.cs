namespace LazyGraph.Arrays;

/// <summary>How an array is reduced along some axes: each block to a part, parts with each other by a tree, the last one to a block of results.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <typeparam name="TPart">What is known of some blocks that are neighbours along these axes.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
internal abstract class BlockReduction<T, TPart, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    /// <summary>Gets the name for labels.</summary>
    public abstract string Name { get; }

    /// <summary>Reduces a block.</summary>
    /// <param name="scope">The task's scope.</param>
    /// <param name="elements">The elements; asked for in tiles, so that nothing of the block's size is held.</param>
    /// <param name="place">Which block of the array it is.</param>
    public abstract TPart Start(TileScope scope, TileSource elements, BlockPlace place);

    /// <summary>Joins parts, which come in the order of their blocks.</summary>
    public abstract TPart Combine(TPart[] parts);

    /// <summary>Gets the results of what is known of all blocks along the axes.</summary>
    public abstract Block<TResult> Finish(TPart part);

    /// <summary>Reduces the only block along the axes.</summary>
    public virtual Block<TResult> Whole(TileScope scope, TileSource elements, BlockPlace place) => Finish(Start(scope, elements, place));

    /// <summary>Reduces the only block along the axes as the results are read by tiles; null if this can't be done.</summary>
    public virtual TileSource? OpenWhole(TileScope scope, TileSource elements, BlockPlace place) => null;
}
