using System.Numerics;
using System.Numerics.Tensors;

namespace LazyGraph.Arrays;

/// <summary>The sum of a diagonal of the first two axes.</summary>
internal sealed unsafe class TraceReduction<T>(long offset) : BlockReduction<T, FoldPart<T>, T>
    where T : unmanaged, INumberBase<T>
{
    public override string Name => "trace";

    /// <summary>Builds the trace; blocks off the diagonal are left out.</summary>
    public static LazyArray<T> Of(LazyArray<T> array, long offset)
    {
        array.Chunks.RequireKnown("trace");
        return Reduce.Blocks(array, new TraceReduction<T>(offset), [0, 1], false, null, number =>
        {
            var place = new BlockPlace(array.Chunks, number);
            var (origin, shape) = (place.Origin, place.Shape);
            return First(origin, offset) < Last(origin, shape, offset);
        });
    }

    public override FoldPart<T> Start(TileScope scope, TileSource elements, BlockPlace place)
    {
        var (origin, shape) = (place.Origin, elements.Shape);
        var inner = BlockLayout.Count(shape.AsSpan(2));
        var sums = new T[inner];
        var buffer = scope.AllocateTile(elements.Kind);
        for (var row = First(origin, offset); row < Last(origin, shape, offset); row++)
        {
            var start = (int)((((row - origin[0]) * shape[1]) + row + offset - origin[1]) * inner);
            for (var done = 0; done < inner;)
            {
                var count = Math.Min(KernelExpression.TileLength, inner - done);
                var target = sums.AsSpan(done, count);
                TensorPrimitives.Add(target, new ReadOnlySpan<T>(elements.Read(start + done, count, buffer), count), target);
                done += count;
            }
        }

        return new(sums, shape[2..], 1);
    }

    public override FoldPart<T> Combine(FoldPart<T>[] parts)
    {
        var sums = (T[])parts[0].States.Clone();
        foreach (var part in parts.AsSpan(1))
        {
            TensorPrimitives.Add<T>(sums, part.States, sums);
        }

        return new(sums, parts[0].Shape, 1);
    }

    public override Block<T> Finish(FoldPart<T> part) => new(part.States, part.Shape);

    // The rows of the array in which the diagonal crosses a block.
    private static long First(long[] origin, long offset) => Math.Max(origin[0], origin[1] - offset);

    private static long Last(long[] origin, int[] shape, long offset) => Math.Min(origin[0] + shape[0], origin[1] + shape[1] - offset);
}
