using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-reductions</c>.</summary>
internal static class ArrayReductions
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["sum"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.Sum(x, axis, keepDims, splitEvery, ResultType(item))),
        ["prod"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.Prod(x, axis, keepDims, splitEvery, ResultType(item))),
        ["min"] = item => Along(item, LazyArray.Min),
        ["max"] = item => Along(item, LazyArray.Max),
        ["mean"] = item => Along(item, LazyArray.Mean),
        ["std"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.Std(x, axis, keepDims, splitEvery, FreedomLost(item))),
        ["var"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.Var(x, axis, keepDims, splitEvery, FreedomLost(item))),
        ["any"] = item => Along(item, LazyArray.Any),
        ["all"] = item => Along(item, LazyArray.All),
        ["count_nonzero"] = item => Along(item, LazyArray.CountNonzero),
        ["argmin"] = item => Along(item, LazyArray.ArgMin),
        ["argmax"] = item => Along(item, LazyArray.ArgMax),
        ["ptp"] = item => Along(item, LazyArray.Ptp),
        ["median"] = item => Along(item, LazyArray.Median),
        ["nansum"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.NanSum(x, axis, keepDims, splitEvery, ResultType(item))),
        ["nanprod"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.NanProd(x, axis, keepDims, splitEvery, ResultType(item))),
        ["nanmin"] = item => Along(item, LazyArray.NanMin),
        ["nanmax"] = item => Along(item, LazyArray.NanMax),
        ["nanmean"] = item => Along(item, LazyArray.NanMean),
        ["nanstd"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.NanStd(x, axis, keepDims, splitEvery, FreedomLost(item))),
        ["nanvar"] = item => Along(item, (x, axis, keepDims, splitEvery) => LazyArray.NanVar(x, axis, keepDims, splitEvery, FreedomLost(item))),
        ["nanargmin"] = item => Along(item, LazyArray.NanArgMin),
        ["nanargmax"] = item => Along(item, LazyArray.NanArgMax),
        ["nanmedian"] = item => Along(item, LazyArray.NanMedian),
        ["trace"] = item => ArrayAnswer.Of(LazyArray.Trace(ArrayArguments.Array(item.Inputs[0]), item.IntArg("offset") ?? 0)),
        ["average"] = item => ArrayAnswer.Of(LazyArray.Average(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Array(item.Inputs[1]), ArrayArguments.Axes(item))),
    };

    private static ArrayAnswer Along(Case item, Func<ILazyArray, int[]?, bool, int?, ILazyArray> reduction) => ArrayAnswer.Of(
        reduction(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Axes(item), ArrayArguments.Flag(item, "keepdims"), item.IntArg("split_every")));

    private static double FreedomLost(Case item) => item.Arg("ddof")?.GetDouble() ?? 0;

    private static Type? ResultType(Case item) => item.TextArg("dtype") is { } name ? ElementType.Named(name).Type : null;
}
