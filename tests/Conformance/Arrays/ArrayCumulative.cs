namespace LazyGraph.Conformance;

/// <summary>Area <c>array-cumulative</c>.</summary>
internal static class ArrayCumulative
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["cumsum"] = item => Running(item, (x, axis, method) => LazyArray.CumSum(x, axis, method)),
        ["cumprod"] = item => Running(item, (x, axis, method) => LazyArray.CumProd(x, axis, method)),
        ["nancumsum"] = item => Running(item, (x, axis, method) => LazyArray.NanCumSum(x, axis, method)),
        ["nancumprod"] = item => Running(item, (x, axis, method) => LazyArray.NanCumProd(x, axis, method)),
        ["diff"] = item => ArrayAnswer.Of(LazyArray.Diff(ArrayArguments.Array(item.Inputs[0]), item.IntArg("n") ?? 1, item.IntArg("axis") ?? -1)),
        ["ediff1d"] = item => ArrayAnswer.Of(LazyArray.EDiff1D(ArrayArguments.Array(item.Inputs[0]))),
        ["gradient"] = item => ArrayAnswer.Of(LazyArray.Gradient(ArrayArguments.Array(item.Inputs[0]), item.Arg("spacing")!.Value.GetDouble(), item.IntArg("axis")!.Value)),
    };

    private static ArrayAnswer Running(Case item, Func<ILazyArray, int?, CumulativeMethod, ILazyArray> function) => ArrayAnswer.Of(
        function(
            ArrayArguments.Array(item.Inputs[0]),
            item.IntArg("axis"),
            item.TextArg("method") == "blelloch" ? CumulativeMethod.Blelloch : CumulativeMethod.Sequential));
}
