using System.Text.Json;

namespace LazyGraph.Conformance;

/// <summary>Area <c>array-indexing</c>.</summary>
internal static class ArrayIndexing
{
    public static readonly Dictionary<string, Func<Case, ArrayAnswer>> Operations = new(StringComparer.Ordinal)
    {
        ["index"] = item => Typed(item, new IndexCall(Slices(item))),
        ["index_gt"] = item => Typed(item, new MaskCall(item)),
        ["setitem"] = item => Typed(item, new AssignCall(item, Slices(item))),
        ["setitem_gt"] = item => Typed(item, new AssignMaskedCall(item)),
    };

    private static ArrayAnswer Typed<TCall>(Case item, TCall call)
        where TCall : IArrayCall => ArrayAnswer.Of(ArrayCalls.Call(ArrayArguments.Array(item.Inputs[0]), call));

    private static Slice[] Slices(Case item) => [.. item.Arg("index")!.Value.EnumerateArray().Select(Slice)];

    private static Slice Slice(JsonElement index) => index switch
    {
        { ValueKind: JsonValueKind.Number } => index.GetInt64(),
        { ValueKind: JsonValueKind.String } when index.GetString() == "newaxis" => LazyGraph.Slice.NewAxis,
        { ValueKind: JsonValueKind.String } when index.GetString() == "..." => LazyGraph.Slice.Ellipsis,
        _ when index.TryGetProperty("slice", out var slice) => LazyGraph.Slice.Step(Bound(slice[0]), Bound(slice[1]), Bound(slice[2]) ?? 1),
        _ when index.TryGetProperty("ints", out var list) => LazyGraph.Slice.At(ArrayArguments.Longs(list)),
        _ when index.TryGetProperty("mask", out var mask) => LazyGraph.Slice.Where([.. mask.EnumerateArray().Select(ReadElement.Bool)]),
        _ => throw new NotThereYetException($"the index {index.GetRawText()} is"),
    };

    private static long? Bound(JsonElement bound) => bound.ValueKind == JsonValueKind.Null ? null : bound.GetInt64();

    private static LazyArray<bool> Mask(Case item, ILazyArray array) => (LazyArray<bool>)Ufunc.Greater(array, ArrayArguments.Scalar(item.Arg("threshold")!.Value));

    private sealed record IndexCall(Slice[] Slices) : IArrayCall
    {
        public ILazyArray Of<T>(ElementType<T> type, LazyArray<T> array)
            where T : unmanaged => array.Index(Slices);
    }

    private sealed record MaskCall(Case Item) : IArrayCall
    {
        public ILazyArray Of<T>(ElementType<T> type, LazyArray<T> array)
            where T : unmanaged => array[Mask(Item, array)];
    }

    private sealed record AssignCall(Case Item, Slice[] Slices) : IArrayCall
    {
        public ILazyArray Of<T>(ElementType<T> type, LazyArray<T> array)
            where T : unmanaged => array.With(type.Read(Item.Arg("value")!.Value), Slices);
    }

    private sealed record AssignMaskedCall(Case Item) : IArrayCall
    {
        public ILazyArray Of<T>(ElementType<T> type, LazyArray<T> array)
            where T : unmanaged => array.With(type.Read(Item.Arg("value")!.Value), Mask(Item, array));
    }
}
