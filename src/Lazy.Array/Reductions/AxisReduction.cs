using LazyGraph.Graphs;

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

    /// <summary>Reduces an axis that lies in one block.</summary>
    public virtual TResult[] Whole(TileScope scope, TileSource elements, in AxisExtent extent) => Finish(Start(scope, elements, extent), extent.Length);

    /// <summary>Reduces an axis that lies in one block as it is read by tiles, so that the block of results need not lie in memory; null if this can't be done.</summary>
    public virtual TileSource? OpenWhole(TileScope scope, TileSource elements, AxisExtent extent, int[] shape) => null;
}

/// <summary>Reduces a block along an axis.</summary>
internal sealed class ReduceStartNode<T, TPart, TResult>(NodeOrigin origin, AxisReduction<T, TPart, TResult> reduction, int axis, GraphNode source, BlockPlace sourcePlace) : UntypedCallNode<TPart>(origin, [source]), IRegionNode
    where T : unmanaged
    where TResult : unmanaged
{
    private readonly GraphNode _source = source;
    private GraphNode[] _members = [];

    public override NodeKind Kind => NodeKind.Call;

    internal override string FailurePosition => sourcePlace.ToString();

    public bool CanBeMember => false;

    public bool IsCheap => false;

    public bool Accepts(GraphNode source) => true;

    public void Absorb(GraphNode[] members, GraphNode[] arguments)
    {
        _members = members;
        ReplaceArguments(arguments);
    }

    internal override void Execute(CancellationToken cancellationToken)
    {
        using var scope = TileScope.Begin(_members, cancellationToken);
        var elements = scope.Open(_source);
        Result = reduction.Start(scope, elements, ReductionShape.ExtentOf(elements.Shape, axis, sourcePlace));
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReduceStartNode<T, TPart, TResult>(origin, reduction, axis, arguments[0], sourcePlace);
}

/// <summary>Makes a block of results of what is known of neighbouring stretches that cover the axis.</summary>
internal sealed class ReduceFinishNode<T, TPart, TResult>(NodeOrigin origin, AxisReduction<T, TPart, TResult> reduction, GraphNode[] parts, long length, BlockPlace place) : BlockNode<TResult>(origin, parts, place)
    where T : unmanaged
    where TResult : unmanaged
{
    public override bool CanBeMember => false;

    public override bool Accepts(GraphNode source) => false;

    public override unsafe TileSource OpenComputed(TileScope scope) => throw new InvalidOperationException("Bug in LazyGraph: a block of results is a task of its own.");

    private protected override Block<TResult> Run(TileScope scope)
    {
        var part = Sources.Length == 1
            ? ((Delayed<TPart>)Sources[0]).Result
            : reduction.Combine(Array.ConvertAll(Sources, source => ((Delayed<TPart>)source).Result));
        var (results, shape) = (reduction.Finish(part, length), ReductionShape.Known(Place));
        return new Block<TResult>(results, shape ?? throw new InvalidOperationException("Bug in LazyGraph: a reduction of unknown shape."));
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReduceFinishNode<T, TPart, TResult>(origin, reduction, arguments.ToArray(), length, Place);
}

/// <summary>Reduces an axis that lies in one block: start and finish in one, which can run as a member of its reader's region.</summary>
internal sealed class ReduceWholeNode<T, TPart, TResult>(NodeOrigin origin, AxisReduction<T, TPart, TResult> reduction, int axis, bool keepDims, GraphNode source, BlockPlace sourcePlace, BlockPlace place) : BlockNode<TResult>(origin, [source], place)
    where T : unmanaged
    where TResult : unmanaged
{
    private readonly GraphNode _source = source;

    public override TileSource OpenComputed(TileScope scope)
    {
        var elements = scope.Open(_source);
        var extent = ReductionShape.ExtentOf(elements.Shape, axis, sourcePlace);
        var shape = ReductionShape.Without(elements.Shape, axis, keepDims);
        if (reduction.OpenWhole(scope, elements, extent, shape) is { } tiles)
        {
            return tiles;
        }

        var results = reduction.Whole(scope, elements, extent);
        return ((IBlock)new Block<TResult>(results, shape)).Open(scope);
    }

    private protected override Block<TResult> Run(TileScope scope)
    {
        var elements = scope.Open(_source);
        var extent = ReductionShape.ExtentOf(elements.Shape, axis, sourcePlace);
        return new Block<TResult>(reduction.Whole(scope, elements, extent), ReductionShape.Without(elements.Shape, axis, keepDims));
    }

    internal override GraphNode Rebuild(NodeOrigin origin, ReadOnlySpan<GraphNode> arguments) => new ReduceWholeNode<T, TPart, TResult>(origin, reduction, axis, keepDims, arguments[0], sourcePlace, Place);
}
