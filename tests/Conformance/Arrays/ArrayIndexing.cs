using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-indexing</c>.</summary>
internal static class ArrayIndexing
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["index"] = item => One(item, x => LazyArray.Index(x, Slices(item))),
        ["index_gt"] = item => One(item, x => LazyArray.Index(x, Mask(item, x))),
        ["setitem"] = item => One(item, x => LazyArray.With(x, Value(item), Slices(item))),
        ["setitem_gt"] = item => One(item, x => LazyArray.With(x, Value(item), Mask(item, x))),
        ["blocks"] = item => One(item, x => ArrayCalls.Call(x, new BlocksCall(Slices(item)))),
        ["take"] = item => One(item, x => LazyArray.Take(x, ArrayArguments.Longs(item.Arg("indices")!.Value), item.IntArg("axis"))),
        ["compress"] = item => One(item, x => LazyArray.Compress(x, ArrayArguments.Bools(item.Arg("condition")!.Value), item.IntArg("axis"))),
        ["vindex"] = item => One(item, x => LazyArray.Points(x, [.. item.Arg("points")!.Value.EnumerateArray().Select(ArrayArguments.Longs)])),
        ["argwhere"] = item => One(item, LazyArray.ArgWhere),
        ["flatnonzero"] = item => One(item, LazyArray.FlatNonzero),
        ["nonzero"] = item => ArrayAnswer.Of((IEnumerable<ILazyArray>)LazyArray.Nonzero(ArrayArguments.Array(item.Inputs[0]))),
        ["extract"] = item => ArrayAnswer.Of(LazyArray.Extract(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Array(item.Inputs[1]))),
        ["choose"] = item => ArrayAnswer.Of(LazyArray.Choose(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Arrays(item).AsSpan(1))),
        ["select"] = Select,
        ["searchsorted"] = item => ArrayAnswer.Of(LazyArray.SearchSorted(ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Array(item.Inputs[1]), item.TextArg("side") == "right")),
        ["unravel_index"] = item => ArrayAnswer.Of((IEnumerable<ILazyArray>)LazyArray.UnravelIndex((LazyArray<long>)ArrayArguments.Array(item.Inputs[0]), ArrayArguments.Longs(item.Arg("shape")!.Value))),
    };

    private static ArrayAnswer One(Case item, Func<ILazyArray, ILazyArray> function) => ArrayAnswer.Of(function(ArrayArguments.Array(item.Inputs[0])));

    // Conditions come first, choices after.
    private static ArrayAnswer Select(Case item)
    {
        var arrays = ArrayArguments.Arrays(item);
        var half = arrays.Length / 2;
        return ArrayAnswer.Of(LazyArray.Select(arrays[..half], arrays[half..], ArrayArguments.Scalar(item.Arg("default")!.Value)));
    }

    private static ILazyArray Value(Case item) => ArrayArguments.Scalar(item.Arg("value")!.Value);

    private static Slice[] Slices(Case item) => [.. item.Arg("index")!.Value.EnumerateArray().Select(Slice)];

    private static Slice Slice(JsonElement index) => index switch
    {
        { ValueKind: JsonValueKind.Number } => index.GetInt64(),
        { ValueKind: JsonValueKind.String } when index.GetString() == "newaxis" => LazyGraph.Slice.NewAxis,
        { ValueKind: JsonValueKind.String } when index.GetString() == "..." => LazyGraph.Slice.Ellipsis,
        _ when index.TryGetProperty("slice", out var slice) => LazyGraph.Slice.Step(Bound(slice[0]), Bound(slice[1]), Bound(slice[2]) ?? 1),
        _ when index.TryGetProperty("ints", out var list) => LazyGraph.Slice.At(ArrayArguments.Longs(list)),
        _ when index.TryGetProperty("mask", out var mask) => LazyGraph.Slice.Where(ArrayArguments.Bools(mask)),
        _ => throw new NotThereYetException($"the index {index.GetRawText()} is"),
    };

    private static long? Bound(JsonElement bound) => bound.ValueKind == JsonValueKind.Null ? null : bound.GetInt64();

    private static LazyArray<bool> Mask(Case item, ILazyArray array) => (LazyArray<bool>)Ufunc.Greater(array, ArrayArguments.Scalar(item.Arg("threshold")!.Value));

    private sealed record BlocksCall(Slice[] Slices) : IArrayCall
    {
        public ILazyArray Of<T>(LazyArray<T> array)
            where T : unmanaged => array.Blocks.Index(Slices);
    }
}
