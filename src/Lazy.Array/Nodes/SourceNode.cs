using LazyGraph.Execution;
using LazyGraph.Graphs;

namespace LazyGraph.Arrays;

/// <summary>Elements that depend on nothing but their position: ranges, constants, random numbers.</summary>
internal abstract class ArraySource<T> : ISharedByTasks
    where T : unmanaged
{
    /// <summary>Gets whether an element costs no more than reading it from memory would.</summary>
    public virtual bool IsCheap => true;

    /// <summary>Opens the elements of a block.</summary>
    /// <param name="scope">The task's scope.</param>
    /// <param name="origin">The position of its first element.</param>
    /// <param name="shape">Its lengths.</param>
    public abstract TileSource Open(TileScope scope, long[] origin, int[] shape);
}

/// <summary>A block of an <see cref="ArraySource{T}"/>.</summary>
internal sealed class SourceNode<T>(NodeOrigin origin, ArraySource<T> source, BlockPlace place) : BlockNode<T>(origin, [], place)
    where T : unmanaged
{
    public override bool IsCheap => source.IsCheap;

    /// <summary>Gets where the elements come from.</summary>
    public ArraySource<T> Source => source;

    public override TileSource OpenComputed(TileScope scope) => source.Open(scope, Place.Origin, Place.Shape);

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new SourceNode<T>(origin, source, Place);
}
