using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-mapblocks</c>. Elements are long; double in some cases of <c>map_blocks</c> and in those of <c>apply_gufunc</c>.</summary>
internal static class ArrayMapBlocks
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["map_blocks"] = item => item.Inputs[0].GetProperty("dtype").GetString() == "float64" ? MapBlocks<double>(item) : MapBlocks<long>(item),
        ["blockwise"] = item => ArrayAnswer.Of(LazyArray.Blockwise(
            BlockFunctions<long>.OfTwo(item.TextArg("fn")!),
            item.TextArg("out")!,
            Array<long>(item),
            item.Arg("ind")!.Value[0].GetString()!,
            Array<long>(item, 1),
            item.Arg("ind")!.Value[1].GetString()!)),
        ["overlap"] = item => ArrayAnswer.Of(Array<long>(item).Overlap(Depth(item), Boundaries(item))),

        // It undoes an overlap, so there must be one.
        ["trim_overlap"] = item => ArrayAnswer.Of(Array<long>(item).Overlap(Depth(item), Boundaries(item)).TrimOverlap(Depth(item), Boundaries(item))),
        ["map_overlap"] = item => ArrayAnswer.Of(Array<long>(item).MapOverlap(BlockFunctions<long>.OfNeighbours(item.TextArg("fn")!, item.IntArg("axis") ?? 0), Depth(item), Boundaries(item))),
        ["coarsen"] = item => ArrayAnswer.Of(Array<long>(item).Coarsen(OfCells(item.TextArg("fn")!), [.. ByAxis(item, "factors").Select(factor => (factor.Axis, factor.Value.GetInt32()))], ArrayArguments.Flag(item, "trim_excess"))),
        ["reduction_sumsq"] = item => ArrayAnswer.Of(Array<long>(item).Reduction<long, long>(
            BlockFunctions<long>.SumSquares,
            BlockFunctions<long>.Sum,
            ArrayArguments.Axes(item),
            ArrayArguments.Flag(item, "keepdims"),
            BlockFunctions<long>.Sum,
            item.IntArg("split_every"))),
        ["apply_along_axis"] = ApplyAlongAxis,
        ["apply_gufunc"] = ApplyGufunc,
        ["sliding_window_view"] = item => ArrayAnswer.Of(Array<long>(item).SlidingWindowView(item.IntArg("window_shape")!.Value, item.IntArg("axis")!.Value)),
    };

    private static LazyArray<T> Array<T>(Case item, int input = 0)
        where T : unmanaged => (LazyArray<T>)ArrayArguments.Array(item.Inputs[input]);

    private static ArrayAnswer MapBlocks<T>(Case item)
        where T : unmanaged, INumber<T>
    {
        var array = Array<T>(item);
        return ArrayAnswer.Of(item.TextArg("fn")! switch
        {
            "add_block_row" => array.MapBlocks<T>(BlockFunctions<T>.AddBlockRow),
            "block_sum" => array.MapBlocks(BlockFunctions<T>.OfBlock("block_sum"), chunks: 1),
            "row_sums" => array.MapBlocks(BlockFunctions<T>.OfBlock("row_sums"), dropAxis: [array.Rank - 1]),
            "lift" => array.MapBlocks(BlockFunctions<T>.OfBlock("lift"), newAxis: [array.Rank]),
            "repeat2" => array.MapBlocks(BlockFunctions<T>.OfBlock("repeat2"), chunks: TwiceAsLong(array.Chunks)),
            var name when item.Inputs.Length == 2 => LazyArray.MapBlocks(array, Array<T>(item, 1), BlockFunctions<T>.OfTwo(name)),
            var name => array.MapBlocks(BlockFunctions<T>.OfBlock(name)),
        });
    }

    private static Chunks TwiceAsLong(Chunks chunks)
    {
        var lengths = chunks.ToArrays();
        lengths[0] = System.Array.ConvertAll(lengths[0], length => 2 * length);
        return Chunks.Of(lengths);
    }

    private static ArrayAnswer ApplyAlongAxis(Case item)
    {
        var (array, axis) = (Array<long>(item), item.IntArg("axis")!.Value);
        return ArrayAnswer.Of(item.TextArg("fn")! switch
        {
            "cumsum" => array.ApplyAlongAxis(new SpanKernel<long, long>(CumSum), axis),
            "sort" => array.ApplyAlongAxis(new SpanKernel<long, long>(Sort), axis),
            "reverse" => array.ApplyAlongAxis(new SpanKernel<long, long>(Reverse), axis),
            var name => array.ApplyAlongAxis(OfCells(name), axis),
        });
    }

    private static ArrayAnswer ApplyGufunc(Case item) => ArrayAnswer.Of(item.TextArg("fn")! switch
    {
        "mean_last" => LazyArray.ApplyGufunc<double, double>("(i)->()", BlockFunctions<double>.MeanLast, Array<double>(item), allowRechunk: true),
        "inner_last" => LazyArray.ApplyGufunc<double, double, double>("(i),(i)->()", BlockFunctions<double>.InnerLast, Array<double>(item), Array<double>(item, 1), allowRechunk: true),
        "outer_last" => LazyArray.ApplyGufunc<double, double, double>("(i),(j)->(i,j)", BlockFunctions<double>.OuterLast, Array<double>(item), Array<double>(item, 1), allowRechunk: true),
        var name => throw new NotThereYetException($"the function '{name}' is"),
    });

    private static Func<ReadOnlySpan<long>, long> OfCells(string name) => name switch
    {
        "sum" => cells => System.Numerics.Tensors.TensorPrimitives.Sum(cells),
        "max" => cells => System.Numerics.Tensors.TensorPrimitives.Max(cells),
        "min" => cells => System.Numerics.Tensors.TensorPrimitives.Min(cells),
        _ => throw new NotThereYetException($"the function '{name}' is"),
    };

    private static void CumSum(ReadOnlySpan<long> cells, Span<long> result)
    {
        var sum = 0L;
        for (var i = 0; i < cells.Length; i++)
        {
            result[i] = sum += cells[i];
        }
    }

    private static void Sort(ReadOnlySpan<long> cells, Span<long> result)
    {
        cells.CopyTo(result);
        result.Sort();
    }

    private static void Reverse(ReadOnlySpan<long> cells, Span<long> result)
    {
        cells.CopyTo(result);
        result.Reverse();
    }

    private static OverlapDepth[] Depth(Case item) => [.. ByAxis(item, "depth").Select(depth => (OverlapDepth)depth.Value.GetInt32())];

    private static Boundary[] Boundaries(Case item) => [.. ByAxis(item, "boundary").Select(boundary => boundary.Value switch
    {
        { ValueKind: JsonValueKind.Number } constant => Boundary.Constant(constant.GetInt64()),
        var name => name.GetString() switch
        {
            "reflect" => Boundary.Reflect,
            "periodic" => Boundary.Periodic,
            "nearest" => Boundary.Nearest,
            "none" => Boundary.None,
            var other => throw new NotThereYetException($"the boundary '{other}' is"),
        },
    })];

    private static IEnumerable<(int Axis, JsonElement Value)> ByAxis(Case item, string name) => item.Arg(name)!.Value.EnumerateObject()
        .Select(part => (Axis: int.Parse(part.Name, CultureInfo.InvariantCulture), part.Value))
        .OrderBy(part => part.Axis);
}
