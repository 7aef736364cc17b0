namespace LazyGraph.Arrays;

/// <summary>What is known of a stretch of an axis, with the shape of the results that it gives and its length: chunks may not have told them.</summary>
internal sealed class AxisPart<TPart>(TPart value, int[] shape, long length) : ISized
{
    public TPart Value => value;

    public int[] Shape => shape;

    public long Length => length;

    public long SizeInBytes => value is ISized sized ? sized.SizeInBytes : 0;
}

/// <summary>An <see cref="AxisReduction{T, TPart, TResult}"/> along a certain axis.</summary>
internal sealed class AlongAxis<T, TPart, TResult>(AxisReduction<T, TPart, TResult> reduction, int axis, bool keepDims) : BlockReduction<T, AxisPart<TPart>, TResult>
    where T : unmanaged
    where TResult : unmanaged
{
    public override string Name => reduction.Name;

    public override AxisPart<TPart> Start(TileScope scope, TileSource elements, BlockPlace place)
    {
        var extent = ReductionShape.ExtentOf(elements.Shape, axis, place);
        return new(reduction.Start(scope, elements, extent), ReductionShape.Without(elements.Shape, axis, keepDims), extent.Length);
    }

    public override AxisPart<TPart> Combine(AxisPart<TPart>[] parts) =>
        new(reduction.Combine(Array.ConvertAll(parts, part => part.Value)), parts[0].Shape, parts.Sum(part => part.Length));

    public override Block<TResult> Finish(AxisPart<TPart> part) => new(reduction.Finish(part.Value, part.Length), part.Shape);

    public override Block<TResult> Whole(TileScope scope, TileSource elements, BlockPlace place) =>
        new(reduction.Whole(scope, elements, ReductionShape.ExtentOf(elements.Shape, axis, place)), ReductionShape.Without(elements.Shape, axis, keepDims));

    public override TileSource? OpenWhole(TileScope scope, TileSource elements, BlockPlace place) =>
        reduction.OpenWhole(scope, elements, ReductionShape.ExtentOf(elements.Shape, axis, place), ReductionShape.Without(elements.Shape, axis, keepDims));
}
